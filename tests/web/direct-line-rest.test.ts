import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Fault } from "../../src/fault.ts";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { until } from "./until.ts";
import { startWebHouse, type WebHouse } from "./web-house.ts";

type Chat = { conversationId: string; token: string; expires_in: number; streamUrl: string };
type Activity = {
  id: string;
  text: string;
  from: { id: string; role: string };
  channelData?: { [name: string]: unknown };
};
type ActivitySet = { activities: Activity[]; watermark: string };

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

async function call(method: string, path: string, { token, body }: { token?: string; body?: unknown } = {}) {
  const headers = {
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(body ? { "content-type": "application/json" } : {}),
  };
  const response = await fetch(`${house.domain}${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
}

const start = async (query = "") => (await call("POST", `/conversations${query}`)).body as Chat;
const list = async ({ conversationId, token }: Chat, watermark = "") =>
  (await call("GET", `/conversations/${conversationId}/activities?watermark=${watermark}`, { token }))
    .body as ActivitySet;
const post = ({ conversationId, token }: Chat, activity: unknown) =>
  call("POST", `/conversations/${conversationId}/activities`, { token, body: activity });

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

test("a token from tokens/generate opens its conversation, whatever Authorization says", async () => {
  const generated = (await call("POST", "/tokens/generate", { token: "a secret of somebody's" })).body as Chat;
  const first = await call("POST", "/conversations", { token: generated.token });
  assert.equal(first.status, 201);
  assert.equal(first.body.conversationId, generated.conversationId);
  const again = await call("POST", "/conversations", { token: generated.token });
  assert.equal(again.status, 200);
  assert.equal((await list(first.body)).activities.length, 2, "opened once");
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

function opened(url: string): Promise<void> {
  const socket = new WebSocket(url);
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve(socket.close());
    socket.onerror = () => reject(new Error("refused"));
  });
}
