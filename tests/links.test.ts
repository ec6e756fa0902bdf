import assert from "node:assert/strict";
import { test } from "node:test";
import type { ConsultationLanguage } from "../dialogs/types.ts";
import { happen } from "../src/happen.ts";
import { type Consultation, deadline, hourMs, minuteMs, openConsultation, startAt } from "./consultation.ts";

const dayMs = 24 * hourMs;

test("the link goes out a day before and a quarter of an hour before, in the chat and by mail, to the millisecond", async (t) => {
  const c = await openConsultation(t);
  const { id } = await c.booking();
  const url = c.house.links.url("join", id);
  const links = () => [
    c.trainee.heard().filter((text) => text.includes(url)).length,
    c.letters().filter((letter) => letter.text.includes(url)).length,
  ];
  await c.moveTo(startAt - dayMs - 1);
  assert.deepEqual(links(), [0, 0]);
  await c.moveTo(startAt - dayMs);
  assert.deepEqual(links(), [1, 1]);
  assert.equal((await c.booking()).state, "linkSent");
  await c.moveTo(startAt - 15 * minuteMs - 1);
  assert.deepEqual(links(), [1, 1]);
  await c.moveTo(startAt - 15 * minuteMs);
  assert.deepEqual(links(), [2, 2]);
  await c.moveTo(startAt + hourMs);
  assert.deepEqual(links(), [2, 2]);
});

test("booked less than a day ahead, the link comes at once, and the reminder still", async (t) => {
  const at = Date.parse("2026-12-01T15:00:00+09:00");
  const c = await openConsultation(t, { at });
  const url = c.house.links.url("join", (await c.booking()).id);
  assert.ok(c.trainee.heard().at(-1)?.includes(url));
  assert.equal(c.letters().filter((letter) => letter.text.includes(url)).length, 1);
  await c.moveTo(at - 15 * minuteMs);
  assert.equal(c.trainee.heard().filter((text) => text.includes(url)).length, 2);
});

test("asked for again, it comes again", async (t) => {
  const c = await openConsultation(t);
  await c.moveTo(startAt - hourMs);
  const url = c.house.links.url("join", (await c.booking()).id);
  await c.trainee.tap("go:menu:resend");
  assert.ok(c.trainee.heard().at(-1)?.includes(url));
  assert.equal(c.letters().filter((letter) => letter.text.includes(url)).length, 2);
});

for (const language of ["vi", "my", "km"] satisfies ConsultationLanguage[]) {
  test(`everything a ${language} reader gets is in ${language}`, async (t) => {
    const at =
      language === "vi" ? startAt : Date.parse(language === "my" ? "2026-12-08T13:00+09:00" : "2026-12-03T13:00+09:00");
    const c = await openConsultation(t, { language, at });
    const { text, links } = c.house;
    const { id, no } = await c.booking();
    await c.moveTo(at + 10 * minuteMs);
    const when = { when: { when: at } };
    const link = { ...when, link: { link: "join" as const, id } };
    assert.ok(text.say(language, "happened.link", link).includes(links.url("join", id)));
    const heard = c.trainee.heard();
    for (const [key, params] of [
      ["happened.link", link],
      ["happened.noShow", when],
    ] as const) {
      const said = text.say(language, key, params);
      assert.ok(
        heard.some((each) => each.startsWith(said)),
        `${key}: ${said}`,
      );
      assert.notEqual(said, text.say("en", key, params));
    }
    const letters = c.letters();
    assert.equal(letters.length, 4);
    for (const [i, kind] of ["confirmed", "link", "reminder", "noShow"].entries()) {
      const title = text.say(language, `mail:${kind}.title`, { no });
      assert.ok(letters[i]?.text.startsWith(title), `${kind}: ${title}`);
      assert.notEqual(title, text.say("en", `mail:${kind}.title`, { no }));
      assert.match(letters[i]?.raw ?? "", new RegExp(`^Content-Language: ${language}\\r?$`, "m"));
    }
  });
}

/** Letters with the link, by what they are, and how often the chat said it. */
async function sentLinks(c: Consultation) {
  const { id } = await c.booking();
  const url = c.house.links.url("join", id);
  const title = (kind: string) => c.house.text.say("en", `mail:${kind}.title`);
  const letters = (kind: string) => c.letters().filter((letter) => letter.text.startsWith(title(kind))).length;
  const chat = c.trainee.heard().filter((text) => text.includes(url)).length;
  return { chat, link: letters("link"), reminder: letters("reminder") };
}

test("we were away from before the first link until after the start: that one is dropped, the reminder still helps", async (t) => {
  const c = await openConsultation(t);
  c.house.clock.move(startAt + minuteMs);
  await c.settle();
  assert.deepEqual(await sentLinks(c), { chat: 1, link: 0, reminder: 1 });
});

test("we were away until the ten minutes were over: no link is sent late, and nobody is cancelled", async (t) => {
  const c = await openConsultation(t);
  c.house.clock.move(deadline);
  await c.settle();
  assert.deepEqual(await sentLinks(c), { chat: 0, link: 0, reminder: 0 });
  assert.equal((await c.booking()).trouble, "weWereDown");
});

test("LINE and mail were away from before the first link until the ten minutes were over: nothing old is sent when they return", async (t) => {
  const c = await openConsultation(t);
  c.phone.mood = "failing";
  c.post.mood = "failing";
  await c.moveTo(deadline);
  assert.equal((await c.booking()).trouble, "noLink");
  c.phone.mood = "ok";
  c.post.mood = "ok";
  await c.worker.retryNow();
  assert.deepEqual(await sentLinks(c), { chat: 0, link: 0, reminder: 0 });
});

test("LINE was away while the booking was moved: the old date's link is not said", async (t) => {
  const c = await openConsultation(t);
  c.phone.mood = "failing";
  await c.moveTo(startAt - hourMs);
  const slot = { language: "en" as const, startAt: startAt + 3 * hourMs };
  await happen(c.house, (await c.booking()).id, { kind: "moved", slot, by: "link" });
  await c.settle();
  c.phone.mood = "ok";
  await c.worker.retryNow();
  const links = c.trainee.heard().filter((text) => text.startsWith("🔗"));
  assert.equal(links.length, 1);
  assert.match(links[0] ?? "", /16:00/);
});
