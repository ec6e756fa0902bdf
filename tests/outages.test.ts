import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Mood } from "../src/sandbox/stand-in.ts";
import { deadJobs } from "../src/store/queue.ts";
import { bookAt, type Consultation, hourMs, startAt, watch } from "./consultation.ts";
import { openHouse } from "./house.ts";
import { newTrainee } from "./trainee.ts";
import { until } from "./web/until.ts";

/** Ways of being away that pass by themselves. */
const passing: Mood[] = ["failing", "limited", "hanging"];
/** Long enough for a loopback, short enough for a test that waits for it to run out. */
const impatient = { outsideTimeoutMs: 500 };

async function openUnbooked(t: TestContext): Promise<Consultation> {
  const sandbox = await openHouse((config) => Object.assign(config, impatient));
  t.after(sandbox.stop);
  return watch(sandbox, newTrainee(sandbox));
}

const dead = async (c: Consultation) => (await deadJobs(c.house.store)).map(({ kind, tries }) => [kind, tries]);
const nothingWaits = (c: Consultation) =>
  until("everything to be done", async () => {
    await c.worker.retryNow();
    const { jobs } = c.house.store.keys;
    const open = Object.values(await c.house.store.redis.hkeys(jobs));
    return open.every((id) => /^(send-zoom-link|check-no-show|close-booking)/.test(id));
  });

test("LINE refuses our token: what was to be said is given up after one try, staff are told, and the mail still goes", async (t) => {
  const c = await openUnbooked(t);
  await bookAt(c.trainee, startAt, "en", "confirm:yes");
  c.phone.mood = "refusing";
  await c.trainee.tap("go:confirm:yes");
  assert.equal((await c.bookings()).length, 1);
  assert.deepEqual(await dead(c), [["say", 1]]);
  await c.alerted("givenUp");
  assert.equal(c.letters().length, 1);
  assert.ok(c.letters()[0]?.ics?.includes("METHOD:REQUEST"));
  const tried = c.phone.received.filter(({ what, ok }) => what === "reply" && !ok).length;
  c.phone.mood = "ok";
  await c.worker.retryNow();
  assert.equal(tried, 1);
  assert.equal(c.trainee.heard().filter((text) => text.startsWith("✅")).length, 0);
});

for (const mood of passing) {
  test(`LINE is ${mood}, and then well: answer and link are each delivered once`, async (t) => {
    const c = await openUnbooked(t);
    await bookAt(c.trainee, startAt, "en", "confirm:yes");
    c.phone.mood = mood;
    await c.trainee.tap("go:confirm:yes");
    await c.moveTo(startAt - hourMs);
    assert.equal(c.trainee.heard().filter((text) => /^(✅|🔗)/.test(text)).length, 0);
    c.phone.mood = "ok";
    await nothingWaits(c);
    for (const sign of ["✅", "🔗"])
      assert.equal(c.trainee.heard().filter((text) => text.startsWith(sign)).length, 1, sign);
    assert.deepEqual(await dead(c), []);
    assert.ok((await c.booking()).links.line);
  });
}

test("LINE took an answer and a link, and its own answers were lost: nothing is said twice", async (t) => {
  const c = await openUnbooked(t);
  await bookAt(c.trainee, startAt, "en", "confirm:yes");
  c.phone.loseAnswers = 1;
  await c.trainee.tap("go:confirm:yes");
  await nothingWaits(c);
  c.phone.loseAnswers = 1;
  await c.moveTo(startAt - hourMs);
  await nothingWaits(c);
  for (const sign of ["✅", "🔗"])
    assert.equal(c.trainee.heard().filter((text) => text.startsWith(sign)).length, 1, sign);
});

test("the month's pushes are spent: answers still come free of charge, the link comes by mail, and staff are told", async (t) => {
  const c = await openUnbooked(t);
  c.phone.monthlyLimit = 0;
  await bookAt(c.trainee, startAt, "en");
  assert.equal(c.trainee.heard().filter((text) => text.startsWith("✅")).length, 1);
  await c.moveTo(startAt - hourMs);
  assert.deepEqual(await dead(c), [["say", 1]]);
  await c.alerted("givenUp");
  assert.deepEqual(Object.keys((await c.booking()).links), ["mail"]);
});

test("LINE stays away: after twelve tries an answer is given up, and staff are told", async (t) => {
  const c = await openUnbooked(t);
  c.phone.mood = "failing";
  await c.trainee.say("hello");
  for (let tries = 2; tries < 12; tries++) {
    await c.worker.retryNow();
    assert.deepEqual(await dead(c), []);
  }
  await c.worker.retryNow();
  assert.deepEqual(await dead(c), [["say", 12]]);
  await c.alerted("givenUp");
});

for (const mood of passing) {
  test(`mail is ${mood}, and then well: one confirmation`, async (t) => {
    const c = await openUnbooked(t);
    c.post.mood = mood;
    await bookAt(c.trainee, startAt, "en");
    assert.equal(c.post.letters.length, 0);
    c.post.mood = "ok";
    await nothingWaits(c);
    assert.equal(c.post.letters.length, 1);
    assert.deepEqual(await dead(c), []);
  });
}

test("mail refuses an address: given up after one try, staff are told", async (t) => {
  const c = await openUnbooked(t);
  c.post.mood = "refusing";
  await bookAt(c.trainee, startAt, "en");
  assert.deepEqual(await dead(c), [["send-mail", 1]]);
  await c.alerted("givenUp");
});

for (const mood of passing) {
  test(`Zoom is ${mood}, and then well: one meeting, also when it had made one and only its answer was lost`, async (t) => {
    const c = await openUnbooked(t);
    await bookAt(newTrainee(c), startAt - hourMs, "en");
    assert.equal(c.room.meetings.size, 1, "our token is good");
    c.room.mood = mood;
    await bookAt(c.trainee, startAt, "en");
    assert.equal((await c.bookings())[1]?.meeting, undefined);
    assert.equal(c.room.meetings.size, mood === "failing" ? 2 : 1);
    c.room.mood = "ok";
    await nothingWaits(c);
    assert.equal(c.room.meetings.size, 2);
    assert.ok(c.room.meetings.has((await c.bookings())[1]?.meeting?.id ?? ""));
  });
}

for (const mood of passing) {
  test(`Teams is ${mood}, and then well: the booking's card appears, once, and as the booking is by then`, async (t) => {
    const c = await openUnbooked(t);
    const { teams } = c.standIns;
    teams.mood = mood;
    await bookAt(c.trainee, startAt, "en");
    await c.moveTo(startAt - hourMs);
    assert.equal(teams.cards.length, 0);
    teams.mood = "ok";
    await nothingWaits(c);
    assert.equal(teams.cards.length, 1);
    await c.cardSays((await c.booking()).no, "presence.linkSent");
  });
}

test("everything outside hangs at once: the booking stands, and all of it comes when they return", async (t) => {
  const c = await openUnbooked(t);
  await bookAt(c.trainee, startAt, "en", "confirm:yes");
  const all = [c.phone, c.post, c.room, c.standIns.teams];
  for (const service of all) service.mood = "hanging";
  await c.trainee.tap("go:confirm:yes");
  const { state, meeting } = await c.booking();
  assert.deepEqual([state, meeting], ["confirmed", undefined]);
  for (const service of all) service.mood = "ok";
  await nothingWaits(c);
  const once = [
    c.trainee.heard().filter((text) => text.startsWith("✅")),
    c.post.letters,
    [...c.room.meetings],
    c.standIns.teams.cards,
  ];
  assert.deepEqual(
    once.map((each) => each.length),
    [1, 1, 1, 1],
  );
});
