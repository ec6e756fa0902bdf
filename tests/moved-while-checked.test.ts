import assert from "node:assert/strict";
import { test } from "node:test";
import { happen } from "../src/happen.ts";
import { checkNoShow } from "../src/jobs/check-no-show.ts";
import { closeBooking } from "../src/jobs/close-booking.ts";
import { type Consultation, deadline, hourMs, openConsultation, startAt } from "./consultation.ts";

const later = { language: "en" as const, startAt: startAt + 3 * hourMs };

/** Zoom takes its time to say whether the host came; meanwhile the trainee moves the booking. */
function moveDuringLook(c: Consultation, id: string): void {
  const { zoom } = c.house;
  assert.ok(zoom);
  const { look } = zoom;
  zoom.look = async (meetingId) => {
    await happen(c.house, id, { kind: "moved", slot: later });
    await c.settle();
    return look(meetingId);
  };
}

for (const [what, handler] of [
  ["check-no-show", checkNoShow],
  ["close-booking", closeBooking],
] as const) {
  test(`moved while ${what} asks Zoom about the old time: the new time stands`, async (t) => {
    const c = await openConsultation(t);
    c.travel.hostOnTime = false;
    await c.moveTo(deadline - 1);
    const { id, seq } = await c.booking();
    moveDuringLook(c, id);
    c.house.clock.move(what === "check-no-show" ? deadline : startAt + hourMs);
    const job = { id: "j", bookingId: id, seq };
    const tools = { takeTurn: c.turns.takeTurn, tries: 1 };
    if (handler === checkNoShow) await checkNoShow(c.house, { ...job, kind: "check-no-show" }, tools);
    else await closeBooking(c.house, { ...job, kind: "close-booking" }, tools);
    const { state, slot, trouble } = await c.booking();
    assert.deepEqual([state, slot.startAt, trouble], ["linkSent", later.startAt, undefined]);
    assert.equal(await c.counted(), 0);
  });
}

test("cancelled or moved while Zoom was making the meeting: Zoom keeps no meeting that nobody needs", async (t) => {
  const c = await openConsultation(t);
  const { id } = await c.booking();
  const { zoom } = c.house;
  assert.ok(zoom);
  const { make } = zoom;
  let isFirst = true;
  zoom.make = async (wish) => {
    const made = await make(wish);
    if (isFirst) await happen(c.house, id, { kind: "cancelled", by: "trainee" });
    isFirst = false;
    return made;
  };
  await happen(c.house, id, { kind: "moved", slot: later });
  await c.settle();
  assert.equal((await c.booking()).state, "cancelled");
  assert.deepEqual([...c.room.meetings.keys()], []);
});
