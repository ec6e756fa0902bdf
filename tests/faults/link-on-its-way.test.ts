import assert from "node:assert/strict";
import { test } from "node:test";
import { tellTrainee } from "../../src/jobs/tell-trainee.ts";
import { hourMs, openConsultation, startAt } from "../consultation.ts";

test("a date moved while its link is about to be told: the new date's link is not told with it", async (t) => {
  const c = await openConsultation(t);
  const { id, seq } = await c.booking();
  const move = async () => {
    await c.trainee.tap("go:menu:move");
    await c.trainee.tap("go:day:2026-12-03");
    await c.trainee.tap(`go:hour:${startAt + 3 * hourMs}`);
    await c.trainee.tap("go:confirm:yes");
  };
  const job = { id: "tell-trainee|link", kind: "tell-trainee" as const, bookingId: id, seq, what: "link" as const };
  await tellTrainee(c.house, job, {
    tries: 1,
    takeTurn: async (turn) => {
      await move();
      return c.turns.takeTurn(turn);
    },
  });
  await c.settle();
  assert.equal((await c.booking()).seq, seq + 1);
  assert.deepEqual(
    c.trainee.heard().filter((text) => text.includes("/j/")),
    [],
  );
});
