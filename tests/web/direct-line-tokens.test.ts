import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { type Chat, restClient } from "./rest-client.ts";
import { startWebHouse, type WebHouse } from "./web-house.ts";

let redis: TestRedis;
let house: WebHouse;
const { call, start, list, post } = restClient(() => house);
before(async () => {
  redis = await startTestRedis();
  house = await startWebHouse(redis);
});
after(async () => {
  await house.stop();
  await redis.stop();
});

test("a token from tokens/generate opens its conversation, whatever Authorization says", async () => {
  const generated = (await call("POST", "/tokens/generate", { token: "a secret of somebody's" })).body as Chat;
  const first = await call("POST", "/conversations", { token: generated.token });
  assert.equal(first.status, 201);
  assert.equal(first.body.conversationId, generated.conversationId);
  const again = await call("POST", "/conversations", { token: generated.token });
  assert.equal(again.status, 200);
  assert.equal((await list(first.body)).activities.length, 2, "opened once");
});

test("nobody reads, writes or watches another's conversation", async () => {
  const [mine, theirs] = [await start(), await start()];
  const asMe = { ...theirs, token: mine.token };
  const read = await call("GET", `/conversations/${theirs.conversationId}/activities`, { token: mine.token });
  assert.deepEqual([read.status, read.body.error.code], [403, "BadArgument"]);
  assert.equal((await call("GET", `/conversations/${theirs.conversationId}`, { token: mine.token })).status, 403);
  assert.equal((await post(asMe, { type: "message", text: "boo" })).status, 403);
  assert.equal((await list(theirs)).activities.length, 2);
  const stolen = mine.streamUrl.replace(mine.conversationId, theirs.conversationId);
  await assert.rejects(opened(stolen));
  await assert.rejects(opened(mine.streamUrl.replace(/t=[^&]+/, `t=${mine.token}`)), "a token is no ticket");
});

test("a missing, forged or altered token is refused with 401", async () => {
  const chat = await start();
  const path = `/conversations/${chat.conversationId}/activities`;
  const [kind, id, startedAt, expiresAt, signature] = chat.token.split(".");
  const later = [kind, id, startedAt, Number(expiresAt) + 1, signature].join(".");
  for (const token of [undefined, "garbage", later, `${chat.token}x`]) {
    const { status, body } = await call("GET", path, token === undefined ? {} : { token });
    assert.equal(status, 401);
    assert.equal(body.error.code, "BadArgument");
    assert.equal(typeof body.error.message, "string");
  }
});

test("a token lasts half an hour; an expired one only gets a fresh one, for thirty days", async (t) => {
  const chat = await start();
  t.after(() => {
    house.time.at = Date.now();
  });
  house.time.at += 1800_000 - 1;
  assert.equal((await call("GET", `/conversations/${chat.conversationId}`, { token: chat.token })).status, 200);
  house.time.at += 1;
  const late = await call("GET", `/conversations/${chat.conversationId}`, { token: chat.token });
  assert.deepEqual([late.status, late.body.error.code], [403, "TokenExpired"]);
  const refreshed = await call("POST", "/tokens/refresh", { token: chat.token });
  assert.equal(refreshed.body.conversationId, chat.conversationId);
  assert.equal((await list(refreshed.body)).activities.length, 2);
  house.time.at += 30 * 24 * 3600_000;
  assert.equal((await call("POST", "/tokens/refresh", { token: chat.token })).status, 403);
});

function opened(url: string): Promise<void> {
  const socket = new WebSocket(url);
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve(socket.close());
    socket.onerror = () => reject(new Error("refused"));
  });
}
