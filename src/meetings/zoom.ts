import { randomInt } from "node:crypto";
import { z } from "zod";
import { Fault } from "../fault.ts";
import { isGone, orRefuse, type ZoomAnswer, type ZoomOptions, zoomApi } from "./zoom-api.ts";

/** What Zoom made. `joinUrl` holds the passcode: it is given out by our own join page only. */
export type Meeting = { id: string; joinUrl: string; host: string; hostId?: string };

/** `startAt` in epoch ms, `host` an e-mail or id of a Zoom user. `retry`: an earlier try may have reached Zoom without our hearing of it. */
export type MeetingWish = {
  bookingId: string;
  no: string;
  startAt: number;
  minutes: number;
  host: string;
  retry?: boolean;
};

export type Zoom = ReturnType<typeof createZoom>;

const id = z.union([z.string(), z.number()]).transform(String);
const Made = z.object({ id, join_url: z.url(), host_id: z.string().optional() });
const Listed = z.object({
  meetings: z.array(z.object({ id, agenda: z.string().catch("") })),
  next_page_token: z.string().catch(""),
});
const Looked = z.object({ status: z.string().catch("waiting") });

/**
 * Zoom's meetings over a server-to-server app. Every function throws a Fault: too-many (with the wait Zoom asked for),
 * outside-refused (our account, scopes or request), outside-down (anything that may heal), gone (moving a meeting that is no more).
 */
export function createZoom(options: ZoomOptions) {
  const { now, log } = options;
  const api = zoomApi(options);
  return {
    /** One meeting for one booking. With `retry` it first looks for the one an earlier try may have made. */
    async make(wish: MeetingWish): Promise<Meeting> {
      const found = wish.retry ? await findByReference(api, wish, now) : undefined;
      if (found) log?.info({ bookingId: wish.bookingId, meetingId: found.id }, "zoom meeting found again");
      return found ?? toMeeting(await api.call("POST", meetingsOf(wish.host), meetingBody(wish)), wish.host, now());
    },

    /** Gives a meeting a new time. Counts against Zoom's 100 creates and updates per host and day. */
    async move(meetingId: string, startAt: number, minutes: number): Promise<void> {
      orRefuse(await api.call("PATCH", pathOf(meetingId), { ...when(startAt), duration: minutes }), now());
    },

    /** Removes a meeting, Zoom mailing nobody. One that is gone already is fine; one still running is outside-down: try again later. */
    async remove(meetingId: string): Promise<void> {
      const answer = await api.call(
        "DELETE",
        `${pathOf(meetingId)}?schedule_for_reminder=false&cancel_meeting_reminder=false`,
      );
      if (!isGone(answer)) orRefuse(answer, now());
    },

    /** Removes what an earlier try made for a booking that needs none any more. `hosts`: whoever may have it. */
    async removeLost(bookingId: string, hosts: readonly string[]): Promise<void> {
      for (const host of hosts) {
        const found = await findByReference(api, { bookingId, host }, now);
        if (found) await this.remove(found.id);
      }
    },

    /** Is the meeting running just now? "waiting" also when it has ended: a scheduled meeting can be started again. */
    async look(meetingId: string): Promise<{ status: "waiting" | "started" | "gone" }> {
      const answer = await api.call("GET", pathOf(meetingId));
      if (isGone(answer)) return { status: "gone" };
      return { status: readAs(Looked, orRefuse(answer, now())).status === "started" ? "started" : "waiting" };
    },

    /** Breaks off what is under way and closes every connection. */
    stop: (): Promise<void> => api.stop(),
  };
}

/** Zoom has no idempotency key for making a meeting: our reference in the agenda is it. */
async function findByReference(
  api: ReturnType<typeof zoomApi>,
  wish: Pick<MeetingWish, "bookingId" | "host">,
  now: () => number,
): Promise<Meeting | undefined> {
  let page = "";
  do {
    const list = readAs(
      Listed,
      orRefuse(await api.call("GET", `${meetingsOf(wish.host)}?type=upcoming&page_size=300${page}`), now()),
    );
    const found = list.meetings.find((meeting) => meeting.agenda.trim() === reference(wish));
    if (found) return toMeeting(await api.call("GET", pathOf(found.id)), wish.host, now());
    page = list.next_page_token && `&next_page_token=${encodeURIComponent(list.next_page_token)}`;
  } while (page !== "");
  return undefined;
}

const meetingsOf = (host: string) => `/users/${encodeURIComponent(host)}/meetings`;
const pathOf = (meetingId: string) => `/meetings/${encodeURIComponent(meetingId)}`;
const reference = ({ bookingId }: Pick<MeetingWish, "bookingId">) => `ref:${bookingId}`;
const when = (startAt: number) => ({
  start_time: `${new Date(startAt).toISOString().slice(0, 19)}Z`,
  timezone: "Asia/Tokyo",
});

/** The topic is echoed in every webhook and shown in clients: the booking's number and nothing else. */
const meetingBody = (wish: MeetingWish) => ({
  topic: wish.no,
  agenda: reference(wish),
  type: 2,
  ...when(wish.startAt),
  duration: wish.minutes,
  password: passcode(),
  settings,
});

const settings = {
  host_video: false,
  participant_video: false,
  waiting_room: true,
  join_before_host: false,
  mute_upon_entry: true,
  auto_recording: "none",
  meeting_authentication: false,
  approval_type: 2,
  audio: "both",
  use_pmi: false,
  email_notification: false,
  registrants_email_notification: false,
  registrants_confirmation_email: false,
  private_meeting: true,
  encryption_type: "enhanced_encryption",
  show_share_button: false,
  continuous_meeting_chat: { enable: false },
};

/** Ten letters and digits, the longest Zoom takes, without those that look alike. */
function passcode(): string {
  const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
  return Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** Keeps what Zoom answered, not what was asked: an account's rules may overrule ours. `start_url` is the host's identity and is never kept. */
function toMeeting(answer: ZoomAnswer, host: string, at: number): Meeting {
  const made = readAs(Made, orRefuse(answer, at));
  return { id: made.id, joinUrl: made.join_url, host, ...(made.host_id ? { hostId: made.host_id } : {}) };
}

function readAs<T>(schema: z.ZodType<T>, answer: ZoomAnswer): T {
  const read = schema.safeParse(answer.body);
  if (!read.success) throw new Fault("outside-down", `zoom: unreadable answer (${answer.status})`);
  return read.data;
}
