import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fastify from "fastify";
import { languages } from "../../dialogs/reading/languages.ts";
import { pages } from "../../src/channels/web/pages.ts";
import { dateWords } from "../../src/dates.ts";
import { dateInWords } from "../../src/web/chat/date-in-words.ts";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { officeService, startPageHouse } from "./page-house.ts";
import type { WebHouse } from "./web-house.ts";

let redis: TestRedis;
let house: WebHouse;
before(async () => {
  redis = await startTestRedis();
  house = await startPageHouse(redis);
});
after(async () => {
  await house.stop();
  await redis.stop();
});

async function get(path: string, headers: { [name: string]: string } = {}) {
  const response = await fetch(house.url + path, { headers, redirect: "manual" });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const langOf = (html: string) => html.match(/<html lang="([^"]+)"/)?.[1];
const wordsOf = (html: string) =>
  JSON.parse(html.match(/id="words"[^>]*>([^<]+)</)?.[1] ?? "{}") as { [key: string]: string };

test("the page comes in the reader's language: ?lang= and its aliases, then the browser's", async () => {
  const aliases = { vn: "vi", cn: "zh-Hans", phi: "fil", tl: "fil", kh: "km", mm: "my", jp: "ja", "zh-CN": "zh-Hans" };
  for (const [alias, language] of Object.entries(aliases)) {
    assert.equal(langOf((await get(`/?lang=${alias}`, { "accept-language": "en" })).text), language, alias);
  }
  assert.equal(langOf((await get("/", { "accept-language": "fr, km;q=0.5, ja;q=0.8" })).text), "ja");
  assert.equal(langOf((await get("/", { "accept-language": "xx" })).text), "en");
  assert.equal(langOf((await get("/?lang=%22%3E%3Cscript%3E")).text), "en");
});

test("its words are inside it, and can be fetched for another language", async () => {
  const inside = wordsOf((await get("/?lang=ja")).text);
  assert.equal(inside.send, "送る");
  const { headers, text } = await get("/web/words/jp.json");
  assert.deepEqual(JSON.parse(text), inside);
  assert.match(headers.get("cache-control") ?? "", /max-age/);
  assert.equal((await get("/web/words/xx.json")).status, 404);
  assert.equal((await get("/web/words/ja")).status, 404);
});

test("the page writes every date as the bot does, in every language", async () => {
  for (const language of languages) {
    const { datePatterns = "" } = wordsOf((await get(`/?lang=${language}`)).text);
    for (const date of ["1998-05-10", "2000-12-28", "1928-01-01", "2008-11-02"]) {
      assert.equal(dateInWords(date, datePatterns), dateWords(language, date));
    }
  }
});

test("only our own scripts and styles run, named by a nonce that is never used twice", async () => {
  const [one, two] = [await get("/"), await get("/")];
  const policy = one.headers.get("content-security-policy") ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe|\*|https:/);
  const nonces = (html: string) => [
    ...html.matchAll(/<(script|link rel="modulepreload"|link rel="stylesheet"|style)[^>]*nonce="([^"]+)"/g),
  ];
  assert.ok(nonces(one.text).length >= 3);
  for (const [, tag, nonce] of nonces(one.text)) {
    const directive = tag?.includes("style") ? "style-src" : "script-src";
    assert.match(policy, new RegExp(`${directive} [^;]*'nonce-${nonce}'`));
  }
  assert.notEqual(nonces(one.text)[0]?.[2], nonces(two.text)[0]?.[2]);
  assert.equal(one.headers.get("referrer-policy"), "no-referrer");
  assert.equal(one.headers.get("cache-control"), "no-store");
});

test("an edited text cannot become markup or script", async () => {
  const app = fastify();
  const attack = "</script><script>alert(1)</script>$&";
  await app.register(pages({ say: () => attack, service: officeService() }));
  for (const path of ["/", "/terms/en"]) {
    const { payload } = await app.inject(path);
    assert.equal(payload.includes("<script>alert"), false, path);
    assert.match(payload, /\$&amp;|\$&/);
  }
  assert.equal(wordsOf((await app.inject("/")).payload).send, attack);
  await app.close();
});

test("everything loaded at first weighs less than 25 KB, and assets are kept for good", async () => {
  const compressed = { "accept-encoding": "gzip" };
  const sizeOf = async (path: string) => {
    const { payload, headers } = await house.app.inject({ url: path, headers: compressed });
    assert.equal(headers["content-encoding"], "gzip", path);
    return { bytes: Buffer.byteLength(payload, "latin1"), cache: String(headers["cache-control"]) };
  };
  const page = await get("/");
  const assets = [...page.text.matchAll(/(?:src|href)="(\/web\/assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? "",
  );
  assert.ok(assets.length >= 2);
  let total = (await sizeOf("/")).bytes;
  for (const path of assets) {
    const { bytes, cache } = await sizeOf(path);
    total += bytes;
    assert.match(cache, /max-age=31536000, immutable/);
  }
  assert.ok(total < 25_000, `${total} bytes`);
});

test("without JavaScript there are the phones, the hours and LINE", async () => {
  const { text } = await get("/?lang=en");
  assert.match(text, /<a href="tel:03-6712-1965">/);
  assert.match(text, /<a href="tel:0120-250-147">/);
  assert.match(text, /Monday<\/th><td>11:00–19:00<\/td><td><span lang="vi">Tiếng Việt<\/span>/);
  assert.match(text, /Sunday<\/th><td>09:00–17:00<\/td><td><span lang="th">/);
  assert.match(text, /LINE/);
});

test("the terms in force can be read in every language, with the note that the Japanese text counts", async () => {
  const { status, text } = await get("/terms/my");
  assert.equal(status, 200);
  assert.equal(langOf(text), "my");
  assert.equal(text.match(/<section id="a\d+">/g)?.length, 14);
  assert.equal(text.match(/<a href="\/terms\/[^"]+" lang=/g)?.length, 9);
  assert.match(text, /class="note"/);
  assert.match(text, /<p class="item"><span>\(1\)<\/span>/);
  assert.match(text, /2023-04-12/);
  assert.match(text, /href="https:\/\/explore\.zoom\.us\/en\/terms\/"/);
  const original = (await get("/terms/ja")).text;
  assert.doesNotMatch(original, /class="note"/);
  assert.match(original, /第１４条|第14条/);
});

test("OTIT's own language codes lead to the terms, anything else to the reader's language", async () => {
  const alias = await get("/terms/mm");
  assert.deepEqual([alias.status, alias.headers.get("location")], [301, "/terms/my"]);
  assert.equal((await get("/terms/klingon")).headers.get("location"), "/terms");
  assert.equal((await get("/terms", { "accept-language": "th" })).headers.get("location"), "/terms/th");
});
