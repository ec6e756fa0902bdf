import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { createStillClock } from "../src/clock.ts";
import { startSandbox } from "../src/sandbox/sandbox.ts";
import { noteBeat } from "../src/store/beats.ts";
import {
  bookAt,
  type Consultation,
  deadline,
  hourMs,
  lastMoment,
  minuteMs,
  openConsultation,
  startAt,
  watch,
} from "./consultation.ts";
import { openHouse, sandboxConfig, tuesday } from "./house.ts";
import { newTrainee } from "./trainee.ts";
import { until } from "./web/until.ts";
import { newWebTrainee } from "./web-trainee.ts";

/** At the deadline and after it: nobody is cancelled or counted, and staff are told. */
async function isLeftToStaff(c: Consultation, trouble: "noLink" | "noMeeting" | "weWereDown"): Promise<void> {
  await c.moveTo(deadline);
  await undecided(c, trouble);
  const { no } = await c.booking();
  await c.cardSays(no, `trouble.${trouble}`);
  await c.moveTo(startAt + hourMs);
  assert.equal((await c.booking()).state, "failed");
  await c.cardSays(no, "state.failed");
}

async function undecided(c: Consultation, trouble: "noLink" | "noMeeting" | "weWereDown"): Promise<void> {
  await c.alerted(trouble);
  const booking = await c.booking();
  assert.ok(booking.state === "confirmed" || booking.state === "linkSent", booking.state);
  assert.equal(booking.trouble, trouble);
  assert.equal(booking.ended, undefined);
  assert.equal(await c.counted(), 0);
  assert.equal((await c.seats()).length, 2);
  assert.ok(!c.letters().some((letter) => letter.ics?.includes("METHOD:CANCEL")));
  assert.ok(!c.trainee.heard().some((text) => text.startsWith(c.said("en", "happened.noShow", startAt))));
}

test("LINE refuses and mail refuses: no link was delivered", async (t) => {
  const c = await openConsultation(t);
  c.phone.mood = "refusing";
  c.post.mood = "refusing";
  await c.moveTo(startAt - hourMs);
  await c.worker.retryNow();
  assert.deepEqual((await c.booking()).links, {});
  await isLeftToStaff(c, "noLink");
});

test("the trainee has blocked us and mail refuses: LINE takes the link, but it reaches nobody", async (t) => {
  const c = await openConsultation(t);
  assert.equal(await c.phone.block(c.trainee.id), 200);
  c.post.mood = "refusing";
  await isLeftToStaff(c, "noLink");
});

test("the trainee has blocked us, and the mail arrived: the rule holds", async (t) => {
  const c = await openConsultation(t);
  assert.equal(await c.phone.block(c.trainee.id), 200);
  await c.moveTo(deadline);
  assert.equal((await c.booking()).state, "noShow");
});

test("blocked for a while: what is said after that reaches them again", async (t) => {
  const c = await openConsultation(t);
  await c.phone.block(c.trainee.id);
  await c.phone.unblock(c.trainee.id);
  await c.moveTo(startAt - hourMs);
  assert.ok((await c.booking()).links.line);
});

for (const isFetched of [false, true]) {
  test(`mail refuses and the web chat's link was ${isFetched ? "fetched: the rule holds" : "never fetched: it is not delivered"}`, async (t) => {
    const sandbox = await openHouse(undefined, createStillClock());
    t.after(sandbox.stop);
    const trainee = await newWebTrainee(sandbox);
    await bookAt(trainee, startAt, "en");
    await trainee.fetchAll();
    const c = watch(sandbox, trainee);
    c.post.mood = "refusing";
    await c.moveTo(startAt - hourMs);
    const { links, user } = await c.booking();
    assert.deepEqual(Object.keys(links), ["web"]);
    if (!isFetched) return isLeftToStaff(c, "noLink");
    await trainee.fetchAll();
    const { web } = c.house.channels;
    await until(
      "the mark that it was seen",
      async () => (await web?.fetched?.(user, links.web?.receipt ?? "")) === true,
    );
    await c.moveTo(deadline);
    assert.equal((await c.booking()).state, "noShow");
  });
}

test("Zoom refuses all along: no meeting could be made", async (t) => {
  const sandbox = await openHouse(undefined, createStillClock());
  t.after(sandbox.stop);
  const c = watch(sandbox, newTrainee(sandbox));
  c.room.mood = "refusing";
  await bookAt(c.trainee, startAt, "en");
  await c.moveTo(lastMoment);
  assert.equal((await c.booking()).meeting, undefined);
  assert.equal((await c.booking()).state, "linkSent", "the link is our own page's and goes out all the same");
  assert.equal(c.alertsOf("noMeeting").length, 2, "staff were told with the link and with the reminder");
  await c.moveTo(deadline);
  await until("the third alert", async () => {
    await c.worker.drain();
    return c.alertsOf("noMeeting").length === 3;
  });
  assert.equal((await c.booking()).trouble, "noMeeting");
  assert.equal(await c.counted(), 0);
});

test("Zoom comes back before the reminder: the meeting is made, and the rule holds", async (t) => {
  const sandbox = await openHouse(undefined, createStillClock());
  t.after(sandbox.stop);
  const c = watch(sandbox, newTrainee(sandbox));
  c.room.mood = "refusing";
  await bookAt(c.trainee, startAt, "en");
  await c.moveTo(startAt - hourMs);
  c.room.mood = "ok";
  await c.moveTo(deadline);
  assert.equal((await c.booking()).state, "noShow");
});

test("somebody removed the meeting in Zoom: nobody could have come", async (t) => {
  const c = await openConsultation(t);
  c.travel.hostOnTime = false;
  await c.moveTo(startAt - hourMs);
  c.room.meetings.clear();
  await isLeftToStaff(c, "noMeeting");
});

test("Zoom cannot be asked at the deadline whether the host came: decided when it answers", async (t) => {
  const c = await openConsultation(t);
  c.travel.hostOnTime = false;
  await c.moveTo(lastMoment);
  c.room.mood = "failing";
  await c.moveTo(deadline);
  assert.equal((await c.booking()).state, "linkSent");
  c.room.mood = "ok";
  await c.worker.retryNow();
  assert.equal((await c.booking()).ended?.reason, "hostAbsent");
  assert.equal(await c.counted(), 0);
});

/** Silences of ours, in minutes from the start, and whether they touch the time from start − 15 to start + 10. */
const silences: [from: number, to: number, touches: boolean][] = [
  [-40, -15.01, false],
  [-20, -14, true],
  [-5, -4, true],
  [-1, 1, true],
  [9, 12, true],
  [-60, 60, true],
  [-5, -4.6, false],
];

for (const [from, to, touches] of silences) {
  test(`no process of ours was up from minute ${from} to ${to}: ${touches ? "left to staff" : "the rule holds"}`, async (t) => {
    const c = await openConsultation(t);
    await c.moveTo(startAt + Math.min(from, 0) * minuteMs);
    await noteBeat(c.house.store, startAt + from * minuteMs);
    await noteBeat(c.house.store, startAt + to * minuteMs);
    if (touches) return isLeftToStaff(c, "weWereDown");
    await c.moveTo(deadline);
    assert.equal((await c.booking()).state, "noShow");
  });
}

test("a process that was frozen over the deadline finds out before it decides", async (t) => {
  const c = await openConsultation(t);
  await c.moveTo(startAt + 8 * minuteMs);
  c.house.clock.move(startAt + 11 * minuteMs);
  await c.worker.drain();
  await undecided(c, "weWereDown");
});

for (const [stopped, started] of [
  [-5, 2],
  [-5, 12],
  [-5, 65],
  [9, 11],
] as const) {
  test(`stopped at minute ${stopped} and started again at ${started}: left to staff`, async (t) => {
    const config = await sandboxConfig();
    const clock = createStillClock();
    const before = await startSandbox(config, { ticking: false, clock });
    t.after(before.stop);
    await before.travel.moveTo(tuesday);
    const trainee = newTrainee(before);
    await bookAt(trainee, startAt, "en");
    await before.travel.moveTo(startAt + stopped * minuteMs);
    const { redis, keys } = before.house.store;
    await redis.set(keys.clock, startAt + started * minuteMs - Date.now());
    await before.stop();
    const c = await reopened(t, config);
    await c.settle();
    await c.moveTo(Math.max(deadline, c.house.clock.now()));
    await c.alerted("weWereDown");
    const { state, trouble } = await c.booking();
    assert.deepEqual([state, trouble], [started < 60 ? "linkSent" : "failed", "weWereDown"]);
    assert.equal(await c.counted(), 0);
  });
}

async function reopened(t: TestContext, config: Awaited<ReturnType<typeof sandboxConfig>>): Promise<Consultation> {
  const sandbox = await startSandbox(config, { ticking: false, clock: createStillClock() });
  t.after(sandbox.stop);
  return watch(sandbox, newTrainee(sandbox));
}

for (const lookedIn of [false, true]) {
  test(`the host never started${lookedIn ? ", but had looked in the day before" : ""}: cancelled, not counted, and told kindly`, async (t) => {
    const c = await openConsultation(t);
    c.travel.hostOnTime = false;
    if (lookedIn) {
      await c.moveTo(startAt - 20 * hourMs);
      const id = (await c.booking()).meeting?.id ?? "";
      await c.room.hostStarts(id);
      await c.room.end(id);
    }
    await c.moveTo(lastMoment);
    assert.equal((await c.booking()).state, "linkSent");
    await c.moveTo(deadline);
    const { state, ended, no } = await c.booking();
    assert.equal(state, "cancelled");
    assert.deepEqual(ended, { at: deadline, by: "rule", reason: "hostAbsent" });
    assert.equal(await c.counted(), 0);
    assert.deepEqual(await c.seats(), []);
    assert.ok(
      c.trainee
        .heard()
        .at(-1)
        ?.startsWith(c.said("en", "happened.hostAbsent", startAt)),
    );
    assert.equal(c.trainee.taps().filter((tap) => /^go:hour:\d/.test(tap)).length, 3);
    assert.match(c.letters().at(-1)?.text ?? "", /This was our mistake, not yours/);
    assert.match(c.letters().at(-1)?.ics ?? "", /METHOD:CANCEL/);
    await c.cardSays(no, "state.cancelled", "by.rule", "reason.hostAbsent");
  });
}
