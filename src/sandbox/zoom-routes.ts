import { createHmac, randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { ZoomActs } from "./zoom-acts.ts";
import { asAnswer, type ZoomMeeting, type ZoomWorld } from "./zoom-world.ts";

type ById = { Params: { id: string } };
type ByUser = { Params: { user: string } };
type On<T extends ById | ByUser> = { world: ZoomWorld; request: FastifyRequest<T>; reply: FastifyReply };

const tokenSeconds = 3600;
const writesPerDay = 100;
const dayMs = 24 * 60 * 60_000;

const Wish = z.object({
  topic: z.string().optional(),
  agenda: z.string().optional(),
  start_time: z.iso.datetime().optional(),
  duration: z.number().optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
});

/** Zoom's own addresses: the token, the meetings, and the page a join link opens. */
export function zoomRoutes(app: FastifyInstance, world: ZoomWorld, acts: ZoomActs): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.post("/oauth/token", (request, reply) => giveToken(world, request, reply));
  app.register(async (api) => meetingRoutes(api, world, acts), { prefix: "/v2" });
  app.get<ById>("/j/:id", (request, reply) => withMeeting({ world, request, reply }, () => show(reply, "join")));
  app.post<ById>("/j/:id", (request, reply) =>
    withMeeting({ world, request, reply }, async (meeting) => {
      await acts.join(meeting.id);
      return show(reply, meeting.started ? "joined" : "waiting");
    }),
  );
}

/** As Zoom refuses: a status, a code of its own, a sentence. */
export const refuse = (reply: FastifyReply, status: number, code: number, message: string) =>
  reply.code(status).send({ code, message });

/** Zoom names the end of a per-second limit in unix seconds and that of a daily limit as a date-time. */
export function limited(reply: FastifyReply, type: "QPS" | "Daily-limit", at: number) {
  const reset = { "X-RateLimit-Reset": String(Math.ceil(at / 1000) + 1) };
  const daily = { "Retry-After": new Date((Math.floor(at / dayMs) + 1) * dayMs).toISOString() };
  reply.headers({ "X-RateLimit-Category": "Medium", "X-RateLimit-Type": type, "X-RateLimit-Remaining": "0" });
  return refuse(reply.headers(type === "QPS" ? reset : daily), 429, 429, "You have reached the maximum rate limit.");
}

export function readJson(request: FastifyRequest): unknown {
  try {
    return JSON.parse(String(request.body ?? ""));
  } catch {
    return undefined;
  }
}

function meetingRoutes(api: FastifyInstance, world: ZoomWorld, acts: ZoomActs) {
  api.addHook("preHandler", async (request, reply) => {
    const token = String(request.headers.authorization ?? "").replace(/^Bearer /, "");
    if ((world.tokens.get(token) ?? 0) <= world.options.now()) return refuse(reply, 401, 124, "Invalid access token.");
  });
  api.post<ByUser>("/users/:user/meetings", (request, reply) => create({ world, request, reply }));
  api.get<ByUser>("/users/:user/meetings", (request, reply) => list({ world, request, reply }));
  const one =
    (act: (on: On<ById>, meeting: ZoomMeeting) => unknown) => (request: FastifyRequest<ById>, reply: FastifyReply) =>
      withMeeting({ world, request, reply }, (meeting) => act({ world, request, reply }, meeting));
  api.get<ById>(
    "/meetings/:id",
    one((on, meeting) => on.reply.send(asAnswer(meeting))),
  );
  api.patch<ById>("/meetings/:id", one(update));
  api.delete<ById>("/meetings/:id", one(remove));
  api.put<ById>(
    "/meetings/:id/status",
    one(async ({ reply }, meeting) => {
      await acts.end(meeting.id);
      return reply.code(204).send();
    }),
  );
}

function giveToken({ url, options, tokens }: ZoomWorld, request: FastifyRequest, reply: FastifyReply) {
  const basic = `Basic ${Buffer.from(`${options.clientId}:${options.clientSecret}`).toString("base64")}`;
  const refuseToken = (status: number, error: string, reason: string) => reply.code(status).send({ reason, error });
  if (request.headers.authorization !== basic)
    return refuseToken(401, "invalid_client", "Invalid client_id or client_secret");
  const form = new URLSearchParams(String(request.body ?? ""));
  const isOurs = form.get("grant_type") === "account_credentials" && form.get("account_id") === options.accountId;
  if (!isOurs) return refuseToken(400, "invalid_request", "Bad Request");
  const token = randomBytes(24).toString("base64url");
  tokens.set(token, options.now() + tokenSeconds * 1000);
  const scope =
    "meeting:write:meeting:admin meeting:update:meeting:admin meeting:delete:meeting:admin meeting:read:meeting:admin";
  return reply.send({ access_token: token, token_type: "bearer", expires_in: tokenSeconds, scope, api_url: url });
}

function create({ world, request, reply }: On<ByUser>) {
  const { user } = request.params;
  const { hosts, now } = world.options;
  if (hosts && !hosts.includes(user)) return refuse(reply, 404, 1001, `User does not exist: ${user}.`);
  const wish = Wish.safeParse(readJson(request)).data;
  if (!wish?.start_time) return refuse(reply, 400, 300, "Validation Failed.");
  if (isOverDaily(world, user)) return limited(reply, "Daily-limit", now());
  const meeting = toMeeting(world.url, user, { ...wish, start_time: wish.start_time });
  world.meetings.set(meeting.id, meeting);
  return reply.code(201).send({ ...asAnswer(meeting), start_url: `${world.url}/s/${meeting.id}?zak=never-keep-me` });
}

function toMeeting(url: string, user: string, wish: z.infer<typeof Wish> & { start_time: string }): ZoomMeeting {
  const id = String(80_000_000_000 + Math.floor(Math.random() * 9_999_999_999));
  return {
    id,
    uuid: randomBytes(16).toString("base64"),
    host: user,
    hostId: createHmac("sha256", "host").update(user).digest("base64url").slice(0, 22),
    topic: wish.topic ?? "",
    agenda: wish.agenda ?? "",
    startAt: Date.parse(wish.start_time),
    minutes: wish.duration ?? 60,
    started: false,
    joinUrl: `${url}/j/${id}?pwd=${randomBytes(12).toString("base64url")}`,
    settings: wish.settings ?? {},
  };
}

function list({ world, request, reply }: On<ByUser>) {
  const { now } = world.options;
  const isUpcoming = (meeting: ZoomMeeting) => meeting.started || meeting.startAt + meeting.minutes * 60_000 > now();
  const meetings = [...world.meetings.values()].filter(
    (meeting) => meeting.host === request.params.user && isUpcoming(meeting),
  );
  return reply.send({
    page_size: 300,
    total_records: meetings.length,
    next_page_token: "",
    meetings: meetings.map(asAnswer),
  });
}

function update({ world, request, reply }: On<ById>, meeting: ZoomMeeting) {
  const wish = Wish.safeParse(readJson(request)).data;
  if (!wish) return refuse(reply, 400, 300, "Validation Failed.");
  if (isOverDaily(world, meeting.host)) return limited(reply, "Daily-limit", world.options.now());
  if (wish.start_time) meeting.startAt = Date.parse(wish.start_time);
  if (wish.duration) meeting.minutes = wish.duration;
  return reply.code(204).send();
}

function remove({ world, reply }: On<ById>, meeting: ZoomMeeting) {
  if (meeting.started)
    return refuse(reply, 400, 3002, "Sorry, you cannot delete this meeting since it is in progress.");
  world.meetings.delete(meeting.id);
  return reply.code(204).send();
}

function withMeeting({ world, request, reply }: On<ById>, then: (meeting: ZoomMeeting) => unknown) {
  const meeting = world.meetings.get(request.params.id);
  return meeting ? then(meeting) : refuse(reply, 404, 3001, `Meeting does not exist: ${request.params.id}.`);
}

function isOverDaily({ writes, options }: ZoomWorld, user: string): boolean {
  const key = `${user} ${Math.floor(options.now() / dayMs)}`;
  writes.set(key, (writes.get(key) ?? 0) + 1);
  return (writes.get(key) ?? 0) > writesPerDay;
}

function show(reply: FastifyReply, what: "join" | "joined" | "waiting") {
  const content = what === "join" ? '<form method="post"><button>Join</button></form>' : `<p id="state">${what}</p>`;
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stand-in meeting room</title>';
  const page = `<!doctype html>\n<html lang="en"><head>${head}</head>\n<body><h1>Stand-in meeting room</h1>\n${content}\n</body></html>\n`;
  return reply.type("text/html; charset=utf-8").send(page);
}
