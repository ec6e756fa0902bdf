import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type Consultation, deadline, hourMs, minuteMs, openConsultation, startAt } from "./consultation.ts";

const later = startAt + 3 * hourMs;

const ways: { [how: string]: (c: Consultation) => Promise<void> } = {
  "in the chat": async (c) => {
    await c.trainee.tap("go:menu:move");
    await c.trainee.tap("go:day:2026-12-03");
    await c.trainee.tap(`go:hour:${later}`);
    await c.trainee.tap("go:confirm:yes");
  },
  "on the booking page": async (c) => {
    const { url, publicUrl } = { url: c.url, publicUrl: c.house.config.publicUrl };
    const page = c.house.links.url("booking", (await c.booking()).id).replace(publicUrl, url);
    const body = new URLSearchParams({ startAt: String(later) });
    assert.equal((await fetch(`${page}/move`, { method: "POST", body })).status, 200);
    await c.settle();
    assert.ok(c.trainee.heard().some((text) => /Changed on the web page/.test(text)));
  },
};

/** Joined for a moment, said that they are late, were marked as arrived: all of that was about the old time. */
async function movedAfterContact(t: TestContext, how: string): Promise<Consultation> {
  const c = await openConsultation(t);
  await c.moveTo(startAt - 14 * minuteMs);
  await c.room.hostStarts((await c.booking()).meeting?.id ?? "");
  await c.trainee.tap("go:menu:late");
  const old = await c.booking();
  await c.standIns.teams.press(c.cardOf(old.no)?.activityId ?? "", "arrived");
  await c.room.end(old.meeting?.id ?? "");
  assert.ok((await c.booking()).arrivedAt);
  await ways[how]?.(c);
  const { slot, seq, contact, arrivedAt, late, hostStartedAt } = await c.booking();
  assert.deepEqual({ startAt: slot.startAt, seq }, { startAt: later, seq: 1 });
  assert.deepEqual([contact, arrivedAt, late, hostStartedAt], [undefined, undefined, undefined, undefined]);
  return c;
}

for (const how of Object.keys(ways)) {
  test(`moved ${how}: nothing at the old time's deadline; the rule counts from the new time`, async (t) => {
    const c = await movedAfterContact(t, how);
    assert.deepEqual((await c.seats()).sort(), [`en/${later}`, `host:host1@example.org/${later}`]);
    const invite = c.letters().find((letter) => /has a new time/.test(letter.text))?.ics ?? "";
    assert.match(invite, /METHOD:REQUEST[\s\S]*SEQUENCE:1\b/);
    assert.deepEqual(
      [...c.room.meetings.values()].map((meeting) => meeting.startAt),
      [later],
    );

    const letters = c.letters().length;
    const heard = c.trainee.heard().length;
    await c.moveTo(deadline);
    await c.moveTo(startAt + hourMs);
    assert.equal((await c.booking()).state, "linkSent");
    assert.equal(await c.counted(), 0);
    assert.equal(c.letters().length, letters, "no letter of the old time");
    assert.equal(c.trainee.heard().length, heard, "no word of the old time");

    await c.moveTo(later + 10 * minuteMs - 1);
    assert.equal((await c.booking()).state, "linkSent");
    await c.moveTo(later + 10 * minuteMs);
    const { state, no } = await c.booking();
    assert.equal(state, "noShow");
    assert.equal(await c.counted(), 1);
    assert.match(c.letters().at(-1)?.ics ?? "", /METHOD:CANCEL[\s\S]*SEQUENCE:2\b/);
    await c.cardSays(no, "state.noShow");
  });
}

test("what Zoom says of the old meeting is no contact for the new time", async (t) => {
  const c = await openConsultation(t);
  await c.moveTo(startAt - 14 * minuteMs);
  const meetingId = (await c.booking()).meeting?.id ?? "";
  await c.room.join(meetingId);
  const [waiting] = c.room.webhooks.slice(-1);
  assert.ok(waiting);
  await ways["in the chat"]?.(c);
  await c.room.redeliver(waiting);
  await c.settle();
  assert.equal((await c.booking()).contact, undefined);
});

test("a button of the old time's card does nothing", async (t) => {
  const c = await openConsultation(t);
  await c.moveTo(startAt - 10 * minuteMs);
  const { id, no } = await c.booking();
  await ways["in the chat"]?.(c);
  const answer = await c.standIns.teams.press(c.cardOf(no)?.activityId ?? "", "arrived", { bookingId: id, seq: 0 });
  assert.equal(answer.status, 200);
  assert.equal((await c.booking()).arrivedAt, undefined);
});
