import { test } from "node:test";
import { happen } from "../src/happen.ts";
import { bookAt, openConsultation, startAt, watch } from "./consultation.ts";
import { openHouse } from "./house.ts";
import { newTrainee } from "./trainee.ts";
import { until } from "./web/until.ts";

test("Zoom hangs: counselors see the booking all the same, and do not wait for Zoom", async (t) => {
  const sandbox = await openHouse((config) => Object.assign(config, { outsideTimeoutMs: 60_000 }));
  t.after(sandbox.stop);
  const c = watch(sandbox, newTrainee(sandbox));
  await bookAt(c.trainee, startAt, "en", "confirm:yes");
  c.room.mood = "hanging";
  const tapped = c.trainee.tap("go:confirm:yes");
  await until("the booking", async () => (await c.bookings()).length === 1);
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 5_000 });
  await until("the card", async () => {
    c.worker.poke();
    return c.standIns.teams.cards.length === 1;
  });
  t.mock.timers.reset();
  await c.house.zoom?.stop();
  await tapped;
});

test("two changes within one millisecond: the card shows the second", async (t) => {
  const c = await openConsultation(t);
  const { id, no } = await c.booking();
  await happen(c.house, id, { kind: "arrived" });
  await c.cardSays(no, "presence.arrived");
  await happen(c.house, id, { kind: "cancelled", by: "staff", reason: "other" });
  await c.cardSays(no, "state.cancelled");
});
