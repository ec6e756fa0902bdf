import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, type TestContext, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { startBrowser } from "../browser.ts";
import { openHouse } from "../house.ts";

const axe = (createRequire(import.meta.url)("axe-core") as { source: string }).source;
const desk: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: "en-US",
  reducedMotion: "reduce",
};

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** A sandbox of its own with its page open; what the page complains about is noted. */
async function openSandbox(t: TestContext, options: BrowserContextOptions = desk) {
  const house = await openHouse();
  const context = await browser.newContext(options);
  t.after(async () => {
    await context.close();
    await house.stop();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(`${house.url}/sandbox`);
  await page.getByRole("heading", { name: "Madoguchi", level: 1 }).waitFor();
  return { house, page, complaints };
}

/** What a person does at the LINE phone. */
const phone = (page: Page) => {
  const line = page.locator(".phone-line");
  const answered = () => line.locator(".line-waiting").waitFor({ state: "detached" });
  return {
    line,
    async tap(label: string | RegExp) {
      await line.locator(".quick-replies").getByRole("button", { name: label }).first().click();
      await answered();
    },
    async say(text: string) {
      await line.getByRole("textbox", { name: "Message" }).fill(text);
      await line.getByRole("textbox", { name: "Message" }).press("Enter");
      await answered();
    },
    bubble: (text: string) => line.locator(".line-row.bot", { hasText: text }).last().waitFor(),
  };
};

/** Becomes a friend, and answers in Vietnamese up to the list of days. */
async function walkToDays(page: Page) {
  const { line, tap, say, bubble } = phone(page);
  await page.getByRole("button", { name: "Add as friend" }).click();
  await tap("Tiếng Việt");
  await tap("Tiếp tục");
  await tap("Thực tập sinh");
  await tap(/tôi dùng được/);
  await tap("Tôi đồng ý");
  await say("Nguyễn Văn An");
  await line.getByRole("button", { name: "Chọn ngày" }).click();
  await line.getByLabel("Date").fill("1998-05-10");
  await line.getByRole("button", { name: "Use this date" }).click();
  await bubble("email");
  await say("van.an@gmail.com");
  await tap(/mình tôi/);
}

const jump = async (page: Page, name: string) => {
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator(".journey", { hasText: "On the way" }).waitFor();
};
const stateOf = async ({ url }: Sandbox) => {
  const response = await fetch(`${url}/sandbox/state`);
  return (await response.json()) as { bookings: { state: string; contact?: string }[]; seats: object };
};
const states = async (house: Sandbox) => (await stateOf(house)).bookings.map(({ state }) => state);
const reached = (page: Page) => page.locator(".guide .reached").count();

test("a newcomer books, stays away, is offered a new time, books it in two taps and comes at minute 9", async (t) => {
  const { house, page, complaints } = await openSandbox(t);
  const { line, tap, bubble } = phone(page);
  const jumps = page.getByRole("button", { name: "Start + 10 min" });
  assert.equal(await jumps.isDisabled(), true, "no booking, no moments to go to");

  await walkToDays(page);
  await tap(/2\/12/);
  await tap("11:00");
  await tap("Vâng, đăng ký");
  await bubble("✅");
  await page.locator(".teams-message", { hasText: "予約確定" }).waitFor();
  await page.locator(".letter-line").click();
  await page.locator(".invite", { hasText: "Wed 2 Dec, 11:00 to 11:50" }).waitFor();
  await page.frameLocator(".letter iframe").locator("h1").waitFor();
  await page.getByRole("button", { name: "All letters" }).click();
  await page.locator(".meeting", { hasText: "not open yet" }).waitFor();
  assert.equal(await reached(page), 2);

  await jump(page, "24 h before");
  assert.match(await page.locator(".clock-words").innerText(), /1 December 2026, 11:00/);
  await line.locator(".line-bubble a", { hasText: "/j/" }).waitFor();
  assert.equal(await page.locator(".letter-line").count(), 2);
  await jump(page, "15 min before");
  await page.locator(".letter-line").nth(2).waitFor();
  await jump(page, "Start + 10 min");
  await page.locator(".booking.noShow").waitFor();
  await page.locator(".teams-message", { hasText: "キャンセル済み" }).waitFor();
  assert.deepEqual(await states(house), ["noShow"]);
  assert.deepEqual((await stateOf(house)).seats, {}, "the seat is free again");
  assert.equal(await reached(page), 4);

  await tap(/14:00/);
  await tap("Vâng, đăng ký");
  await page.locator(".booking.next").waitFor();
  await jump(page, "Start + 9 min");
  await line.locator(".line-bubble a", { hasText: "/j/" }).last().click();
  const browserOfPhone = page.frameLocator(".phone-browser iframe");
  await browserOfPhone.getByRole("button", { name: "Tham gia" }).click();
  await browserOfPhone.getByRole("heading", { name: "Stand-in meeting room" }).waitFor();
  await page.getByRole("button", { name: "Close" }).click();
  await jump(page, "Start + 10 min");
  await page.locator(".booking.linkSent", { hasText: "pressed “join”" }).waitFor();
  assert.deepEqual((await states(house)).sort(), ["linkSent", "noShow"], "nothing more is cancelled");
  assert.equal(await reached(page), 5);
  assert.deepEqual(complaints, []);
});

test("a counselor cancels with the card's own buttons, and the trainee is told", async (t) => {
  const { house, page } = await openSandbox(t);
  const { tap, bubble } = phone(page);
  await walkToDays(page);
  await tap(/2\/12/);
  await tap("11:00");
  await tap("Vâng, đăng ký");
  const card = page.locator(".teams-message");
  await card.getByRole("button", { name: "キャンセル" }).click();
  const confirm = card.getByRole("button", { name: "キャンセルを確定" });
  assert.equal(await confirm.isDisabled(), true, "a reason is required");
  await card.getByRole("combobox").selectOption({ label: "相談員の体調不良" });
  await confirm.click();
  await page.locator(".booking.cancelled", { hasText: "A counselor cancelled" }).waitFor();
  await page.locator(".letter-line").nth(1).waitFor();
  await bubble("2/12");
  assert.deepEqual(await states(house), ["cancelled"]);
});

test("a service is broken, the host stays away, a person blocks the bot: the page says so and asks the house", async (t) => {
  const { house, page } = await openSandbox(t);
  await page.getByText("Break something").click();
  await page.locator(".menu-sheet").getByLabel("Zoom").selectOption("failing");
  await page.locator(".pane-zoom", { hasText: "Broken: fails (5xx)" }).waitFor();
  assert.equal(house.standIns.zoom?.mood, "failing");
  await page.getByRole("button", { name: "Everything works again" }).click();
  await page.locator(".broken").waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await page.getByText("Counselor opens the meeting on time").click();
  await page.getByRole("button", { name: "Add as friend" }).click();
  await page.getByRole("button", { name: "Block", exact: true }).click();
  await page.getByText("You blocked this account.").waitFor();
  assert.equal(house.travel.hostOnTime, false);
});

test("the page speaks Japanese to a Japanese browser, and English when asked", async (t) => {
  const { page } = await openSandbox(t, { ...desk, locale: "ja-JP" });
  await page.getByRole("heading", { name: "試してみましょう" }).waitFor();
  await page.getByLabel("このページの言語").selectOption("English");
  await page.getByRole("heading", { name: "Try this" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
});

test("on a phone of 360 px one pane is seen at a time and nothing is wider than the screen", async (t) => {
  const { page } = await openSandbox(t, { ...desk, viewport: { width: 360, height: 740 } });
  for (const name of ["Web chat", "Teams", "Mailbox", "Zoom", "Bookings", "Try this"]) {
    await page.getByRole("navigation").getByRole("button", { name }).click();
    assert.equal(await page.locator(".pane:visible h2").innerText(), name);
    assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 360, name);
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing to object to, ${colorScheme}`, async (t) => {
    const { page } = await openSandbox(t, { ...desk, colorScheme, bypassCSP: true });
    const { tap } = phone(page);
    await walkToDays(page);
    await tap(/2\/12/);
    await tap("11:00");
    await tap("Vâng, đăng ký");
    await page.locator(".booking.next").waitFor();
    await page.evaluate(axe);
    const found = (await page.evaluate("axe.run(document, { iframes: false })")) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    assert.deepEqual(
      found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`),
      [],
    );
  });
}
