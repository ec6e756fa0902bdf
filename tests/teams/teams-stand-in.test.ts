import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { startTeamsStandIn } from "../../src/sandbox/teams-stand-in.ts";

async function open(t: TestContext) {
  const heard: { authorization: string | undefined; body: { [field: string]: unknown } }[] = [];
  const bot = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    heard.push({ authorization: request.headers.authorization, body: JSON.parse(Buffer.concat(chunks).toString()) });
    response.end();
  }).listen(0, "127.0.0.1");
  await once(bot, "listening");
  const botUrl = () => `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`;
  const standIn = await startTeamsStandIn({ appId: "app", tenantId: "tenant", botUrl, now: () => 0 });
  t.after(async () => {
    await standIn.stop();
    bot.closeAllConnections();
    bot.close();
  });
  const { channelId } = await standIn.addBot("General");
  const call = async (method: string, path: string, body?: unknown, token = standIn.standIn.botToken) => {
    const answer = await fetch(`${standIn.standIn.serviceUrl}v3/conversations${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json = (await answer.json()) as { id?: string; activityId?: string; error?: { code: string } };
    return { status: answer.status, retryAfter: answer.headers.get("retry-after"), json };
  };
  const activities = `/${encodeURIComponent(channelId)}/activities`;
  return { standIn, heard, channelId, call, activities };
}

const message = (version: string | undefined, text = "Hello") => ({
  type: "message",
  attachments: [
    {
      contentType: "application/vnd.microsoft.card.adaptive",
      content: { type: "AdaptiveCard", version, body: [{ type: "TextBlock", text }] },
    },
  ],
});

test("serves its keys as Azure does and signs with them", async (t) => {
  const { standIn, heard } = await open(t);
  const metadata = (await (await fetch(standIn.standIn.openIdMetadataUrl)).json()) as {
    issuer: string;
    jwks_uri: string;
  };
  assert.equal(metadata.issuer, "https://api.botframework.com");
  const { keys } = (await (await fetch(metadata.jwks_uri)).json()) as {
    keys: { kid: string; endorsements: string[] }[];
  };
  assert.deepEqual(keys[0]?.endorsements, ["msteams"]);
  const [header = "", claims = ""] = heard[0]?.authorization?.slice(7).split(".") ?? [];
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as { [claim: string]: unknown };
  assert.equal(read(header).kid, keys[0]?.kid);
  assert.equal(read(claims).aud, "app");
  assert.equal(read(claims).serviceurl, standIn.standIn.serviceUrl);
  assert.deepEqual(
    heard.map(({ body }) => body.type),
    ["installationUpdate", "conversationUpdate"],
  );
});

test("posts, replies, updates and opens conversations", async (t) => {
  const { standIn, call, channelId, activities } = await open(t);
  const posted = await call("POST", activities, message("1.5"));
  assert.equal(posted.status, 201);
  assert.equal((await call("PUT", `${activities}/${posted.json.id}`, message("1.4", "Changed"))).status, 200);
  assert.equal(standIn.cards[0]?.history, 2);
  assert.match(JSON.stringify(standIn.cards[0]?.card), /Changed/);
  assert.equal(
    (await call("POST", `${activities}/${posted.json.id}`, { type: "message", text: "In the thread" })).status,
    201,
  );
  const opened = await call("POST", "", { activity: message("1.5"), channelData: { channel: { id: channelId } } });
  assert.equal(opened.json.id, `${channelId};messageid=${opened.json.activityId}`);
  assert.equal(standIn.cards.length, 3);
  const members = await call("GET", `/${encodeURIComponent(channelId)}/members`);
  assert.equal(members.status, 200);
});

test("refuses what Teams refuses", async (t) => {
  const { standIn, call, channelId, activities } = await open(t);
  const says = async (...of: Parameters<typeof call>) => {
    const { status, json } = await call(...of);
    return `${status} ${json.error?.code}`;
  };
  assert.equal(await says("POST", activities, message("1.5"), "wrong"), "401 Unauthorized");
  assert.equal(await says("POST", activities, message("1.6")), "400 BadSyntax");
  assert.equal(await says("POST", activities, message(undefined)), "400 BadSyntax");
  assert.equal(await says("POST", activities, message("1.5", "x".repeat(28 * 1024))), "413 MessageSizeTooBig");
  assert.equal(await says("POST", "/19%3Aunknown/activities", message("1.5")), "404 ConversationNotFound");
  assert.equal(await says("PUT", `${activities}/1`, message("1.5")), "404 ActivityNotFoundInConversation");
  await standIn.removeBot(channelId);
  assert.equal(await says("POST", activities, message("1.5")), "403 BotNotInConversationRoster");
  assert.deepEqual(standIn.cards, []);
});

test("limits one conversation to seven messages a second", async (t) => {
  const { standIn, call, activities } = await open(t);
  const answers = await Promise.all(Array.from({ length: 30 }, () => call("POST", activities, message("1.5"))));
  const limited = answers.filter(({ status }) => status === 429);
  assert.ok(limited.length > 0 && standIn.cards.length < 30);
  assert.ok(limited.every(({ retryAfter }) => retryAfter === "1"));
  const ids = new Set(standIn.cards.map(({ activityId }) => activityId));
  assert.equal(ids.size, standIn.cards.length);
});
