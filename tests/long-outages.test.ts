import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { happen } from "../src/happen.ts";
import { deadJobs } from "../src/store/queue.ts";
import { type Consultation, deadline, openConsultation, startAt } from "./consultation.ts";
import { until } from "./web/until.ts";

/** Tried so often, an outside service was away for hours. */
const tries = 30;

async function open(t: TestContext): Promise<Consultation> {
  return openConsultation(t, { change: (config) => Object.assign(config, { outsideTimeoutMs: 500 }) });
}

async function tryLong(c: Consultation): Promise<void> {
  for (let i = 0; i < tries; i++) await c.worker.retryNow();
}

test("mail is away for hours: staff are told, nothing is given up, and the letters go when it is back", async (t) => {
  const c = await open(t);
  c.post.mood = "failing";
  const later = { language: "en" as const, startAt: startAt + 3_600_000 };
  await happen(c.house, (await c.booking()).id, { kind: "moved", slot: later });
  await tryLong(c);
  await c.alerted("givenUp");
  assert.deepEqual(await deadJobs(c.house.store), []);
  c.post.mood = "ok";
  await c.worker.retryNow();
  assert.match(c.letters().at(-1)?.ics ?? "", /SEQUENCE:1\b/);
});

test("Teams is away for hours: the card of the booking made meanwhile appears when it is back", async (t) => {
  const c = await open(t);
  c.standIns.teams.mood = "failing";
  const { id, no } = await c.booking();
  await happen(c.house, id, { kind: "cancelled", by: "trainee" });
  await tryLong(c);
  assert.deepEqual(await deadJobs(c.house.store), []);
  c.standIns.teams.mood = "ok";
  await until("the card", async () => {
    await c.worker.retryNow();
    return JSON.stringify(c.cardOf(no)?.card).includes(c.staff("state.cancelled"));
  });
});

test("LINE is away for hours: the office's cancellation is still said, an old answer is not", async (t) => {
  const c = await open(t);
  c.phone.mood = "failing";
  await c.trainee.tap("go:menu:booking");
  await happen(c.house, (await c.booking()).id, { kind: "cancelled", by: "staff", reason: "officeClosed" });
  await c.settle();
  await tryLong(c);
  c.phone.mood = "ok";
  const heard = c.trainee.heard().length;
  await c.worker.retryNow();
  assert.deepEqual(
    c.trainee
      .heard()
      .slice(heard)
      .map((text) => text.startsWith(c.said("en", "happened.cancelledByStaff", startAt))),
    [true],
  );
});

test("LINE was away when a no-show was noted and taken back: only that it was taken back is said", async (t) => {
  const c = await open(t);
  await c.moveTo(deadline - 1);
  c.phone.mood = "failing";
  await c.moveTo(deadline);
  assert.equal((await c.booking()).state, "noShow");
  await happen(c.house, (await c.booking()).id, { kind: "arrived" });
  await c.settle();
  const heard = c.trainee.heard().length;
  c.phone.mood = "ok";
  await c.worker.retryNow();
  assert.deepEqual(
    c.trainee
      .heard()
      .slice(heard)
      .map((text) => text.slice(0, 40)),
    [c.house.text.say("en", "happened.contactNoted").slice(0, 40)],
  );
});
