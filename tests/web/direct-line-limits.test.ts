import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { startWebHouse, type WebHouse } from "./web-house.ts";

let redis: TestRedis;
let house: WebHouse;
before(async () => {
  redis = await startTestRedis();
  house = await startWebHouse(redis, { options: { limits: { conversations: 3, messages: 2, requests: 16 } } });
});
after(async () => {
  await house.stop();
  await redis.stop();
});

test("conversations, messages and requests are limited, each by itself", async () => {
  const start = () => fetch(`${house.domain}/conversations`, { method: "POST" });
  const chats = [];
  for (let n = 0; n < 3; n++) chats.push((await (await start()).json()) as { conversationId: string; token: string });
  const fourth = await start();
  assert.equal(fourth.status, 429);
  assert.ok(Number(fourth.headers.get("retry-after")) > 0);
  assert.equal(((await fourth.json()) as { error: { code: string } }).error.code, "TooManyRequests");

  const statusesOf = async ({ conversationId, token }: { conversationId: string; token: string }, times: number) => {
    const statuses = [];
    for (let n = 0; n < times; n++) {
      const response = await fetch(`${house.domain}/conversations/${conversationId}/activities`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ type: "message", text: "hi" }),
      });
      statuses.push(response.status);
    }
    return statuses;
  };
  const [one, two] = chats;
  assert.ok(one && two);
  assert.deepEqual(await statusesOf(one, 3), [200, 200, 429]);
  assert.deepEqual(await statusesOf({ ...one, token: two.token }, 3), [403, 403, 403], "strangers do not use it up");
  assert.deepEqual(await statusesOf(two, 5), [200, 200, 429, 429, 429], "another conversation has its own");
  const again = (path: string) =>
    fetch(house.domain + path, { method: "POST", headers: { authorization: `Bearer ${one.token}` } });
  assert.equal((await again("/conversations")).status, 200, "coming back is no new conversation");
  assert.equal((await again("/tokens/refresh")).status, 429, "the address is full");
});
