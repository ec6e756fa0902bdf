import assert from "node:assert/strict";
import { test } from "node:test";
import { openHouse, tuesday } from "../house.ts";

type Reader = ReadableStreamDefaultReader<Uint8Array>;

const nextNews = async (reader: Reader) => new TextDecoder().decode((await reader.read()).value).trim();

async function post(url: string, body: object): Promise<number> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  await response.text();
  return response.status;
}

const user = `U${"1".repeat(32)}`;
const acts = [
  { what: "a stand-in receives something", path: "line", wish: { do: "add", user, language: "vi" } },
  { what: "a mood changes", path: "mood", wish: { service: "mail", mood: "slow" } },
  { what: "the clock moves", path: "clock", wish: { now: new Date(tuesday + 3_600_000).toISOString() } },
];

for (const { what, path, wish } of acts) {
  test(`the news says changed when ${what}, and ends with the house`, async () => {
    const house = await openHouse();
    const response = await fetch(`${house.url}/sandbox/news`, { signal: AbortSignal.timeout(10_000) });
    const reader: Reader = (response.body as ReadableStream<Uint8Array>).getReader();
    try {
      assert.equal(response.headers.get("content-type"), "text/event-stream");
      assert.equal(await nextNews(reader), "data: changed", "at once, for who comes back");
      const news = nextNews(reader);
      assert.equal(await post(`${house.url}/sandbox/${path}`, wish), 200);
      assert.match(await news, /^data: changed/);
    } finally {
      await house.stop();
    }
    while (!(await reader.read()).done);
  });
}
