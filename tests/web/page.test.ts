import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { startBrowser } from "../browser.ts";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { startPageHouse } from "./page-house.ts";
import { until } from "./until.ts";
import { says, type WebHouse } from "./web-house.ts";

const axe = (createRequire(import.meta.url)("axe-core") as { source: string }).source;
const phone = { viewport: { width: 360, height: 740 } };

let redis: TestRedis;
let house: WebHouse;
let browser: Browser;
before(async () => {
  redis = await startTestRedis();
  house = await startPageHouse(redis);
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await house.stop();
  await redis.stop();
});

/** A fresh phone with the page open; what the page complains about is noted. */
async function openPage(path = "/?lang=en", options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...phone, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(house.url + path);
  return { context, page, complaints };
}

const bubbles = (page: Page) => page.locator(".bubble > span[lang]").allInnerTexts();
const bubble = (page: Page, text: string) => page.locator(".bubble", { hasText: text }).waitFor();
const tap = (page: Page, label: string) => page.getByRole("button", { name: label, exact: true }).click();

async function say(page: Page, text: string) {
  await page.getByRole("textbox").fill(text);
  await page.getByRole("textbox").press("Enter");
}

const userOf = async (page: Page) =>
  `web:${await page.evaluate<string>("JSON.parse(localStorage.getItem('madoguchi')).conversationId")}`;

test("it opens with the bot's words, buttons and typing answer, and a reload resumes", async () => {
  const { context, page, complaints } = await openPage();
  await bubble(page, "What would you like?");
  await tap(page, "Tea");
  await bubble(page, "You chose: tea");
  assert.deepEqual(house.turns.at(-1)?.input, { kind: "chose", step: "drink", value: "tea" });
  assert.equal(await page.getByRole("button", { name: "Coffee" }).count(), 0, "old buttons are gone");
  await say(page, "hello <b>");
  await bubble(page, "You said: hello <b>");
  const talk = ["Welcome", "What would you like?", "Tea", "You chose: tea", "hello <b>", "You said: hello <b>"];
  assert.deepEqual(await bubbles(page), talk);
  await page.reload();
  await bubble(page, "You said: hello <b>");
  assert.deepEqual(await bubbles(page), talk);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a reminder sent while there was no connection arrives, once", async () => {
  const { context, page } = await openPage();
  const streams: string[] = [];
  page.on("websocket", (socket) => streams.push(socket.url()));
  await bubble(page, "What would you like?");
  const user = await userOf(page);
  await context.setOffline(true);
  house.cutConnections();
  await house.channel.deliver({ user, bubbles: [says("Your link")], jobId: "r", attempt: 1 });
  await context.setOffline(false);
  await bubble(page, "Your link");
  assert.deepEqual(await bubbles(page), ["Welcome", "What would you like?", "Your link"]);
  assert.match(streams.at(-1) ?? "", /watermark=\d/, "only what is new is fetched");
  assert.ok(await page.getByRole("button", { name: "Tea" }).isVisible(), "the question can still be answered");
  await context.close();
});

test("a message that was not sent says so, and is sent on request", async () => {
  const { context, page } = await openPage();
  await bubble(page, "What would you like?");
  await context.route("**/activities", (route) => route.fulfill({ status: 400, body: "{}" }));
  await say(page, "hello");
  await page.getByText("Not sent.").waitFor();
  await context.unroute("**/activities");
  await tap(page, "Try again");
  await bubble(page, "You said: hello");
  assert.equal(await page.getByText("Not sent.").count(), 0);
  assert.equal((await bubbles(page)).filter((text) => text === "hello").length, 1);
  await context.close();
});

test("an expired token is renewed without a word; a lost conversation begins anew", async (t) => {
  const { context, page } = await openPage();
  t.after(() => {
    house.time.at = Date.now();
  });
  await bubble(page, "What would you like?");
  house.time.at += 3 * 3600_000;
  await say(page, "still there?");
  await bubble(page, "You said: still there?");
  house.time.at += 40 * 24 * 3600_000;
  const before = await userOf(page);
  await page.reload();
  await bubble(page, "What would you like?");
  assert.notEqual(await userOf(page), before);
  await context.close();
});

test("a date is picked with the phone's own picker and read back in words", async () => {
  const { context, page } = await openPage("/?lang=km");
  await bubble(page, "What would you like?");
  const picker = {
    label: "Date of birth",
    data: "go:birthDate",
    min: "1926-01-01",
    max: "2011-01-01",
    initial: "2000-01-01",
  };
  await house.channel.deliver({
    user: await userOf(page),
    bubbles: [says("When?", { picker, language: "km" })],
    jobId: "p",
    attempt: 1,
  });
  await page.getByLabel("Date of birth").fill("1998-05-10");
  await page.locator(".date-choice button").click();
  await bubble(page, "You chose: 1998-05-10");
  assert.ok((await bubbles(page)).includes("ថ្ងៃទី10 ខែឧសភា ឆ្នាំ1998"));
  await context.close();
});

test("the page's own words follow the language of the talk", async () => {
  const { context, page } = await openPage("/?lang=jp");
  await bubble(page, "What would you like?");
  await page.getByPlaceholder("メッセージ").waitFor();
  assert.equal(house.turns.at(-1)?.language, "ja");
  await house.channel.deliver({
    user: await userOf(page),
    bubbles: [says("We now talk in English.")],
    jobId: "l",
    attempt: 1,
  });
  await page.getByPlaceholder("Your message").waitFor();
  assert.equal(await page.getAttribute("html", "lang"), "en");
  const langs = await page
    .locator(".bubble > span[lang]")
    .evaluateAll((spans) => spans.map((span) => span.getAttribute("lang")));
  assert.deepEqual(langs, ["ja", "ja", "en"]);
  await context.close();
});

test("language and help are one tap away", async () => {
  const { context, page } = await openPage();
  await bubble(page, "What would you like?");
  await tap(page, "Language");
  await bubble(page, "You chose: language");
  await tap(page, "Help");
  await bubble(page, "You chose: help");
  assert.deepEqual(house.turns.at(-1)?.input, { kind: "chose", step: "menu", value: "help" });
  await context.close();
});

test("leaving is instant and leaves no trace", async () => {
  const { context, page } = await openPage();
  await context.route("https://weather.yahoo.co.jp/**", (route) => {
    assert.equal(route.request().headers().referer, undefined);
    return route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" });
  });
  await bubble(page, "What would you like?");
  await tap(page, "Leave");
  await page.waitForURL("https://weather.yahoo.co.jp/");
  await page.goBack().catch(() => undefined);
  assert.ok(!page.url().startsWith(house.url), "back does not lead to the chat");
  const again = await context.newPage();
  await again.goto(`${house.url}/web/words/en.json`);
  assert.equal(await again.evaluate("localStorage.length"), 0);
  await context.close();
});

test("two windows do not fight for one conversation", async () => {
  const { context, page } = await openPage();
  await bubble(page, "What would you like?");
  const second = await context.newPage();
  await second.goto(`${house.url}/?lang=en`);
  await bubble(second, "What would you like?");
  await page.getByText("This chat is open in another window.").waitFor();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.evaluate("dispatchEvent(new Event('online'))");
  await say(second, "from the second");
  await bubble(second, "You said: from the second");
  assert.ok(await page.getByText("This chat is open in another window.").isVisible());
  assert.deepEqual(asked, [], "the first one keeps quiet");
  await tap(page, "Continue here");
  await bubble(page, "You said: from the second");
  await second.getByText("This chat is open in another window.").waitFor();
  await context.close();
});

test("where WebSockets do not get through, the page asks now and then", async () => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.routeWebSocket(/stream/, (socket) => void socket.close());
  await page.goto(`${house.url}/?lang=en`);
  await bubble(page, "What would you like?");
  await say(page, "hello");
  await bubble(page, "You said: hello");
  await context.close();
});

test("links are safe, phone numbers can be called, nothing is markup", async () => {
  const { context, page } = await openPage();
  await bubble(page, "What would you like?");
  const text =
    "See https://example.org/a?b=1. Not http://evil.example. Call 03-6712-1965 or 110. <img src=x onerror=alert(1)>";
  await house.channel.deliver({ user: await userOf(page), bubbles: [says(text)], jobId: "x", attempt: 1 });
  await bubble(page, "See ");
  const links = await page.locator(".bubble a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(links, ["https://example.org/a?b=1", "tel:03-6712-1965", "tel:110"]);
  assert.equal(await page.locator(".bubble img").count(), 0);
  await context.close();
});

test("axe finds nothing, light and dark; targets are big, nothing scrolls sideways at 320 px", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const { context, page } = await openPage("/?lang=en", { colorScheme });
    await bubble(page, "What would you like?");
    assert.deepEqual(await violations(page), [], `greeting, ${colorScheme}`);
    await context.route("**/activities", (route) => route.fulfill({ status: 400, body: "{}" }));
    await say(page, "hello");
    await page.getByText("Not sent.").waitFor();
    const picker = {
      label: "Date of birth",
      data: "go:birthDate",
      min: "1926-01-01",
      max: "2011-01-01",
      initial: "2000-01-01",
    };
    const choices = [
      { label: "Back", data: "go:menu:back" },
      { label: "A long answer to choose", data: "go:a:b" },
    ];
    const more = says("When were you born? https://example.org/", { picker, choices });
    await house.channel.deliver({ user: await userOf(page), bubbles: [more], jobId: `a-${colorScheme}`, attempt: 1 });
    await page.getByLabel("Date of birth").waitFor();
    assert.deepEqual(await violations(page), [], `question, ${colorScheme}`);
    const heights = await page
      .locator(".choices button, .date-choice button, .composer button")
      .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height));
    assert.ok(heights.length >= 4 && heights.every((height) => height >= 48), heights.join());
    await page.setViewportSize({ width: 320, height: 256 });
    assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 320);
    await page.goto(`${house.url}/terms/km`);
    assert.deepEqual(await violations(page), [], `terms, ${colorScheme}`);
    assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 320);
    await context.close();
  }
});

test("without JavaScript the other ways are shown", async () => {
  const { context, page } = await openPage("/?lang=en", { javaScriptEnabled: false });
  assert.ok(await page.getByRole("heading", { name: "The chat cannot start here" }).isVisible());
  assert.ok(await page.getByRole("link", { name: "03-6712-1965" }).isVisible());
  await context.close();
});

test("screen readers hear who speaks, in a polite log, and the keyboard keeps its place", async () => {
  const { context, page } = await openPage();
  await bubble(page, "What would you like?");
  const log = page.getByRole("log");
  assert.equal((await log.getAttribute("aria-live")) ?? "polite", "polite");
  await page.getByRole("button", { name: "Tea" }).focus();
  await page.keyboard.press("Enter");
  await bubble(page, "You chose: tea");
  assert.equal(await page.evaluate("document.activeElement.role"), "log");
  const heard = (await log.allTextContents()).join("");
  assert.match(heard, /Counter: Welcome.*You: Tea/);
  await until("nothing pending", async () => (await page.locator(".writing").count()) === 0);
  await context.close();
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
