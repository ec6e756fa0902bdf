import assert from "node:assert/strict";
import { test } from "node:test";
import { type Consultation, deadline, hourMs, minuteMs, openConsultation, startAt } from "./consultation.ts";

const dayMs = 24 * hourMs;

const keyOf = ({ house, trainee }: Consultation) =>
  house.store.keys.session(house.store.seal.person(`line:${trainee.id}`));

/** The stored talk, as another version of this house may have written it. */
async function rewrite(c: Consultation, change: (session: object) => object): Promise<void> {
  const { redis, seal } = c.house.store;
  const stored = JSON.parse(seal.open((await redis.hget(keyOf(c), "data")) ?? ""));
  await redis.hset(keyOf(c), "data", seal.seal(JSON.stringify({ ...stored, session: change(stored.session) })));
}

async function isThere(c: Consultation): Promise<void> {
  await c.moveTo(startAt + 2 * minuteMs);
  await c.trainee.say("I cannot get in");
  assert.equal((await c.booking()).contact?.by, "message");
  await c.moveTo(deadline);
  assert.equal(await c.counted(), 0);
}

test("who starts over keeps the booking as long as it is kept: the talk is not forgotten before", async (t) => {
  const c = await openConsultation(t);
  await c.trainee.say("start over");
  assert.ok((await c.house.store.redis.pttl(keyOf(c))) > 80 * dayMs);
});

test("a talk this version cannot read starts anew, but with its booking and in its language", async (t) => {
  const c = await openConsultation(t, { language: "vi" });
  await rewrite(c, (session) => ({ ...session, v: 0, step: "someStepOfOld" }));
  await c.trainee.say("xin chào");
  assert.ok(c.trainee.heard().at(-1)?.includes(c.house.text.say("vi", "language.ask")));
  await c.trainee.tap("go:language:vi");
  assert.ok(c.trainee.taps().includes("go:menu:cancel"), "their booking");
  await isThere(c);
});

test("a talk written by a newer version, which is being rolled out, goes on where it was", async (t) => {
  const c = await openConsultation(t);
  await c.trainee.tap("go:menu:move");
  await rewrite(c, (session) => ({ ...session, fieldOfTomorrow: true }));
  await c.trainee.tap("go:day:2026-12-03");
  assert.ok(c.trainee.taps().some((tap) => tap.startsWith("go:hour:")));
});

test("the talk was lost and a new one begun: the link is told there, and a word there counts", async (t) => {
  const c = await openConsultation(t);
  await c.house.store.redis.del(keyOf(c));
  await c.trainee.say("hello");
  await c.moveTo(startAt - hourMs);
  assert.ok(c.trainee.heard().some((text) => text.startsWith("🔗")));
  await isThere(c);
});

test("letters and pages follow the language of the talk", async (t) => {
  const c = await openConsultation(t);
  await c.trainee.tap("go:menu:language");
  await c.trainee.tap("go:language:vi");
  await c.moveTo(startAt - hourMs);
  const title = c.house.text.say("vi", "mail:link.title", { no: (await c.booking()).no });
  assert.ok(c.letters().some((letter) => letter.text.startsWith(title)));
  assert.equal((await c.booking()).slot.language, "en");
  const page = await fetch(c.house.links.url("join", (await c.booking()).id).replace(c.house.config.publicUrl, c.url));
  assert.match(await page.text(), /<html lang="vi">/);
});
