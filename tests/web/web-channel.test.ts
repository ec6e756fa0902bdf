import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { restClient } from "./rest-client.ts";
import { until } from "./until.ts";
import { startWebHouse, type WebHouse } from "./web-house.ts";

let redis: TestRedis;
let house: WebHouse;
const { start, list, post } = restClient(() => house);
before(async () => {
  redis = await startTestRedis();
  house = await startWebHouse(redis);
});
after(async () => {
  await house.stop();
  await redis.stop();
});

test("delivering one job twice appends once; fetched is true once the device got it", async () => {
  const chat = await start();
  const delivery = {
    user: `web:${chat.conversationId}`,
    jobId: "link-1",
    bubbles: [
      { text: "A", language: "en" as const, choices: [] },
      { text: "B", language: "en" as const, choices: [] },
    ],
  };
  const [one, two] = await Promise.all([
    house.channel.deliver({ ...delivery, attempt: 1 }),
    house.channel.deliver({ ...delivery, attempt: 2 }),
  ]);
  assert.equal(one.receipt, two.receipt);
  const receipt = one.receipt ?? "";
  const fetched = () => house.channel.fetched?.(delivery.user, receipt);
  assert.equal(await fetched(), false);
  const { activities } = await list(chat);
  assert.deepEqual(
    activities.slice(2).map(({ text }) => text),
    ["A", "B"],
  );
  assert.equal(activities.at(-1)?.id, receipt);
  await until("the mark of the fetched list", async () => (await fetched()) === true);
  await house.channel.deliver({ ...delivery, jobId: "link-2", attempt: 1 });
  assert.equal(await fetched(), true, "still");
});

test("a chat can be forgotten at once", async () => {
  const [chat, other] = [await start(), await start()];
  await house.chats.forget(chat.conversationId);
  assert.deepEqual((await list(chat)).activities, []);
  assert.equal((await list(other)).activities.length, 2);
  const left = await house.store.redis.keys(`*${chat.conversationId}*`);
  assert.deepEqual(left, []);
});

test("a seen mark never goes back, and counts within a millisecond", async () => {
  const { chats } = house;
  await chats.markSeen("c", "1700000000000-10");
  await chats.markSeen("c", "1700000000000-9");
  await chats.markSeen("c", "1699999999999-99");
  const seen = await Promise.all(["9", "10", "11"].map((count) => chats.hasSeen("c", `1700000000000-${count}`)));
  assert.deepEqual(seen, [true, true, false]);
});

test("what people wrote is unreadable in Redis", async () => {
  const chat = await start();
  await post(chat, { type: "message", text: "Nguyen Van An" });
  const { redis: client, keys } = house.store;
  const raw = JSON.stringify(await client.xrange(`${keys.prefix}chat:${chat.conversationId}`, "-", "+"));
  assert.doesNotMatch(raw, /Nguyen|Welcome/);
  for (const name of ["chat", "chat-done"]) {
    const ttl = await client.ttl(`${keys.prefix}${name}:${chat.conversationId}`);
    assert.ok(ttl > 23 * 3600 && ttl <= 24 * 3600, name);
  }
});
