import assert from "node:assert/strict";
import { test } from "node:test";
import { step } from "../dialogs/intake.ts";
import type { BookingView } from "../dialogs/types.ts";
import { parseLineEvent } from "../src/channels/line/parse-line-event.ts";
import { openHouse } from "./house.ts";
import { at, sceneAt, talkAfter, toDays } from "./scene.ts";
import { newTrainee } from "./trainee.ts";

const late = { late: true, heardAt: at - 5_000 };
const keys = ({ messages }: ReturnType<typeof step>) => messages.map(({ key }) => key);

test("a cry for help that LINE delivers out of order is answered as one", () => {
  const session = { ...talkAfter(...toDays), heardAt: at };
  const outcome = step(sceneAt(at, late), session, { kind: "said", text: "I want to kill myself" });
  assert.equal(keys(outcome)[0], "crisis.selfHarm");
});

test("blocking us, heard after the person has come back, is of yesterday: they are still answered", () => {
  const session = { ...talkAfter(...toDays), heardAt: at };
  assert.equal(step(sceneAt(at, late), session, { kind: "left" }).session.left, undefined);
  assert.equal(step(sceneAt(at), session, { kind: "left" }).session.left, true);
});

test("LINE says when it sends something again, however much later: it is not taken for a new answer", async (t) => {
  const sandbox = await openHouse();
  t.after(sandbox.stop);
  const { line } = sandbox.standIns;
  assert.ok(line);
  const one = newTrainee(sandbox);
  await one.say("hello");
  await one.tap("go:language:en");
  const old = line.makeEvent(one.id, {
    type: "message",
    message: { id: "1", type: "text", text: "no", quoteToken: "q" },
  });
  await sandbox.travel.moveTo(sandbox.house.clock.now() + 10 * 60_000);
  await one.tap("go:notice:ok");
  await one.tap("go:eligibility:trainee");
  assert.equal(await line.send([{ ...old, deliveryContext: { isRedelivery: true } }]), 200);
  await sandbox.turns.settled();
  assert.match(one.heard().at(-1) ?? "", /phone or computer with Zoom/);
  assert.equal(parseLineEvent({ ...old, deliveryContext: { isRedelivery: true } }, at)?.redelivered, true);
});

test("a word in the last quarter of an hour counts also where the link came later than it should", () => {
  const startAt = at + 10 * 60_000;
  const slot = { language: "en" as const, startAt };
  const booking: BookingView = { id: "b", no: "K", slot, open: true, linkSent: false, contacted: false };
  const session = { ...talkAfter(...toDays), bookingId: "b", step: "booked" as const };
  const claimsAt = (now: number) =>
    step(sceneAt(now, { booking }), session, { kind: "said", text: "where is the link" }).claims?.map(
      ({ kind }) => kind,
    );
  assert.ok(claimsAt(at)?.includes("contact"));
  assert.ok(!claimsAt(startAt - 20 * 60_000)?.includes("contact"));
});
