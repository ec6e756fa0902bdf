import assert from "node:assert/strict";
import { after, before, type TestContext, test } from "node:test";
import type { Browser } from "playwright-core";
import type { Language } from "../../dialogs/types.ts";
import { sandboxState } from "../../src/sandbox/state.ts";
import { startBrowser } from "../browser.ts";
import { openHouse } from "../house.ts";

const minute = 60_000;
let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** A small phone in front of the real house, and what its owner can do in their language. */
async function openPhone(t: TestContext, language: Language, timezoneId = "Asia/Tokyo") {
  const house = await openHouse();
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ viewport, reducedMotion: "reduce", timezoneId });
  t.after(async () => {
    await context.close();
    await house.stop();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${house.url}/?lang=${language}`);
  const { say: words } = house.house.text;
  return {
    house,
    page,
    tap: (key: string, params = {}) =>
      page
        .locator(".choices")
        .getByRole("button", { name: words(language, key, params), exact: true })
        .click(),
    say: async (text: string) => {
      await page.locator(".composer input").fill(text);
      await page.locator(".composer input").press("Enter");
    },
    reads: (key: string, params = {}) =>
      page
        .locator(".bubble", { hasText: firstLine(words(language, key, params)) })
        .last()
        .waitFor(),
    bookings: async () => (await sandboxState(house.house, house.standIns)).bookings,
  };
}
type Phone = Awaited<ReturnType<typeof openPhone>>;

const firstLine = (text: string) => text.split("\n")[0] ?? "";

/** From the terms to a booking on the first open day at 14:00. */
async function agreeAndBook(
  { tap, say, reads, page }: Phone,
  { name, email, ask }: { name: string; email: string; ask: string },
) {
  await tap("terms.accept");
  await reads(ask);
  await say(name);
  await reads("birthDate.ask");
  await page.locator("input[type=date]").fill("1997-07-23");
  await page.locator(".date-choice button").click();
  await reads("email.ask");
  await say(email);
  await reads("companion.ask");
  await tap("companion.alone");
  await reads("day.ask");
  await page.locator(".choices button").first().click();
  await page.locator(".choices").getByRole("button", { name: "14:00" }).click();
  await reads("confirm.readBack");
  await tap("confirm.yes");
  await reads("confirm.done");
}

test("in Khmer on a small phone: book, get the link, press join at minute nine: nothing is cancelled", async (t) => {
  const phone = await openPhone(t, "km");
  const { house, page, tap, reads, bookings } = phone;
  await tap("language.option", { name: { ownName: "km" } });
  await tap("notice.ok");
  await tap("eligibility.trainee");
  await tap("device.yes");
  await agreeAndBook(phone, { name: "សុខ សុភា", email: "sok@gmail.com", ask: "name.ask" });
  const [booking] = await bookings();
  assert.equal(booking?.language, "km");
  const startAt = Date.parse(booking?.startAt ?? "");
  await house.travel.moveTo(startAt - 24 * 60 * minute);
  await reads("happened.link", { when: { when: startAt } });
  await house.travel.moveTo(startAt + 9 * minute);
  const link = house.standIns.mail?.letters.flatMap(({ text }) => /http\S+\/j\/\S+/.exec(text) ?? []).at(-1);
  assert.ok(link, "the letter has the link");
  await page.goto(link);
  assert.equal(await page.locator("html").getAttribute("lang"), "km");
  await page.getByRole("button", { name: house.house.text.say("km", "web:join.button"), exact: true }).click();
  await page.waitForURL(/\/j\/\d+/);
  await house.travel.moveTo(startAt + 10 * minute);
  const [after] = await bookings();
  assert.equal(after?.state, "linkSent");
  assert.ok(after?.contact === "join" || after?.contact === "zoom");
});

test("in Japanese, for somebody who speaks Thai: book, miss it, and take a new time in two taps", async (t) => {
  const phone = await openPhone(t, "ja");
  const { house, page, tap, reads, bookings } = phone;
  await tap("language.option", { name: { ownName: "ja" } });
  await tap("language.option", { name: { language: "th" } });
  await tap("notice.ok");
  await tap("eligibility.helper");
  await tap("device.yes");
  await agreeAndBook(phone, { name: "ソムチャイ・ジャイディー", email: "somchai@gmail.com", ask: "name.askHelper" });
  const [booking] = await bookings();
  assert.equal(booking?.language, "th");
  assert.equal(booking?.readsIn, "ja");
  const startAt = Date.parse(booking?.startAt ?? "");
  await house.travel.moveTo(startAt - 15 * minute);
  await reads("happened.link", { when: { when: startAt } });
  await house.travel.moveTo(startAt + 10 * minute);
  await reads("happened.noShow", { when: { when: startAt } });
  await page.locator(".choices .answers button").first().click();
  await tap("confirm.yes");
  await page.locator(".bubble", { hasText: "✅" }).nth(1).waitFor();
  const states = (await bookings()).map(({ state }) => state);
  assert.equal(states.length, 2);
  assert.equal(states[0], "noShow");
  assert.match(states[1] ?? "", /^(confirmed|linkSent)$/);
});

test("somebody in Hanoi sees their own time beside Japan's, somebody in Japan only Japan's", async (t) => {
  for (const [zone, expected] of [
    ["Asia/Ho_Chi_Minh", /Giờ của bạn: .*09:00/],
    ["Asia/Tokyo", undefined],
  ] as const) {
    const phone = await openPhone(t, "vi", zone);
    for (const key of ["notice.ok", "eligibility.trainee", "device.yes", "terms.accept"]) {
      if (key === "notice.ok") await phone.tap("language.option", { name: { ownName: "vi" } });
      await phone.tap(key);
    }
    await phone.say("Nguyễn Văn An");
    await phone.reads("birthDate.ask");
    await phone.say("10/5/1998");
    await phone.reads("email.ask");
    await phone.say("an@gmail.com");
    await phone.tap("companion.alone");
    await phone.page.locator(".choices .answers button").nth(1).click();
    const eleven = phone.page.locator(".choices .answers button", { hasText: "11:00" }).first();
    await eleven.waitFor();
    const label = await eleven.innerText();
    if (expected) assert.match(label, expected);
    else assert.equal(label.trim(), "11:00");
  }
});
