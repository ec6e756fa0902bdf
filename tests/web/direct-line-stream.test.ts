import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { askRedis, startTestRedis, type TestRedis } from "../redis.ts";
import { until } from "./until.ts";
import { says, startWebHouse, type WebHouse } from "./web-house.ts";

type Chat = { conversationId: string; token: string; streamUrl: string };

let redis: TestRedis;
let house: WebHouse;
let other: WebHouse;
before(async () => {
  redis = await startTestRedis();
  [house, other] = await Promise.all([startWebHouse(redis), startWebHouse(redis)]);
});
after(async () => {
  await Promise.all([house.stop(), other.stop()]);
  await redis.stop();
});

async function start(): Promise<Chat> {
  return (await (await fetch(`${house.domain}/conversations`, { method: "POST" })).json()) as Chat;
}

async function reconnect({ conversationId, token }: Chat, at: WebHouse, watermark = ""): Promise<Chat> {
  const headers = { authorization: `Bearer ${token}` };
  return (await (
    await fetch(`${at.domain}/conversations/${conversationId}?watermark=${watermark}`, { headers })
  ).json()) as Chat;
}

function watch(url: string) {
  const socket = new WebSocket(url);
  const texts: string[] = [];
  const ends: number[] = [];
  let watermark = "";
  socket.onmessage = ({ data }) => {
    if (data === "") return;
    const set = JSON.parse(String(data)) as { activities: { text: string }[]; watermark: string };
    texts.push(...set.activities.map(({ text }) => text));
    watermark = set.watermark;
  };
  socket.onclose = ({ code }) => ends.push(code);
  return {
    socket,
    texts,
    ends,
    watermark: () => watermark,
    has: (text: string) => until(text, () => texts.includes(text)),
  };
}

const tell = (at: WebHouse, { conversationId }: Chat, text: string) =>
  at.channel.deliver({ user: `web:${conversationId}`, bubbles: [says(text)], jobId: text, attempt: 1 });

test("one stream per conversation: the older is closed, at whichever process it is", async () => {
  const chat = await start();
  const first = watch(chat.streamUrl);
  await first.has("What would you like?");
  const second = watch((await reconnect(chat, house, first.watermark())).streamUrl);
  await until("the first stream's end", () => first.ends.length === 1);
  const third = watch((await reconnect(chat, other)).streamUrl);
  await until("the second stream's end", () => second.ends.length === 1);
  assert.deepEqual([first.ends, second.ends], [[4001], [4001]]);
  await tell(house, chat, "news");
  await third.has("news");
  assert.deepEqual(third.texts, ["Welcome", "What would you like?", "news"]);
  assert.deepEqual(second.texts, []);
  third.socket.close();
});

test("a stream URL is good for a minute", async () => {
  const chat = await start();
  house.time.at += 59_999;
  const early = watch(chat.streamUrl);
  await early.has("Welcome");
  early.socket.close();
  house.time.at += 1;
  const late = watch(chat.streamUrl);
  await until("the late stream's end", () => late.ends.length === 1);
  assert.deepEqual(late.texts, []);
  house.time.at = Date.now();
});

test("what went over the socket counts as fetched; what no device got does not", async () => {
  const chat = await start();
  const stream = watch(chat.streamUrl);
  await stream.has("What would you like?");
  const { receipt = "" } = await tell(house, chat, "the link");
  const fetched = (id: string) => other.channel.fetched?.(`web:${chat.conversationId}`, id);
  await until("the mark", async () => (await fetched(receipt)) === true);
  stream.socket.close();
  await once(stream.socket, "close");
  const missed = await tell(house, chat, "missed");
  assert.equal(await fetched(missed.receipt ?? ""), false);
  const again = watch((await reconnect(chat, other, stream.watermark())).streamUrl);
  await until("the missed one's mark", async () => (await fetched(missed.receipt ?? "")) === true);
  assert.deepEqual(again.texts, ["missed"]);
  again.socket.close();
});

test("news told while the subscriber was away arrive when it is back", async () => {
  const chat = await start();
  const stream = watch(chat.streamUrl);
  await stream.has("What would you like?");
  await askRedis(redis.socket, "CLIENT KILL TYPE pubsub");
  await tell(house, chat, "in the gap");
  await stream.has("in the gap");
  await tell(house, chat, "afterwards");
  await stream.has("afterwards");
  stream.socket.close();
});

test("a server that stops closes its streams kindly", async () => {
  const short = await startWebHouse(redis);
  const chat = await start();
  const stream = watch((await reconnect(chat, short)).streamUrl);
  await stream.has("Welcome");
  await short.stop();
  await until("the stream's end", () => stream.ends.length === 1);
  assert.deepEqual(stream.ends, [1001]);
});
