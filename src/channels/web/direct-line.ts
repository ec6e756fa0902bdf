import rateLimit from "@fastify/rate-limit";
import websocket from "@fastify/websocket";
import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { toFault } from "../../fault.ts";
import { createChatTokens } from "./chat-token.ts";
import { listActivities, newConversationId, openChat, toChat, toStreamedChat } from "./conversation.ts";
import {
  type ChatRequest,
  type ChatRoute,
  type Desk,
  type DirectLineOptions,
  hasBearer,
  type Limits,
  readBearer,
  refusalOf,
  usualLimits,
} from "./desk.ts";
import { receive, receiveFile } from "./receive.ts";
import { type Refusal, refusals, refuse, toRefusal } from "./refusal.ts";
import { createStreams } from "./streams.ts";

/** Direct Line 3.0 under /v3/directline: anybody may start a conversation; its token opens that conversation only. */
export function directLine(options: DirectLineOptions): FastifyPluginAsync {
  return async (app) => {
    const clock = options.clock ?? Date.now;
    const streams = createStreams(options);
    const desk: Desk = { ...options, clock, streams, tokens: createChatTokens(options, clock) };
    app.addHook("preClose", async () => streams.stop());
    if (!app.hasDecorator("websocketServer")) await app.register(websocket, { options: { maxPayload: 1024 } });
    await app.register(routes(desk, { ...usualLimits, ...options.limits }), { prefix: "/v3/directline" });
  };
}

function routes(desk: Desk, limits: Limits): FastifyPluginAsync {
  return async (app) => {
    await app.register(rateLimit, { global: false });
    openToAll(app);
    app.setErrorHandler((error: FastifyError, _request, reply) => refuse(reply, toRefusal(noted(desk, error))));
    app.setNotFoundHandler((_request, reply) => refuse(reply, refusals.notFound));
    // Clients say JSON also where they send nothing.
    const parseJson = app.getDefaultJsonParser("ignore", "ignore");
    app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) =>
      body.length === 0 ? done(null, undefined) : parseJson(request, String(body), done),
    );
    app.addContentTypeParser("multipart/form-data", (_request, body, done) => {
      body
        .on("end", () => done(null))
        .on("error", done)
        .resume();
    });
    app.addHook("onRequest", limit(app, limits.requests));

    app.post("/tokens/generate", async () =>
      toChat(desk, { conversationId: newConversationId(), startedAt: desk.clock() }),
    );
    app.post("/tokens/refresh", async (request, reply) => {
      const facts = readBearer(desk, request, true);
      return "status" in facts ? refuse(reply, facts) : toChat(desk, facts);
    });
    const tooMany = limit(app, limits.conversations);
    app.post("/conversations", (request, reply) => start(desk, request, reply, tooMany));
    await app.register(oneConversation(desk, limits), { prefix: "/conversations/:id" });
    app.get<ChatRoute>("/conversations/:id/stream", streamRoute(desk), (socket, request) =>
      desk.streams.start(request.params.id, socket, request.query.watermark ?? ""),
    );
  };
}

function oneConversation(desk: Desk, limits: Limits): FastifyPluginAsync {
  return async (app) => {
    const talking = limit(app, limits.messages, (request) => (request as ChatRequest).params.id);
    const onlyWithItsToken = async (request: ChatRequest, reply: FastifyReply) => {
      const refusal = refusalOf(desk, request);
      if (refusal !== undefined) return refuse(reply, refusal);
    };
    app.addHook("onRequest", async (request, reply) => onlyWithItsToken(request as ChatRequest, reply));

    app.get("/", async (request: ChatRequest) => {
      const facts = readBearer(desk, request);
      return "status" in facts ? facts : toStreamedChat(desk, request, facts, request.query.watermark ?? "");
    });
    app.get("/activities", async (request: ChatRequest, reply) => {
      const set = await listActivities(desk, request.params.id, request.query.watermark ?? "");
      if (set.activities.length > 0) reply.raw.once("finish", () => markSeen(desk, request.params.id, set.watermark));
      return set;
    });
    const talk = { preHandler: talking, bodyLimit: 16_384 };
    app.post("/activities", talk, async (request: ChatRequest, reply) => send(reply, await receive(desk, request)));
    app.post("/upload", talk, async (request: ChatRequest, reply) => send(reply, await receiveFile(desk, request)));
  };
}

/** Only new conversations count: a whole dormitory may come back at once after its Wi-Fi was away. */
async function start(desk: Desk, request: FastifyRequest, reply: FastifyReply, tooMany: Limit) {
  const fresh = { conversationId: newConversationId(), startedAt: desk.clock() };
  const facts = hasBearer(request) ? readBearer(desk, request) : fresh;
  if ("status" in facts) return refuse(reply, facts);
  const isNew = !(await desk.chats.has(facts.conversationId));
  if (isNew && (await tooMany(request, reply))) return reply;
  if (isNew && !(await openChat(desk, request, facts))) return refuse(reply, refusals.botFailed);
  return reply.code(isNew ? 201 : 200).send(toStreamedChat(desk, request, facts, ""));
}

/** A stream is opened by the ticket in its URL, which must not be logged. */
const streamRoute = ({ tokens }: Desk) => ({
  websocket: true as const,
  logLevel: "silent" as const,
  preValidation: async ({ params, query }: ChatRequest, reply: FastifyReply) => {
    const facts = tokens.readTicket(String(query.t ?? ""));
    if (facts === undefined || facts.conversationId !== params.id) return refuse(reply, refusals.noToken);
    if (tokens.hasExpired(facts)) return refuse(reply, refusals.expired);
  },
});

const send = (reply: FastifyReply, answer: { id: string } | Refusal) =>
  "status" in answer ? refuse(reply, answer) : reply.send(answer);

function markSeen({ chats, log }: Desk, conversationId: string, position: string): void {
  const marked = chats.markSeen(conversationId, position);
  marked.catch((error) => log.warn({ code: toFault(error).code }, "a seen mark was lost"));
}

function noted({ log }: Desk, error: FastifyError): FastifyError {
  if ((error.statusCode ?? 500) >= 500) log.error({ code: toFault(error).code }, "a web chat request failed");
  return error;
}

/** Any site may embed the chat: tokens travel in a header, there are no cookies to misuse. */
function openToAll(app: FastifyInstance): void {
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": "authorization, content-type, x-ms-bot-agent, x-requested-with",
      "access-control-expose-headers": "retry-after",
      "access-control-max-age": "86400",
      "cache-control": "no-store",
    });
  });
  app.options("/*", async (_request, reply) => reply.code(204).send());
}

type Limit = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

/** At most `max` a minute per key, without `keyOf` per IP address; what is more is refused. */
function limit(app: FastifyInstance, max: number, keyOf?: (request: FastifyRequest) => string): Limit {
  const check = app.createRateLimit({ max, timeWindow: 60_000, ...(keyOf ? { keyGenerator: keyOf } : {}) });
  return async (request, reply) => {
    const used = await check(request);
    if (used.isAllowed || !used.isExceeded) return undefined;
    return refuse(reply.header("retry-after", used.ttlInSeconds), refusals.tooMany);
  };
}
