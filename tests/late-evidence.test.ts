import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { tellTrainee } from "../src/jobs/tell-trainee.ts";
import { type Consultation, deadline, lastMoment, minuteMs, openConsultation, startAt } from "./consultation.ts";

/** A counted no-show, some minutes ago. */
async function missed(t: TestContext): Promise<Consultation> {
  const c = await openConsultation(t);
  await c.moveTo(deadline);
  assert.equal((await c.booking()).state, "noShow");
  await c.moveTo(deadline + 15 * minuteMs);
  assert.equal(await c.counted(), 1);
  return c;
}

async function isReopened(c: Consultation, by: string): Promise<void> {
  await c.settle();
  const { state, contact, ended, no } = await c.booking();
  assert.deepEqual([state, contact?.by, ended], ["met", by, undefined]);
  assert.equal(await c.counted(), 0);
  assert.equal(c.trainee.heard().filter((text) => text.startsWith("Thank you. We know now that you came.")).length, 1);
  await c.cardSays(no, "state.met");
}

async function isStillMissed(c: Consultation): Promise<void> {
  await c.settle();
  assert.equal((await c.booking()).state, "noShow");
  assert.equal(await c.counted(), 1);
}

/** Zoom's webhook about a guest, which reaches us only now. */
function lateWebhook(event: string, meetingId: string, at: number, participant: object) {
  const object = { id: meetingId, uuid: "late==", host_id: "host", topic: "", type: 2, participant };
  const body = JSON.stringify({ event: `meeting.${event}`, event_ts: at, payload: { account_id: "a", object } });
  return { at, event, body, status: 0, againAt: [] };
}

const iso = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;
const guest = {
  id: "",
  participant_user_id: "",
  email: "",
  user_id: "1",
  participant_uuid: "guest",
  user_name: "Guest",
};
const zoomEvidence: [event: string, at: number, participant: object, counts: boolean][] = [
  ["participant_joined", startAt + 9 * minuteMs, { ...guest, join_time: iso(startAt + 9 * minuteMs) }, true],
  ["participant_joined", deadline - 1000, { ...guest, join_time: iso(deadline - 1000) }, true],
  ["participant_joined_waiting_room", lastMoment, { ...guest, date_time: iso(lastMoment) }, true],
  ["participant_jbh_waiting", lastMoment, { id: "", user_name: "Guest" }, true],
  ["participant_jbh_waiting", deadline, { id: "", user_name: "Guest" }, false],
  ["participant_joined", deadline, { ...guest, join_time: iso(deadline) }, false],
  ["participant_joined", deadline + 5 * minuteMs, { ...guest, join_time: iso(deadline + 5 * minuteMs) }, false],
];

for (const [event, at, participant, counts] of zoomEvidence) {
  const when = `${(at - startAt) / 1000} s after the start`;
  test(`Zoom's ${event} of ${when}, heard later, ${counts ? "re-opens the case" : "does not re-open it"}`, async (t) => {
    const c = await missed(t);
    const webhook = lateWebhook(event, (await c.booking()).meeting?.id ?? "", at, participant);
    await c.room.redeliver(webhook);
    assert.equal(webhook.status, 200);
    await c.room.redeliver(webhook);
    await (counts ? isReopened(c, "zoom") : isStillMissed(c));
  });
}

for (const [at, counts] of [
  [lastMoment, true],
  [deadline, false],
] as const) {
  test(`a chat message of ${(at - startAt) / 1000} s after the start, which LINE delivers later, ${counts ? "re-opens the case" : "does not"}`, async (t) => {
    const c = await openConsultation(t);
    await c.moveTo(at);
    const message = { id: "1", type: "text", text: "I am here", quoteToken: "q" };
    const event = c.phone.makeEvent(c.trainee.id, { type: "message", message });
    await c.moveTo(deadline + minuteMs);
    assert.equal(await c.counted(), 1);
    assert.equal(await c.phone.send([event]), 200);
    await (counts ? isReopened(c, "message") : isStillMissed(c));
  });
}

test("a counselor with an old card who knows better", async (t) => {
  const c = await openConsultation(t);
  const { id, no, seq } = await c.booking();
  await c.moveTo(deadline);
  const { activityId = "" } = c.cardOf(no) ?? {};
  await c.standIns.teams.press(activityId, "arrived", { bookingId: id, seq });
  await isReopened(c, "staff");
});

test("who has booked again meanwhile keeps the new booking", async (t) => {
  const c = await missed(t);
  const { id, meeting } = await c.booking();
  const [offer = ""] = c.trainee.taps();
  await c.trainee.tap(offer);
  await c.trainee.tap("go:confirm:yes");
  const at = startAt + minuteMs;
  await c.room.redeliver(lateWebhook("participant_joined", meeting?.id ?? "", at, { ...guest, join_time: iso(at) }));
  await c.settle();
  const both = await c.bookings();
  assert.equal(both.find((booking) => booking.id === id)?.state, "met");
  const fresh = both.find((booking) => booking.id !== id);
  assert.deepEqual([fresh?.state, fresh?.contact], ["linkSent", undefined]);
  assert.equal(await c.counted(), 0);
});

test("what is no longer so is not said: the letter of a no-show taken back before mail worked again", async (t) => {
  const c = await openConsultation(t);
  await c.moveTo(lastMoment);
  c.post.mood = "failing";
  await c.moveTo(deadline);
  const { meeting } = await c.booking();
  const webhook = lateWebhook("participant_jbh_waiting", meeting?.id ?? "", lastMoment, { id: "" });
  await c.room.redeliver(webhook);
  await c.settle();
  c.post.mood = "ok";
  await c.worker.retryNow();
  assert.equal((await c.booking()).state, "met");
  assert.ok(!c.letters().some((letter) => letter.ics?.includes("METHOD:CANCEL")));
});

test("a message about the booking that is no longer so leaves the talk where it is", async (t) => {
  const c = await openConsultation(t);
  const { id, seq } = await c.booking();
  const heard = c.trainee.heard().length;
  const tools = { takeTurn: c.turns.takeTurn, tries: 1 };
  await tellTrainee(c.house, { id: "t1", kind: "tell-trainee", bookingId: id, seq, what: "noShow" }, tools);
  await tellTrainee(c.house, { id: "t2", kind: "tell-trainee", bookingId: id, seq: seq + 1, what: "link" }, tools);
  await c.settle();
  assert.equal(c.trainee.heard().length, heard);
  await c.trainee.say("1");
  assert.match(c.trainee.heard().at(-1) ?? "", /^Your booking/, "the buttons of the booking still answer");
});
