import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { bookAt, type Consultation, deadline, hourMs, minuteMs, openConsultation, startAt } from "./consultation.ts";
import { newTrainee } from "./trainee.ts";

const wished = startAt + 3 * hourMs;

async function movingTrainee(t: TestContext): Promise<Consultation> {
  const c = await openConsultation(t);
  await c.moveTo(startAt - hourMs);
  await c.trainee.tap("go:menu:move");
  await c.trainee.tap("go:day:2026-12-03");
  return c;
}

async function movesTo(c: Consultation, at: number): Promise<void> {
  await c.trainee.tap(`go:hour:${at}`);
  assert.match(c.trainee.heard().at(-1) ?? "", /Shall we change it/);
  await c.trainee.tap("go:confirm:yes");
  const [moved] = (await c.bookings()).filter(({ seq }) => seq === 1);
  assert.equal(moved?.slot.startAt, at);
}

test("somebody else takes the hour a booking is moved to: it is still a move, and the tap still counts as contact", async (t) => {
  const c = await movingTrainee(t);
  const { id } = await c.booking();
  await bookAt(newTrainee(c), wished, "en");
  const before = (await c.bookings()).find((booking) => booking.id === id);
  assert.equal(before?.contact?.by, "message");
  await c.trainee.tap(`go:hour:${wished}`);
  assert.match(c.trainee.heard().at(-2) ?? "", /somebody just took that time/);
  await movesTo(c, wished + hourMs);
});

test("the only word of a trainee was a tap on an hour just taken: nobody is counted", async (t) => {
  const c = await openConsultation(t);
  await c.trainee.tap("go:menu:move");
  await c.trainee.tap("go:day:2026-12-03");
  await bookAt(newTrainee(c), wished, "en");
  await c.moveTo(deadline - 1);
  await c.trainee.tap(`go:hour:${wished}`);
  await c.moveTo(deadline);
  assert.deepEqual([(await c.booking()).state, (await c.booking()).contact?.by], ["linkSent", "message"]);
});

test("the hold of the new hour ran out and somebody else has it: another hour, and it is still a move", async (t) => {
  const c = await movingTrainee(t);
  await c.trainee.tap(`go:hour:${wished}`);
  await c.moveTo(c.house.clock.now() + 6 * minuteMs);
  await bookAt(newTrainee(c), wished, "en");
  await c.trainee.tap("go:confirm:yes");
  assert.match(c.trainee.heard().at(-2) ?? "", /somebody just took that time/);
  assert.ok(
    c.trainee.taps().some((tap) => tap.startsWith("go:hour:")),
    "the hours of the same day",
  );
  await movesTo(c, wished + hourMs);
});

test("back from the confirmation: the hour given back is in the list again", async (t) => {
  const c = await movingTrainee(t);
  await c.trainee.tap(`go:hour:${wished}`);
  await c.trainee.tap("go:menu:back");
  assert.ok(c.trainee.taps().includes(`go:hour:${wished}`));
  await movesTo(c, wished);
});
