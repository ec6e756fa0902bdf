import type { Mood, Received } from "./stand-in.ts";

/** A meeting as the Zoom stand-in holds it. Times are epoch ms. */
export type ZoomMeeting = {
  id: string;
  uuid: string;
  host: string;
  hostId: string;
  topic: string;
  agenda: string;
  startAt: number;
  minutes: number;
  started: boolean;
  joinUrl: string;
  settings: { [name: string]: unknown };
};

/** One webhook and what our side answered; `status` 0 is no answer. Real Zoom tries again at `againAt`; the stand-in only when told. */
export type SentWebhook = { at: number; event: string; body: string; status: number; againAt: number[] };

export type ZoomStandInOptions = {
  accountId: string;
  clientId: string;
  clientSecret: string;
  webhookSecret: string;
  webhookUrl: () => string;
  now: () => number;
  /** The account's Zoom users; left out: everybody is one. */
  hosts?: readonly string[];
};

/** All the stand-in knows. Tokens are kept with their end, creates and updates are counted per host and day. */
export type ZoomWorld = {
  options: ZoomStandInOptions;
  url: string;
  mood: Mood;
  received: Received[];
  meetings: Map<string, ZoomMeeting>;
  webhooks: SentWebhook[];
  tokens: Map<string, number>;
  writes: Map<string, number>;
  stopping: AbortController;
};

export const zoomWorld = (options: ZoomStandInOptions): ZoomWorld => ({
  options,
  url: "",
  mood: "ok",
  received: [],
  meetings: new Map(),
  webhooks: [],
  tokens: new Map(),
  writes: new Map(),
  stopping: new AbortController(),
});

const keptReceived = 1000;

export function note(
  { received, options }: ZoomWorld,
  what: string,
  ok: boolean,
  details: { [detail: string]: unknown },
) {
  received.push({ at: options.now(), what, ok, ...details });
  received.splice(0, received.length - keptReceived);
}

/** As Zoom's REST API writes a meeting. */
export function asAnswer(meeting: ZoomMeeting) {
  const { agenda, host, started, joinUrl, settings } = meeting;
  const status = started ? "started" : "waiting";
  return { ...asEvent(meeting), id: Number(meeting.id), host_email: host, agenda, status, join_url: joinUrl, settings };
}

/** As Zoom's webhooks write a meeting: the id is a string there. */
export function asEvent({ id, uuid, hostId, topic, startAt, minutes }: ZoomMeeting) {
  return {
    id,
    uuid,
    host_id: hostId,
    topic,
    type: 2,
    start_time: zoomTime(startAt),
    duration: minutes,
    timezone: "Asia/Tokyo",
  };
}

export const zoomTime = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;
