import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { counselors } from "./teams-people.ts";
import { cardOf, type ForcedAnswer, note, roomOf, type TeamsRoom, type TeamsWorld } from "./teams-world.ts";

const Sent = z.object({
  type: z.literal("message"),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z
    .array(z.object({ contentType: z.string(), content: z.unknown() }))
    .max(10)
    .optional(),
});
const Opened = z.object({ activity: Sent, channelData: z.object({ channel: z.object({ id: z.string() }) }) });
const Card = z.looseObject({
  type: z.literal("AdaptiveCard"),
  version: z.enum(["1.0", "1.1", "1.2", "1.3", "1.4", "1.5"]),
});

const cardType = "application/vnd.microsoft.card.adaptive";
const largestBytes = 28 * 1024;
const perSecond = 7;

class Refused extends Error {
  readonly answer: ForcedAnswer;
  constructor(answer: ForcedAnswer) {
    super(answer.code ?? String(answer.status));
    this.answer = answer;
  }
}

/** The Bot Connector below the serviceUrl, as in botframework-channel.json: post, reply, update, create, members. */
export function serveConnector(app: FastifyInstance, world: TeamsWorld): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.addHook("preHandler", async (request) => guard(world, request));
  app.addHook("preSerialization", async (_request, _reply, payload) => loseAnswer(world, payload));
  app.addHook("onResponse", async (request, reply) => {
    const { method, url, params } = request;
    note(world, `${method} ${url}`, reply.statusCode < 300, {
      status: reply.statusCode,
      ...(params as object),
      body: readBody(request),
    });
  });
  app.setErrorHandler((error, _request, reply) => refuse(reply, error));
  const post = (request: FastifyRequest, reply: FastifyReply) =>
    reply.code(201).send(postActivity(world, conversationOf(request), readBody(request)));
  app.post("/v3/conversations/:conversation/activities", post);
  app.post("/v3/conversations/:conversation/activities/:activity", post);
  app.put("/v3/conversations/:conversation/activities/:activity", async (request) => updateActivity(world, request));
  app.post("/v3/conversations", (request, reply) => reply.code(201).send(openConversation(world, readBody(request))));
  app.get("/v3/conversations/:conversation/members", async (request) => membersOf(world, request));
  app.get("/v3/conversations/:conversation/members/:member", async (request) => memberOf(world, request));
}

const conversationOf = (request: FastifyRequest) => String((request.params as { conversation: string }).conversation);

function refuse(reply: FastifyReply, error: unknown) {
  const answer = error instanceof Refused ? error.answer : { status: 400, code: "BadSyntax" };
  if (answer.retryAfter) reply.header("retry-after", answer.retryAfter);
  return reply
    .code(answer.status)
    .send({ error: { code: answer.code ?? "ServiceError", message: "Refused by the stand-in." } });
}

/** Before anything is carried out: the mood, a forced answer, the token. */
async function guard(world: TeamsWorld, request: FastifyRequest): Promise<void> {
  if (world.mood === "slow") await pause(3000, undefined, { signal: world.stopping.signal }).catch(() => undefined);
  if (world.mood === "hanging") await new Promise<never>(() => undefined);
  if (world.mood === "refusing") throw new Refused({ status: 401, code: "Unauthorized" });
  if (world.mood === "failing") throw new Refused({ status: 502, code: "BadGateway" });
  if (world.mood === "limited") throw new Refused({ status: 429, code: "TooManyRequests", retryAfter: "1" });
  if (world.answerNext[0] && !world.answerNext[0].done) throw new Refused(world.answerNext.shift() ?? { status: 500 });
  if (request.headers.authorization !== `Bearer ${world.botToken}`)
    throw new Refused({ status: 401, code: "Unauthorized" });
}

function loseAnswer(world: TeamsWorld, payload: unknown) {
  const forced = world.answerNext[0]?.done ? world.answerNext.shift() : undefined;
  if (forced) throw new Refused(forced);
  return payload;
}

function readBody(request: FastifyRequest): unknown {
  if (typeof request.body !== "string" || request.body === "") return undefined;
  return JSON.parse(request.body);
}

function postActivity(world: TeamsWorld, conversationId: string, body: unknown): { id: string } {
  const room = writableRoom(world, conversationId);
  const shown = readSent(body);
  // As Teams does, by real time: cards of an earlier start keep ids of their own.
  const activityId = String(Math.max(Date.now(), Number(world.cards.at(-1)?.activityId ?? 0) + 1));
  world.cards.push({ channelId: room.channelId, activityId, at: world.options.now(), ...shown, history: 1 });
  return { id: activityId };
}

function updateActivity(world: TeamsWorld, request: FastifyRequest): { id: string } {
  const { activity } = request.params as { activity: string };
  const room = writableRoom(world, conversationOf(request));
  const card = cardOf(world, activity);
  if (card?.channelId !== room.channelId) throw new Refused({ status: 404, code: "ActivityNotFoundInConversation" });
  Object.assign(card, readSent(readBody(request)), { history: card.history + 1 });
  return { id: activity };
}

function openConversation(world: TeamsWorld, body: unknown) {
  const { activity, channelData } = Opened.parse(body);
  const { id } = postActivity(world, channelData.channel.id, activity);
  return { id: `${channelData.channel.id};messageid=${id}`, activityId: id };
}

function writableRoom(world: TeamsWorld, conversationId: string): TeamsRoom {
  const room = roomOf(world, conversationId);
  if (!room) throw new Refused({ status: 404, code: "ConversationNotFound" });
  if (!room.botIn) throw new Refused({ status: 403, code: "BotNotInConversationRoster" });
  const lately = (world.sentAt.get(room.channelId) ?? []).filter((at) => at > Date.now() - 1000);
  if (lately.length >= perSecond) throw new Refused({ status: 429, code: "TooManyRequests", retryAfter: "1" });
  world.sentAt.set(room.channelId, [...lately, Date.now()]);
  return room;
}

/** What a channel would show of a message; too large, or a card newer than Teams can draw, is refused. */
function readSent(body: unknown) {
  if (Buffer.byteLength(JSON.stringify(body)) > largestBytes)
    throw new Refused({ status: 413, code: "MessageSizeTooBig" });
  const { text, summary, attachments } = Sent.parse(body);
  const cards = (attachments ?? []).map(({ contentType, content }) => {
    if (contentType !== cardType) throw new Refused({ status: 400, code: "BadSyntax" });
    return Card.parse(content);
  });
  return { ...(text ? { text } : {}), ...(summary ? { summary } : {}), ...(cards[0] ? { card: cards[0] } : {}) };
}

function membersOf(world: TeamsWorld, request: FastifyRequest) {
  if (!roomOf(world, conversationOf(request))?.botIn)
    throw new Refused({ status: 403, code: "BotNotInConversationRoster" });
  return counselors.map((counselor) => ({ ...counselor, tenantId: world.options.tenantId, userRole: "user" }));
}

function memberOf(world: TeamsWorld, request: FastifyRequest) {
  const { member } = request.params as { member: string };
  const found = membersOf(world, request).find(({ id, aadObjectId }) => id === member || aadObjectId === member);
  if (!found) throw new Refused({ status: 404, code: "MemberNotFoundInConversation" });
  return found;
}
