import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { until } from "./until.ts";
import { says, startWebHouse, type WebHouse } from "./web-house.ts";

// Microsoft's own client, unmodified: it wants a browser's XMLHttpRequest.
const require = createRequire(import.meta.url);
Object.assign(globalThis, { XMLHttpRequest: require("xhr2") });
const { DirectLine, ConnectionStatus } =
  require("botframework-directlinejs") as typeof import("botframework-directlinejs");

let redis: TestRedis;
let house: WebHouse;
before(async () => {
  redis = await startTestRedis();
  house = await startWebHouse(redis);
});
after(async () => {
  await house.stop();
  await redis.stop();
});

type Options = ConstructorParameters<typeof DirectLine>[0];

/** A client that notes what it gets. `random` makes its fixed wait before a reconnect zero. */
function openClient(options: Partial<Options> = {}) {
  const client = new DirectLine({ domain: house.domain, random: () => -0.25, ...options } as unknown as Options);
  const texts: string[] = [];
  const statuses: number[] = [];
  const watching = [
    client.activity$.subscribe((activity) => {
      if (activity.type === "message") texts.push(`${activity.from.role}: ${activity.text}`);
    }),
    client.connectionStatus$.subscribe((status) => statuses.push(status)),
  ];
  const say = (text: string, more = {}) =>
    new Promise<string>((resolve, reject) => {
      client.postActivity({ type: "message", from: { id: "me" }, text, ...more } as never).subscribe(resolve, reject);
    });
  const has = (text: string) => until(text, () => texts.includes(text));
  const stop = () => {
    for (const each of watching) each.unsubscribe();
    client.end();
  };
  return { client, texts, statuses, say, has, stop };
}

const conversationOf = (client: InstanceType<typeof DirectLine>) =>
  (client as unknown as { conversationId: string; token: string }).conversationId;
const greeting = ["bot: Welcome", "bot: What would you like?"];

test("Microsoft's client starts, hears, speaks and is answered", async (t) => {
  const { client, texts, say, has, stop } = openClient({ conversationStartProperties: { locale: "vi-VN" } });
  t.after(stop);
  await has("bot: What would you like?");
  const id = await say("hello");
  await has("bot: You said: hello");
  assert.deepEqual(texts, [...greeting, "user: hello", "bot: You said: hello"]);
  assert.ok(id.startsWith(`${conversationOf(client)}|`));
  assert.equal(house.turns[0]?.language, "vi");
});

test("after a lost socket nothing is lost and nothing doubled", async (t) => {
  const { client, texts, say, has, stop } = openClient();
  t.after(stop);
  await has("bot: What would you like?");
  house.cutConnections();
  await house.channel.deliver({
    user: `web:${conversationOf(client)}`,
    bubbles: [says("missed")],
    jobId: "m",
    attempt: 1,
  });
  await has("bot: missed");
  await say("back again");
  await has("bot: You said: back again");
  assert.deepEqual(texts, [...greeting, "bot: missed", "user: back again", "bot: You said: back again"]);
});

test("a reloaded client resumes with token, conversation and watermark", async (t) => {
  const first = openClient();
  await first.has("bot: What would you like?");
  const { conversationId, token, watermark } = first.client as unknown as { [name: string]: string };
  first.stop();
  await house.channel.deliver({ user: `web:${conversationId}`, bubbles: [says("while away")], jobId: "w", attempt: 1 });
  const second = openClient({ conversationId, token, watermark } as Partial<Options>);
  t.after(second.stop);
  await second.has("bot: while away");
  assert.deepEqual(second.texts, ["bot: while away"]);
});

test("an expired token is told; with a refreshed one the conversation goes on", async (t) => {
  const first = openClient();
  t.after(() => {
    house.time.at = Date.now();
  });
  await first.has("bot: What would you like?");
  house.time.at += 31 * 60_000;
  const late = { channelData: { clientActivityID: "late" } };
  assert.equal(await first.say("too late", late), "retry");
  assert.ok(first.statuses.includes(ConnectionStatus.ExpiredToken));
  const { conversationId, token, watermark } = first.client as unknown as { [name: string]: string };
  first.stop();
  const refresh = { method: "POST", headers: { authorization: `Bearer ${token}` } };
  const fresh = (await (await fetch(`${house.domain}/tokens/refresh`, refresh)).json()) as { token: string };
  const second = openClient({ token: fresh.token, conversationId, watermark } as Partial<Options>);
  t.after(second.stop);
  await second.say("too late", late);
  await second.has("bot: You said: too late");
  assert.deepEqual(second.texts, ["user: too late", "bot: You said: too late"]);
});

test("polling works as well", async (t) => {
  const { texts, say, has, stop } = openClient({ webSocket: false, pollingInterval: 200 });
  t.after(stop);
  await has("bot: What would you like?");
  await say("hello");
  await has("bot: You said: hello");
  assert.deepEqual(texts, [...greeting, "user: hello", "bot: You said: hello"]);
});

test("a client may hold its socket at one process and speak to another", async (t) => {
  const other = await startWebHouse(redis);
  const { client, texts, has, stop } = openClient();
  t.after(async () => {
    stop();
    await other.stop();
  });
  await has("bot: What would you like?");
  const { conversationId, token } = client as unknown as { conversationId: string; token: string };
  const response = await fetch(`${other.domain}/conversations/${conversationId}/activities`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ type: "message", text: "over there" }),
  });
  assert.equal(response.status, 200);
  await has("bot: You said: over there");
  assert.deepEqual(texts, [...greeting, "user: over there", "bot: You said: over there"]);
});
