import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Fault } from "../../src/fault.ts";
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

test("a conversation starts without a secret, and the bot speaks first", async () => {
  const { status, body } = await call("POST", "/conversations?lang=mm");
  assert.equal(status, 201);
  const chat = body as Chat;
  assert.match(chat.conversationId, /^[\w-]{22}$/);
  assert.equal(chat.expires_in, 1800);
  assert.equal(new URL(chat.streamUrl).host, new URL(house.url).host);
  const { activities, watermark } = await list(chat);
  assert.deepEqual(
    activities.map(({ text }) => text),
    ["Welcome", "What would you like?"],
  );
  assert.ok(activities.every(({ from, id }) => from.role === "bot" && id.startsWith(`${chat.conversationId}|`)));
  assert.deepEqual((await list(chat, watermark)).activities, []);
  const turn = house.turns.at(-1);
  assert.deepEqual(
    { id: turn?.id, user: turn?.user, language: turn?.language },
    {
      id: `open:${chat.conversationId}`,
      user: `web:${chat.conversationId}`,
      language: "my",
    },
  );
});

test("buttons and a date picker reach the client", async () => {
  const chat = await start();
  const picker = {
    label: "Pick",
    data: "go:birthDate:pick",
    min: "1926-01-01",
    max: "2011-01-01",
    initial: "2000-01-01",
  };
  const bubbles = [
    {
      text: "When were you born?",
      language: "km" as const,
      choices: [{ label: "Back", data: "go:menu:back" }],
      picker,
    },
  ];
  await house.channel.deliver({ user: `web:${chat.conversationId}`, bubbles, jobId: "j1", attempt: 1 });
  const activity = (await list(chat)).activities.at(-1) as unknown as { [field: string]: unknown };
  assert.equal(activity.locale, "km");
  assert.deepEqual(activity.suggestedActions, {
    actions: [{ type: "postBack", title: "Back", value: "go:menu:back" }],
  });
  assert.deepEqual(activity.channelData, { picker });
});

test("a message is answered, stored with its sender, and may be sent again without harm", async () => {
  const chat = await start();
  const { watermark } = await list(chat);
  const message = {
    type: "message",
    text: "hello",
    from: { id: "somebody else", role: "bot" },
    channelData: { clientActivityID: "c1", role: "bot", picker: { data: "go:x:y" } },
  };
  const first = await post(chat, message);
  assert.equal(first.status, 200);
  assert.equal((await post(chat, message)).body.id, first.body.id);
  const { activities } = await list(chat, watermark);
  assert.deepEqual(
    activities.map(({ text }) => text),
    ["hello", "You said: hello"],
  );
  assert.equal(activities[0]?.id, first.body.id);
  assert.deepEqual(activities[0]?.from, { id: chat.conversationId, role: "user" });
  assert.deepEqual(activities[0]?.channelData, { clientActivityID: "c1" });
  assert.equal(house.turns.at(-1)?.id, `${chat.conversationId}|c1`);
});

test("taps come as postBack, as value, or as text; what is no tap is said", async () => {
  const chat = await start();
  const inputOf = async (activity: object) => {
    await post(chat, { type: "message", ...activity });
    return house.turns.at(-1)?.input;
  };
  const tea = { kind: "chose", step: "drink", value: "tea" };
  assert.deepEqual(await inputOf({ text: "Tea", value: "go:drink:tea", channelData: { postBack: true } }), tea);
  assert.deepEqual(await inputOf({ value: "go:drink:tea" }), tea);
  assert.deepEqual(await inputOf({ text: "go:drink:tea" }), tea);
  assert.deepEqual(await inputOf({ text: "go away", channelData: { postBack: true } }), {
    kind: "said",
    text: "go away",
  });
  assert.deepEqual(await inputOf({ text: "1" }), { kind: "said", text: "1" });
  assert.deepEqual(await inputOf({ text: "my passport", attachments: [{ contentType: "image/png" }] }), {
    kind: "sent",
    what: "file",
  });
});

test("typing and empty messages are accepted and ignored", async () => {
  const chat = await start();
  const turnsBefore = house.turns.length;
  for (const activity of [{ type: "typing" }, { type: "event", name: "x" }, { type: "message", text: "  " }]) {
    const { status, body } = await post(chat, activity);
    assert.equal(status, 200);
    assert.equal(typeof body.id, "string");
  }
  assert.equal(house.turns.length, turnsBefore);
});

test("an upload is thrown away unread and answered", async () => {
  const chat = await start();
  const form = new FormData();
  form.append("file", new Blob(["x".repeat(300_000)]), "passport.png");
  const response = await fetch(`${house.domain}/conversations/${chat.conversationId}/upload?userId=u`, {
    method: "POST",
    headers: { authorization: `Bearer ${chat.token}` },
    body: form,
  });
  assert.equal(response.status, 200);
  assert.equal((await list(chat)).activities.at(-1)?.text, "Got: sent");
});

test("a chat forgotten after a quiet day is opened again, once", async (t) => {
  const chat = await start();
  t.after(() => {
    house.time.at = Date.now();
  });
  await house.store.redis.del(`${house.store.keys.prefix}chat:${chat.conversationId}`);
  house.time.at += 26 * 3600_000;
  const { token } = (await call("POST", "/tokens/refresh", { token: chat.token })).body as Chat;
  assert.equal((await call("POST", "/conversations", { token })).status, 201);
  assert.match(house.turns.at(-1)?.id ?? "", new RegExp(`^open:${chat.conversationId}:\\d+$`));
  assert.equal((await list({ ...chat, token })).activities.length, 2);
});

test("a failed turn is 502, and the same message sent again is answered once", async (t) => {
  const chat = await start();
  const { take } = house.talk;
  t.after(() => {
    house.talk.take = take;
  });
  house.talk.take = async () => {
    throw new Fault("store-down");
  };
  const message = { type: "message", text: "hello", channelData: { clientActivityID: "again" } };
  const failed = await post(chat, message);
  assert.deepEqual([failed.status, failed.body.error.code], [502, "BotError"]);
  assert.equal((await call("POST", "/conversations")).status, 502);
  house.talk.take = take;
  assert.equal((await post(chat, message)).status, 200);
  const texts = (await list(chat)).activities.map(({ text }) => text);
  assert.deepEqual(texts.slice(2), ["hello", "You said: hello"]);
});

test("unreadable bodies, too big ones and unknown places have the protocol's error shape", async () => {
  const chat = await start();
  const path = `/conversations/${chat.conversationId}/activities`;
  const headers = { authorization: `Bearer ${chat.token}`, "content-type": "application/json" };
  const send = async (body: string, to = path) => {
    const response = await fetch(house.domain + to, { method: "POST", headers, body });
    return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
  };
  assert.deepEqual(await send("{"), [400, "BadArgument"]);
  assert.deepEqual(await send('{"text":"no type"}'), [400, "BadArgument"]);
  assert.deepEqual(await send(JSON.stringify({ type: "message", text: "x".repeat(20_000) })), [413, "BadArgument"]);
  assert.deepEqual(await send("{}", "/nothing/here"), [404, "BadArgument"]);
  assert.deepEqual((await list(chat, "garbage")).activities.length, 2, "an unreadable watermark reads from the start");
});

test("any origin may call with a token", async () => {
  const preflight = await fetch(`${house.domain}/conversations`, {
    method: "OPTIONS",
    headers: { origin: "https://example.net" },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get("access-control-allow-origin"), "*");
  assert.match(preflight.headers.get("access-control-allow-headers") ?? "", /authorization.*x-ms-bot-agent/);
  const { headers } = await call("GET", "/conversations/x/activities");
  assert.equal(headers.get("access-control-allow-origin"), "*", "a refusal can be read, too");
  assert.equal(headers.get("cache-control"), "no-store");
});
