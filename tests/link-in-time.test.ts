import assert from "node:assert/strict";
import { test } from "node:test";
import { deadline, minuteMs, openConsultation, startAt } from "./consultation.ts";

test("LINE and mail were away until after the start: a link that comes then punishes nobody", async (t) => {
  const c = await openConsultation(t);
  c.phone.mood = "failing";
  c.post.mood = "failing";
  await c.moveTo(startAt + 9 * minuteMs);
  c.phone.mood = "ok";
  c.post.mood = "ok";
  await c.worker.retryNow();
  const { links, state } = await c.booking();
  assert.deepEqual([state, Object.keys(links).length], ["linkSent", 2]);
  await c.moveTo(deadline);
  assert.equal((await c.booking()).trouble, "noLink");
  assert.equal(await c.counted(), 0);
});

test("we were away from the day before until just before the start: one link, not two", async (t) => {
  const c = await openConsultation(t);
  const url = c.house.links.url("join", (await c.booking()).id);
  c.house.clock.move(startAt - 5 * minuteMs);
  await c.settle();
  assert.equal(c.trainee.heard().filter((text) => text.includes(url)).length, 1);
  assert.equal(c.letters().filter((letter) => letter.text.includes(url)).length, 1);
});

test("asking for the link again and again fills no mailbox: the chat says it each time, a letter goes now and then", async (t) => {
  const c = await openConsultation(t);
  const letters = () => c.letters().filter((letter) => letter.text.includes("/j/")).length;
  for (let i = 0; i < 5; i++) {
    await c.moveTo(c.house.clock.now() + 2_000);
    await c.trainee.tap("go:menu:resend");
  }
  assert.equal(c.trainee.heard().filter((text) => text.startsWith("🔗")).length, 5);
  assert.equal(letters(), 1);
  await c.moveTo(c.house.clock.now() + 10 * minuteMs);
  await c.trainee.tap("go:menu:resend");
  assert.equal(letters(), 2);
});
