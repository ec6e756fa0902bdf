import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { request } from "undici";
import { startLineStandIn, validateLineMessages } from "../../src/sandbox/line-stand-in.ts";
import { delivery, startLine, user } from "./start-line.ts";

const text = (words: string) => ({ type: "text", text: words });

async function call(url: string, path: string, body?: object | string, more: { [name: string]: string } = {}) {
  const headers = { authorization: "Bearer token", "content-type": "application/json", ...more };
  const content = body === undefined || typeof body === "string" ? (body ?? null) : JSON.stringify(body);
  const answer = await request(`${url}/v2/bot/${path}`, {
    method: content === null ? "GET" : "POST",
    body: content,
    headers,
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: (await answer.body.json()) as { [name: string]: unknown },
  };
}

test("a reply token is good once, for a minute; redelivered and unused, for another", async (t) => {
  const { line, clock } = await startLine(t);
  const reply = async (replyToken: string | undefined) =>
    (await call(line.url, "message/reply", { replyToken, messages: [text("a")] })).status;
  const used = line.makeEvent(user, { type: "message" });
  assert.deepEqual([await reply(used.replyToken), await reply(used.replyToken)], [200, 400]);
  const late = line.makeEvent(user, { type: "message" });
  await line.send([late]);
  clock.at += 60_001;
  assert.equal(await reply(late.replyToken), 400);
  await line.redeliver(late.webhookEventId);
  assert.equal(await reply(late.replyToken), 200);
  await line.redeliver(late.webhookEventId);
  assert.equal(await reply(late.replyToken), 400);
});

test("a refused reply says so in LINE's words and does not use the token", async (t) => {
  const { line } = await startLine(t);
  const { replyToken } = line.makeEvent(user, { type: "message" });
  const faulty = await call(line.url, "message/reply", { replyToken, messages: [text("")] });
  assert.equal(faulty.status, 400);
  assert.deepEqual(faulty.body, {
    message: "The request body has 1 error(s)",
    details: [{ message: "may not be empty", property: "messages[0].text" }],
  });
  const keyed = await call(
    line.url,
    "message/reply",
    { replyToken, messages: [text("a")] },
    { "x-line-retry-key": crypto.randomUUID() },
  );
  assert.equal(keyed.status, 400);
  const answer = await call(line.url, "message/reply", { replyToken, messages: [text("a")] });
  assert.equal(answer.status, 200);
  assert.match(String(answer.headers["x-line-request-id"]), /^[0-9a-f-]{36}$/);
});

test("a retry key is taken once a day, and repeats what was accepted", async (t) => {
  const { line, clock } = await startLine(t);
  const push = (key: string) =>
    call(line.url, "message/push", { to: user, messages: [text("a")] }, { "x-line-retry-key": key });
  const key = crypto.randomUUID();
  const [first, second] = [await push(key), await push(key)];
  assert.equal(second.status, 409);
  assert.equal(second.headers["x-line-accepted-request-id"], first.headers["x-line-request-id"]);
  assert.deepEqual(second.body.sentMessages, first.body.sentMessages);
  assert.equal((await push("not-a-uuid")).status, 400);
  clock.at += 24 * 60 * 60_000 + 1;
  assert.equal((await push(key)).status, 200);
});

test("pushes are counted against the month, blocked people and replies are not", async (t) => {
  const { line } = await startLine(t);
  const push = async () => (await call(line.url, "message/push", { to: user, messages: [text("a")] })).status;
  assert.deepEqual((await call(line.url, "message/quota")).body, { type: "none" });
  line.monthlyLimit = 1;
  await line.block(user);
  await push();
  await line.unblock(user);
  assert.deepEqual([await push(), await push()], [200, 429]);
  assert.deepEqual((await call(line.url, "message/quota")).body, { type: "limited", value: 1 });
  assert.deepEqual((await call(line.url, "message/quota/consumption")).body, { totalUsage: 1 });
});

test("the smaller calls answer as LINE does", async (t) => {
  const { line } = await startLine(t);
  assert.equal((await call(line.url, "profile/Unobody")).status, 404);
  assert.equal((await call(line.url, `profile/${user}`)).body.language, "vi");
  assert.equal((await call(line.url, "info")).body.userId, line.botUserId);
  assert.equal((await call(line.url, "chat/loading/start", { chatId: user, loadingSeconds: 20 })).status, 202);
  assert.equal((await call(line.url, "chat/loading/start", { chatId: user, loadingSeconds: 21 })).status, 400);
  assert.equal((await call(line.url, "message/validate/reply", { messages: [text("a")] })).status, 200);
  assert.equal((await call(line.url, "message/validate/reply", { messages: [] })).status, 400);
  assert.equal((await call(line.url, "message/push", "{")).status, 400);
  assert.equal((await call(line.url, "info", undefined, { authorization: "Bearer other" })).status, 401);
  assert.equal((await call(line.url, "nothing/here")).status, 404);
});

test("the webhook endpoint can be read and moved", async (t) => {
  const { line } = await startLine(t);
  assert.deepEqual((await call(line.url, "channel/webhook/endpoint")).body, {
    endpoint: "http://127.0.0.1:1/line/webhook",
    active: true,
  });
  const headers = { authorization: "Bearer token", "content-type": "application/json" };
  const endpoint = "https://example.org/line/webhook";
  const put = await request(`${line.url}/v2/bot/channel/webhook/endpoint`, {
    method: "PUT",
    headers,
    body: JSON.stringify({ endpoint }),
  });
  await put.body.dump();
  assert.equal(put.statusCode, 200);
  assert.equal((await call(line.url, "channel/webhook/endpoint")).body.endpoint, endpoint);
});

test("a webhook is signed over its bytes, emoji escaped as LINE escapes them", async (t) => {
  const heard = Promise.withResolvers<{ body: Buffer; signature: string | string[] | undefined }>();
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    heard.resolve({ body, signature: request.headers["x-line-signature"] });
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const webhookUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const line = await startLineStandIn({ channelSecret: "secret", channelToken: "token", webhookUrl, now: () => 0 });
  t.after(async () => {
    await line.stop();
    server.close();
  });
  assert.equal(await line.say(user, "ok 🤨"), 200);
  const { body, signature } = await heard.promise;
  assert.equal(signature, createHmac("sha256", "secret").update(body).digest("base64"));
  assert.ok(body.includes('"ok \\uD83E\\uDD28"'));
  assert.deepEqual(
    line.webhooks.map(({ at, status }) => [at, status]),
    [[0, 200]],
  );
});

test("a slow LINE takes the message at once and answers late; stopping it ends the wait", async (t) => {
  const { line, openChannel, shown } = await startLine(t);
  line.mood = "slow";
  const delivering = openChannel().deliver(delivery());
  while (shown()?.length === 0) await new Promise(setImmediate);
  await line.stop();
  await Promise.allSettled([delivering]);
});

test("a tap shows the button's words in the talk, as the app does", async (t) => {
  const { line } = await startLine(t);
  const action = { type: "postback", label: "Yes", data: "go:a:1", displayText: "Yes, please" };
  await call(line.url, "message/push", {
    to: user,
    messages: [{ ...text("?"), quickReply: { items: [{ type: "action", action }] } }],
  });
  await line.tap(user, "go:a:1");
  const said = line.chats.get(user)?.messages.at(-1);
  assert.deepEqual(said, { from: "user", at: said?.at, what: "postback", data: "go:a:1", text: "Yes, please" });
});

const button = (action: object) => ({ ...text("a"), quickReply: { items: [{ type: "action", action }] } });
const postback = { type: "postback", label: "l", data: "d" };
const dates = { type: "datetimepicker", label: "l", data: "d", mode: "date" };
const template = (inner: object) => ({ type: "template", altText: "a", template: inner });
const broken: { [what: string]: unknown } = {
  "no messages": [],
  "six messages": Array.from({ length: 6 }, () => text("a")),
  "a text of 5001 units": [text("x".repeat(5001))],
  "no text": [{ type: "text" }],
  "an unknown type": [{ type: "telepathy" }],
  "a misspelt field": [{ ...text("a"), quikReply: {} }],
  "a label of 21": [button({ ...postback, label: "x".repeat(21) })],
  "no label": [button({ type: "postback", data: "d" })],
  "no data": [button({ type: "postback", label: "l" })],
  "data of 301": [button({ ...postback, data: "x".repeat(301) })],
  "a display text of 301": [button({ ...postback, displayText: "x".repeat(301) })],
  "fourteen quick replies": [
    { ...text("a"), quickReply: { items: Array.from({ length: 14 }, () => ({ type: "action", action: postback })) } },
  ],
  "a picker's mode": [button({ ...dates, mode: "day" })],
  "a picker's format": [button({ ...dates, initial: "2000/01/01" })],
  "a picker's day that is none": [button({ ...dates, initial: "2000-13-01" })],
  "a picker's range": [button({ ...dates, min: "2000-01-02", max: "2000-01-01" })],
  "a picker's start outside its range": [button({ ...dates, min: "2000-01-02", initial: "2000-01-01" })],
  "a picker before 1900": [button({ ...dates, min: "1899-12-31" })],
  "an alt text of 401": [
    { ...template({ type: "buttons", text: "a", actions: [postback] }), altText: "x".repeat(401) },
  ],
  "a template text of 161": [template({ type: "buttons", text: "x".repeat(161), actions: [postback] })],
  "a template text of 61 beside a title": [
    template({ type: "buttons", title: "t", text: "x".repeat(61), actions: [postback] }),
  ],
  "five actions": [template({ type: "buttons", text: "a", actions: Array.from({ length: 5 }, () => postback) })],
  "a confirm with one action": [template({ type: "confirm", text: "a", actions: [postback] })],
};

for (const [what, messages] of Object.entries(broken)) {
  test(`LINE would refuse ${what}`, () => assert.equal(validateLineMessages(messages).length >= 1, true));
}

test("LINE would take what is just within its limits", () => {
  const full = [
    {
      ...text("x".repeat(5000)),
      quickReply: { items: Array.from({ length: 13 }, () => ({ type: "action", action: postback })) },
    },
    button({ ...postback, label: "ខ្ញុំ".repeat(20), data: "x".repeat(300), displayText: "x".repeat(300) }),
    button({ ...dates, initial: "2000-01-01", min: "1900-01-01", max: "2100-12-31" }),
    template({ type: "buttons", text: "ខ្ញុំ".repeat(160), actions: [postback, postback, postback, postback] }),
    template({ type: "confirm", text: "x".repeat(240), actions: [postback, postback] }),
  ];
  assert.deepEqual(validateLineMessages(full), []);
});
