import assert from "node:assert/strict";
import { test } from "node:test";
import { openHouse, tuesday } from "../house.ts";

/** Reads the stream's next "changed". */
async function nextNews(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const { value } = await reader.read();
  return new TextDecoder().decode(value).trim();
}

const post = (url: string, body: object) =>
  fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

test("the stream says changed when a stand-in receives something, its mood changes and the clock moves, and ends with the house", async () => {
  const house = await openHouse();
  const response = await fetch(`${house.url}/sandbox/news`);
  assert.equal(response.headers.get("content-type"), "text/event-stream");
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  assert.equal(await nextNews(reader), "data: changed", "at once, for who comes back");
  const user = `U${"1".repeat(32)}`;
  for (const act of [
    () => post(`${house.url}/sandbox/line`, { do: "add", user, language: "vi" }),
    () => post(`${house.url}/sandbox/mood`, { service: "mail", mood: "slow" }),
    () => post(`${house.url}/sandbox/clock`, { now: new Date(tuesday + 3_600_000).toISOString() }),
  ]) {
    const news = nextNews(reader);
    assert.equal((await act()).status, 200);
    assert.match(await news, /^data: changed/);
  }
  await reader.cancel();
  const left = await fetch(`${house.url}/sandbox/news`);
  await house.stop();
  assert.match(await left.text(), /changed/, "a stream left open ends, and does not hold the house");
});
