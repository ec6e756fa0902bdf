import { createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { z } from "zod";

/** Something Zoom saw. `at` epoch ms, by Zoom's clock; `key` is the same for every delivery of the same event. */
export type ZoomFact = { meetingId: string; what: "hostStarted" | "contact" | "ended"; at: number; key: string };

type Options = {
  secret: string;
  /** Real time: signatures are made with it, also in the sandbox. */
  now: () => number;
  /** Resolves when the fact is stored; a throw makes Zoom deliver again, 5, 25 and 85 minutes later. */
  takeFact: (fact: ZoomFact) => Promise<void>;
  /** E-mails of our own Zoom users: none of them is ever the trainee. */
  hosts?: readonly string[];
  log: Pick<Logger, "info" | "warn">;
};

const word = z.union([z.string(), z.number().transform(String)]).catch("");
const Participant = z.object({
  id: word,
  participant_user_id: word,
  participant_uuid: word,
  user_id: word,
  email: word,
  join_time: word,
  date_time: word,
  leave_time: word,
});
const Meeting = z.object({ id: word, uuid: word, host_id: word, participant: Participant.optional().catch(undefined) });
const Event = z.object({
  event: z.string(),
  event_ts: z.number().optional().catch(undefined),
  payload: z.object({ plainToken: z.string().optional(), object: Meeting.optional() }).catch({}),
});
type Event = z.infer<typeof Event>;
type Meeting = z.infer<typeof Meeting>;
type Participant = z.infer<typeof Participant>;

/** Each of these, from anybody but the host, means that somebody came. A call-out or an invitation does not. */
const presence = new Set(
  [
    "joined",
    "left",
    "admitted",
    "joined_waiting_room",
    "left_waiting_room",
    "put_in_waiting_room",
    "jbh_waiting",
    "jbh_waiting_left",
    "jbh_joined",
  ].map((what) => `meeting.participant_${what}`),
);

/** POST /zoom/webhook: 401 unless signed over the raw bytes within five minutes, 200 once the fact is taken or is none of ours. */
export function zoomWebhook(options: Options): FastifyPluginAsync {
  const { secret, now, takeFact, hosts = [], log } = options;
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    app.post("/zoom/webhook", { bodyLimit: 100_000 }, async (request, reply) => {
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (!isSigned(request, raw, secret, now())) {
        log.warn({ route: "zoom" }, "webhook signature refused");
        return reply.code(401).send();
      }
      const event = readEvent(raw);
      if (!event) return reply.code(400).send();
      if (event.event === "endpoint.url_validation") return validation(event.payload.plainToken ?? "", secret);
      const fact = toFact(event, hosts, now());
      if (fact) await takeFact(fact);
      log.info({ event: event.event, meetingId: fact?.meetingId, what: fact?.what }, "zoom event");
      return reply.code(200).send();
    });
  };
}

function isSigned(request: FastifyRequest, raw: Buffer, secret: string, at: number): boolean {
  const timestamp = String(request.headers["x-zm-request-timestamp"] ?? "");
  if (!/^\d{10,13}$/.test(timestamp)) return false;
  const value = Number(timestamp);
  const signedAt = value > 1e12 ? value : value * 1000;
  if (Math.abs(at - signedAt) > 5 * 60_000) return false;
  const expected = Buffer.from(
    `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:`).update(raw).digest("hex")}`,
  );
  const given = Buffer.from(String(request.headers["x-zm-signature"] ?? ""));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function readEvent(raw: Buffer): Event | undefined {
  try {
    return Event.safeParse(JSON.parse(raw.toString("utf8"))).data;
  } catch {
    return undefined;
  }
}

const validation = (plainToken: string, secret: string) => ({
  plainToken,
  encryptedToken: createHmac("sha256", secret).update(plainToken).digest("hex"),
});

function toFact(
  { event, event_ts, payload }: Event,
  hosts: readonly string[],
  receivedAt: number,
): ZoomFact | undefined {
  const meeting = payload.object;
  if (!meeting || meeting.id === "") return undefined;
  const what = whatHappened(event, meeting, hosts);
  const at = instantOf(meeting.participant) ?? event_ts ?? receivedAt;
  return what && { meetingId: meeting.id, what, at, key: factKey(event, event_ts, meeting) };
}

function whatHappened(event: string, meeting: Meeting, hosts: readonly string[]): ZoomFact["what"] | undefined {
  if (event === "meeting.started") return "hostStarted";
  if (event === "meeting.ended") return "ended";
  if (!meeting.participant || !presence.has(event)) return undefined;
  if (!isHost(meeting.participant, meeting.host_id, hosts)) return "contact";
  return event === "meeting.participant_joined" ? "hostStarted" : undefined;
}

/** A guest's ids are empty, so an empty host id must never match them. */
function isHost(participant: Participant, hostId: string, hosts: readonly string[]): boolean {
  const isById = hostId !== "" && (participant.id === hostId || participant.participant_user_id === hostId);
  return (
    isById || (participant.email !== "" && hosts.some((host) => host.toLowerCase() === participant.email.toLowerCase()))
  );
}

function instantOf(participant: Participant | undefined): number | undefined {
  const at = Date.parse(participant?.join_time || participant?.date_time || participant?.leave_time || "");
  return Number.isNaN(at) ? undefined : at;
}

function factKey(event: string, eventAt: number | undefined, { uuid, participant }: Meeting): string {
  const who = participant?.participant_uuid || participant?.user_id || "";
  const when = participant?.join_time || participant?.leave_time || participant?.date_time || String(eventAt ?? "");
  return [event, uuid, who, when].join(" ");
}
