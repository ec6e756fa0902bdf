import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type LineObject, type LineWorld, show, useToken } from "./line-world.ts";
import type { Received } from "./stand-in.ts";
import { validateLineMessages } from "./validate-line-messages.ts";

type Call = { body: unknown; raw: string; userId: string; retryKey: string | undefined; requestId: string };
/** `detail` goes to the record of received calls. */
type Answer = { status: number; body: object; headers?: { [name: string]: string }; detail?: object };
type Handler = (world: LineWorld, call: Call) => Answer;

/** LINE's side of the Messaging API: the routes a bot calls, as api.line.me answers them. */
export function serveLineApi(app: FastifyInstance, world: LineWorld): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  for (const [method, url, what, handler] of routes) {
    app.route({
      method,
      url: `/v2/bot/${url}`,
      handler: (request, reply) => serve(world, what, handler, request, reply),
    });
  }
  app.setNotFoundHandler((request, reply) => serve(world, "unknown", () => refused(404, "Not found"), request, reply));
}

const Reply = z.object({ replyToken: z.string(), messages: z.unknown() });
const Push = z.object({ to: z.string(), messages: z.unknown() });
const Loading = z.object({
  chatId: z.string(),
  loadingSeconds: z.number().int().min(5).max(60).multipleOf(5).default(20),
});
const Endpoint = z.object({ endpoint: z.url().max(500) });
const RetryKey = z.guid();
const retryKeyLifeMs = 24 * 60 * 60_000;

const reply: Handler = (world, { body, retryKey }) => {
  const parsed = Reply.safeParse(body);
  const faults = messageFaults(body);
  const token = parsed.data?.replyToken;
  const detail = { user: token && world.tokens.get(token)?.userId, token, messages: parsed.data?.messages };
  if (retryKey !== undefined) return { ...refused(400, "X-Line-Retry-Key is not supported by this API"), detail };
  if (faults || token === undefined) return { ...(faults ?? refused(400, "May not be empty: replyToken")), detail };
  const userId = useToken(world, token);
  if (userId === undefined) return { ...refused(400, "Invalid reply token"), detail };
  const messages = parsed.data?.messages as LineObject[];
  return {
    status: 200,
    body: sent(messages),
    detail: { ...detail, delivered: show(world, userId, "reply", messages) },
  };
};

const push: Handler = (world, call) => {
  const { to = "", messages } = Push.safeParse(call.body).data ?? {};
  const detail = { user: to, messages, retryKey: call.retryKey };
  const refusal = pushRefusal(world, call, to);
  if (refusal) return { ...refusal, detail: { ...detail, ...refusal.detail } };
  const delivered = show(world, to, "push", messages as LineObject[]);
  if (delivered) world.pushedThisMonth += 1;
  const body = sent(messages as LineObject[]);
  if (call.retryKey !== undefined)
    world.accepted.set(call.retryKey, { at: world.now(), requestId: call.requestId, body: call.raw, ...body });
  return { status: 200, body, detail: { ...detail, delivered } };
};

function pushRefusal(world: LineWorld, { body, raw, retryKey }: Call, to: string): Answer | undefined {
  if (retryKey !== undefined && !RetryKey.safeParse(retryKey).success)
    return refused(400, "The value for the X-Line-Retry-Key header is invalid");
  const before = retryKey === undefined ? undefined : world.accepted.get(retryKey);
  if (before && world.now() - before.at <= retryKeyLifeMs) {
    const body = { message: "The retry key is already accepted", sentMessages: before.sentMessages };
    return {
      status: 409,
      body,
      headers: { "x-line-accepted-request-id": before.requestId },
      detail: { sameBody: before.body === raw },
    };
  }
  const faults = messageFaults(body);
  if (faults) return faults;
  if (!world.chats.has(to)) return refused(400, "Failed to send messages");
  const isSpent = world.monthlyLimit !== undefined && world.pushedThisMonth >= world.monthlyLimit;
  return isSpent ? refused(429, "You have reached your monthly limit.") : undefined;
}

const validate: Handler = (_world, { body }) => messageFaults(body) ?? { status: 200, body: {} };

const profile: Handler = (world, { userId }) => {
  const chat = world.chats.get(userId);
  if (chat === undefined || chat.blocked) return { ...refused(404, "Not found"), detail: { user: userId } };
  const language = chat.language === undefined ? {} : { language: chat.language };
  return { status: 200, body: { userId, displayName: "LINE", ...language }, detail: { user: userId } };
};

const quota: Handler = ({ monthlyLimit: value }) => ({
  status: 200,
  body: value === undefined ? { type: "none" } : { type: "limited", value },
});
const consumption: Handler = ({ pushedThisMonth }) => ({ status: 200, body: { totalUsage: pushedThisMonth } });
const info: Handler = ({ botUserId }) => ({
  status: 200,
  body: { userId: botUserId, basicId: "@000aaaaa", displayName: "Madoguchi", chatMode: "bot", markAsReadMode: "auto" },
});

const startLoading: Handler = (world, { body }) => {
  const parsed = Loading.safeParse(body);
  const isKnown = parsed.success && world.chats.has(parsed.data.chatId);
  return isKnown
    ? { status: 202, body: {}, detail: { user: parsed.data.chatId } }
    : refused(400, "The request body has 1 error(s)");
};

const getEndpoint: Handler = (world) => ({
  status: 200,
  body: { endpoint: world.endpoint ?? world.webhookUrl(), active: true },
});
const putEndpoint: Handler = (world, { body }) => {
  const parsed = Endpoint.safeParse(body);
  if (!parsed.success) return refused(400, "Invalid webhook endpoint URL");
  world.endpoint = parsed.data.endpoint;
  return { status: 200, body: {} };
};

const routes: [method: "GET" | "POST" | "PUT", url: string, what: string, handler: Handler][] = [
  ["POST", "message/reply", "reply", reply],
  ["POST", "message/push", "push", push],
  ["POST", "message/validate/reply", "validate", validate],
  ["POST", "message/validate/push", "validate", validate],
  ["GET", "profile/:userId", "profile", profile],
  ["GET", "message/quota", "quota", quota],
  ["GET", "message/quota/consumption", "consumption", consumption],
  ["GET", "info", "info", info],
  ["POST", "chat/loading/start", "loading", startLoading],
  ["GET", "channel/webhook/endpoint", "endpoint", getEndpoint],
  ["PUT", "channel/webhook/endpoint", "set-endpoint", putEndpoint],
];

async function serve(world: LineWorld, what: string, handler: Handler, request: FastifyRequest, reply: FastifyReply) {
  const requestId = randomUUID();
  const {
    body,
    detail,
    status,
    headers = {},
  } = moodAnswer(world, request) ?? handler(world, readCall(request, requestId));
  const entry: Received = { at: world.now(), what, ok: status >= 200 && status < 300, status, ...detail };
  world.received.push(entry);
  if (status === 0) return await new Promise<never>(() => undefined);
  if (world.mood === "slow") await pause(3_000, undefined, { signal: world.stopping.signal }).catch(() => undefined);
  if (entry.ok && world.loseAnswers > 0) {
    world.loseAnswers -= 1;
    entry.answerLost = true;
    return reply.code(500).header("x-line-request-id", requestId).send({ message: "Internal server error" });
  }
  return reply
    .code(status)
    .headers({ "x-line-request-id": requestId, ...headers })
    .send(body);
}

function moodAnswer({ mood, channelToken }: LineWorld, request: FastifyRequest): Answer | undefined {
  // Status 0: never answered.
  if (mood === "hanging") return { status: 0, body: {} };
  if (mood === "failing") return refused(500, "Internal server error");
  if (mood === "limited") return refused(429, "The API rate limit has been exceeded. Try again later.");
  if (mood !== "refusing" && request.headers.authorization === `Bearer ${channelToken}`) return undefined;
  return refused(401, "Authentication failed. Confirm that the access token in the authorization header is valid.");
}

function readCall(request: FastifyRequest, requestId: string): Call {
  const raw = typeof request.body === "string" ? request.body : "";
  const { userId = "" } = request.params as { userId?: string };
  const retryKey = request.headers["x-line-retry-key"];
  return {
    body: parseJson(raw),
    raw,
    userId,
    retryKey: typeof retryKey === "string" ? retryKey : undefined,
    requestId,
  };
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function messageFaults(body: unknown): Answer | undefined {
  if (body === undefined) return refused(400, "The request body could not be parsed as JSON (line: 1, column: 1)");
  const faults = validateLineMessages((body as { messages?: unknown } | null)?.messages);
  if (faults.length === 0) return undefined;
  const details = faults.map((fault) => ({
    message: fault.slice(fault.indexOf(": ") + 2),
    property: fault.slice(0, fault.indexOf(": ")),
  }));
  return { status: 400, body: { message: `The request body has ${faults.length} error(s)`, details } };
}

const refused = (status: number, message: string): Answer => ({ status, body: { message } });

const sent = (messages: LineObject[]) => ({
  sentMessages: messages.map(() => ({ id: String(Math.floor(Math.random() * 1e17)), quoteToken: randomUUID() })),
});
