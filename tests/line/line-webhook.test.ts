import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import fastify from "fastify";
import { request } from "undici";
import type { Turn } from "../../src/channels/channel.ts";
import { lineWebhook } from "../../src/channels/line/line-webhook.ts";
import { Fault } from "../../src/fault.ts";
import { startLineStandIn } from "../../src/sandbox/line-stand-in.ts";
import { payloadBytes } from "./payload.ts";
import { user } from "./start-line.ts";

const secret = "8c570fa6dd201bb328f1c1eac23a96d8";
const official = {
  body: Buffer.from('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'),
  signature: "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=",
};
const sign = (body: Buffer) => createHmac("sha256", secret).update(body).digest("base64");

type TakeTurn = (turn: Turn) => Promise<"saved" | "seen">;

/** The webhook on a real port, with what it took and logged, and the phone that calls it. */
async function startWebhook(t: TestContext, takeTurn: TakeTurn = async () => "saved", destination?: string) {
  const turns: Turn[] = [];
  const logged: string[] = [];
  const log = (ids: object, words: string) => void logged.push(JSON.stringify({ ...ids, words }));
  const app = fastify({ forceCloseConnections: true });
  app.post("/echo", (request) => request.body);
  const take = (turn: Turn) => {
    turns.push(turn);
    return takeTurn(turn);
  };
  const options = {
    secret,
    takeTurn: take,
    log: { info: log, warn: log, error: log },
    ...(destination ? { destination } : {}),
  };
  await app.register(lineWebhook(options));
  await app.listen({ host: "127.0.0.1", port: 0 });
  t.after(() => app.close());
  const root = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const line = await startLineStandIn({
    channelSecret: secret,
    channelToken: "token",
    webhookUrl: () => `${root}/line/webhook`,
    now: () => Date.UTC(2026, 10, 2, 3),
  });
  t.after(() => line.stop());
  return { root, line, turns, logged };
}

async function post(root: string, body: Buffer, signature: string | undefined, path = "/line/webhook") {
  const headers = {
    "content-type": "application/json",
    ...(signature === undefined ? {} : { "X-Line-Signature": signature }),
  };
  const answer = await request(root + path, { method: "POST", body, headers });
  return { status: answer.statusCode, body: await answer.body.text() };
}

test("LINE's documented example signature is right, and its verify call without events is answered 200", async (t) => {
  const { root, turns } = await startWebhook(t);
  assert.deepEqual(await post(root, official.body, official.signature), { status: 200, body: "{}" });
  assert.deepEqual(turns, []);
});

test("the signature is over the raw bytes: a body with escaped surrogates is taken", async (t) => {
  const { root, turns } = await startWebhook(t);
  const body = payloadBytes("text-escaped-emoji");
  assert.ok(body.includes("\\uD83E\\uDD28"));
  assert.equal((await post(root, body, sign(body))).status, 200);
  assert.deepEqual(
    turns.map(({ input }) => input),
    [{ kind: "said", text: "ok 🤨 ខ្មែរ" }],
  );
});

test("no signature, a wrong one, or one of another body: 401 and nothing is read", async (t) => {
  const { root, turns } = await startWebhook(t);
  const body = payloadBytes("text");
  for (const signature of [undefined, "", "wrong", official.signature, sign(Buffer.concat([body, Buffer.from(" ")]))]) {
    assert.equal((await post(root, body, signature)).status, 401);
  }
  assert.deepEqual(turns, []);
});

test("a right signature over no webhook: 400", async (t) => {
  const { root } = await startWebhook(t);
  for (const text of ["", "{", "null", "[]", '{"events":{}}']) {
    const body = Buffer.from(text);
    assert.equal((await post(root, body, sign(body))).status, 400, text);
  }
});

test("more than a megabyte: 413", async (t) => {
  const { root } = await startWebhook(t);
  const body = Buffer.alloc(1024 * 1024 + 1, " ");
  assert.equal((await post(root, body, sign(body))).status, 413);
});

test("the raw parser is the webhook's own: other routes still read JSON", async (t) => {
  const { root } = await startWebhook(t);
  assert.equal((await post(root, Buffer.from('{"a":1}'), undefined, "/echo")).body, '{"a":1}');
});

test("200 only after the turn is saved", async (t) => {
  const order: string[] = [];
  const gate = Promise.withResolvers<void>();
  const { line, turns } = await startWebhook(t, async () => {
    await gate.promise;
    order.push("saved");
    return "saved";
  });
  const answered = line.say(user, "hello").then((status) => order.push(String(status)));
  while (turns.length === 0) await new Promise(setImmediate);
  gate.resolve();
  await answered;
  assert.deepEqual(order, ["saved", "200"]);
});

test("a store that is down: 503, so that LINE sends it again; the log holds nothing of the body", async (t) => {
  const { line, logged } = await startWebhook(t, async () => {
    throw new Fault("store-down");
  });
  assert.equal(await line.say(user, "my secret"), 503);
  assert.deepEqual(logged, ['{"code":"store-down","status":503,"words":"line webhook not taken"}']);
});

test("an error nobody foresaw: 500, and its message is not logged", async (t) => {
  const { line, logged } = await startWebhook(t, async (turn) => {
    throw new TypeError(JSON.stringify(turn));
  });
  assert.equal(await line.say(user, "my secret"), 500);
  assert.ok(!logged.join().includes("secret"));
});

test("two users in one webhook do not wait for each other", async (t) => {
  const both = Promise.withResolvers<void>();
  const { line, turns } = await startWebhook(t, async (turn) => {
    if (turn.user === "line:Usecond") both.resolve();
    await both.promise;
    return "saved";
  });
  const events = ["Ufirst", "Usecond"].map((userId) => line.makeEvent(userId, { type: "follow" }));
  assert.equal(await line.send(events), 200);
  assert.deepEqual(
    turns.map((turn) => turn.user),
    ["line:Ufirst", "line:Usecond"],
  );
});

test("one user's events are taken in order, each after the one before it is saved", async (t) => {
  const order: string[] = [];
  const { line } = await startWebhook(t, async ({ input }) => {
    const text = input.kind === "said" ? input.text : "";
    order.push(`${text} begins`);
    await new Promise(setImmediate);
    order.push(`${text} saved`);
    return "saved";
  });
  const says = (text: string) => line.makeEvent(user, { type: "message", message: { type: "text", id: "1", text } });
  assert.equal(await line.send([says("one"), says("two")]), 200);
  assert.deepEqual(order, ["one begins", "one saved", "two begins", "two saved"]);
});

test("one user's failure neither stops the others nor lets that user's later events overtake", async (t) => {
  const { line, turns } = await startWebhook(t, async (turn) => {
    if (turn.user === "line:Ufirst") throw new Fault("store-down");
    return "saved";
  });
  const events = ["Ufirst", "Ufirst", "Usecond"].map((userId) => line.makeEvent(userId, { type: "follow" }));
  assert.equal(await line.send(events), 503);
  assert.deepEqual(turns.map((turn) => turn.user).sort(), ["line:Ufirst", "line:Usecond"]);
});

test("a redelivered event comes through again with the same id", async (t) => {
  const { line, turns } = await startWebhook(t, async () => "seen");
  await line.say(user, "hello");
  assert.equal(await line.redeliver(turns[0]?.id ?? ""), 200);
  assert.equal(turns.length, 2);
  assert.equal(turns[0]?.id, turns[1]?.id);
});

test("a webhook for another bot is answered and left alone", async (t) => {
  const { root, turns } = await startWebhook(t, undefined, `U${"1".repeat(32)}`);
  const body = payloadBytes("text");
  assert.equal((await post(root, body, sign(body))).status, 200);
  assert.deepEqual(turns, []);
});

test("all a person can do at the phone arrives as a turn", async (t) => {
  const { line, turns } = await startWebhook(t);
  const done = [
    await line.addFriend(user, "km"),
    await line.say(user, "ok 🤨"),
    await line.tap(user, "go:terms:accept"),
    await line.tap(user, "go:birthDate:pick", { date: "1999-04-12" }),
    await line.sendSticker(user),
    await line.sendPhoto(user),
    await line.block(user),
    await line.unblock(user),
  ];
  assert.deepEqual(new Set(done), new Set([200]));
  assert.deepEqual(
    turns.map(({ input }) => input),
    [
      { kind: "opened" },
      { kind: "said", text: "ok 🤨" },
      { kind: "chose", step: "terms", value: "accept" },
      { kind: "chose", step: "birthDate", value: "pick:1999-04-12" },
      { kind: "sent", what: "sticker" },
      { kind: "sent", what: "file" },
      { kind: "left" },
      { kind: "opened" },
    ],
  );
});
