import assert from "node:assert/strict";
import { test } from "node:test";
import type { Turn } from "../src/channels/channel.ts";
import { startSandbox } from "../src/sandbox/sandbox.ts";
import { bookingsOf } from "../src/sandbox/state.ts";
import { allSeats } from "../src/store/seats.ts";
import { startAt } from "./consultation.ts";
import { sandboxConfig, tuesday } from "./house.ts";

const people = Array.from({ length: 30 }, (_, i) => `web:person${i}`);
const walk = ["language:en", "notice:ok", "eligibility:trainee", "device:yes", "terms:accept"];
const answers = ["Maria Dela Cruz", "10 May 1998", "maria@gmail.com"];
const hours = [startAt, startAt + 3_600_000];

test("two processes share the work: whichever hears what, and both at once, each hour is booked once and every answer is said once", async (t) => {
  const config = await sandboxConfig();
  const first = await startSandbox(config, { ticking: false });
  t.after(first.stop);
  const second = await startSandbox({ ...config, port: 0 }, { ticking: false });
  t.after(second.stop);
  for (const one of [first, second]) one.house.clock.hold(tuesday);
  let turns = 0;
  const chose = (tap: string) => ({
    kind: "chose" as const,
    step: tap.split(":")[0] ?? "",
    value: tap.split(":")[1] ?? "",
  });
  const toBoth = async (user: string, input: Turn["input"]) => {
    const turn = { id: `${user}|${++turns}`, user, heardAt: tuesday + turns * 2_000, input };
    const results = await Promise.all([first, second].map((one) => one.turns.takeTurn(turn)));
    assert.deepEqual(results.sort(), ["saved", "seen"]);
  };
  const everybody = (input: Turn["input"]) => Promise.all(people.map((user) => toBoth(user, input)));
  for (const one of [first, second]) one.house.clock.hold(tuesday);
  await everybody({ kind: "opened" });
  for (const tap of walk) await everybody(chose(tap));
  for (const text of answers) await everybody({ kind: "said", text });
  await everybody(chose("companion:alone"));
  await everybody(chose("day:2026-12-03"));
  await Promise.all(people.map((user, i) => toBoth(user, chose(`hour:${hours[i % 2]}`))));
  await everybody(chose("confirm:yes"));
  for (const one of [first, second]) await one.turns.settled();
  await Promise.all([first, second].map((one) => one.worker.drain()));

  const bookings = await bookingsOf(first.house.store);
  assert.deepEqual(
    bookings.map(({ startAt }) => Date.parse(startAt)),
    hours,
  );
  const seats = await allSeats(first.house.store);
  assert.equal(seats.size, 4);
  const chats = await Promise.all(people.map((user) => saidTo(user)));
  assert.equal(chats.flat().filter((text) => text.startsWith("✅")).length, 2);
  for (const chat of chats) assert.equal(chat.filter((text) => text.startsWith("When were you born")).length, 1);
  const made = [first, second].flatMap(({ standIns }) => [...(standIns.zoom?.meetings.values() ?? [])]);
  assert.equal(made.length, 2);

  async function saidTo(user: string): Promise<string[]> {
    const { redis, keys, seal } = first.house.store;
    const rows = await redis.xrange(`${keys.prefix}chat:${user.slice(4)}`, "-", "+");
    return rows.map(([, fields]) => String((JSON.parse(seal.open(fields[1] ?? "")) as { text: string }).text));
  }
});
