import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openHouse } from "./house.ts";
import { book, newTrainee } from "./trainee.ts";

const startAt = Date.parse("2026-12-03T13:00:00+09:00");
const minute = 60_000;
/** What a trainee gives of themselves in a talk, and what of it could be recognised. */
const personal = /Dela Cruz|maria@gmail|1997-07-23|23 July 1997/;

test("a name, a birth date and an address reach the trainee's mailbox, and nothing else", async () => {
  const { turns, worker, standIns, travel, app, stop } = await openHouse();
  after(stop);
  const maria = newTrainee({ standIns, turns, worker });
  await book(maria, startAt);
  await travel.moveTo(startAt - 24 * 60 * minute);
  await travel.moveTo(startAt - 15 * minute);
  await travel.moveTo(startAt + 10 * minute);
  const bots = [...(standIns.line?.chats.values() ?? [])].flatMap(({ messages }) =>
    messages.filter(({ from }) => from === "bot"),
  );
  const metrics = await app.inject("/metrics");
  const places = {
    bots,
    teams: [standIns.teams.cards, standIns.teams.received],
    zoom: standIns.zoom?.received,
    metrics: metrics.body,
  };
  for (const [place, content] of Object.entries(places)) assert.doesNotMatch(JSON.stringify(content), personal, place);
  assert.ok(bots.length > 10 && standIns.teams.cards.length === 1);
  assert.match(JSON.stringify(standIns.mail?.letters), /maria@gmail/);
});

test("the store holds nothing of a person that can be read without the key", async () => {
  const { house, turns, worker, standIns, stop } = await openHouse();
  after(stop);
  const maria = newTrainee({ standIns, turns, worker });
  await book(maria, startAt);
  const { redis, keys } = house.store;
  const names = await redis.keys(`${keys.prefix}*`);
  assert.ok(names.length > 5);
  for (const name of names) {
    assert.doesNotMatch(name, new RegExp(maria.id), name);
    const dumped = (await redis.dumpBuffer(name))?.toString("latin1") ?? "";
    assert.doesNotMatch(dumped, new RegExp(`${personal.source}|${maria.id}`), name);
  }
});
