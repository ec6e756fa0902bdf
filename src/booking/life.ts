import { z } from "zod";
import { Asker, ChannelName, Consent, Language, Slot, WholeDetails } from "../../dialogs/types.ts";
import type { Give, Take } from "../store/commit.ts";
import { dueJobs, job, type Rules, type Wish } from "./effects.ts";

export const BookingState = z.enum(["confirmed", "linkSent", "met", "cancelled", "noShow", "failed"]);
export const ContactBy = z.enum(["message", "late", "join", "zoom", "staff"]);
export type ContactBy = z.infer<typeof ContactBy>;
export const Trouble = z.enum(["noLink", "noMeeting", "weWereDown"]);

/** One booking. Instants are epoch ms. Sealed whole in the store; `details` go nowhere but to the trainee and behind staff sign-in. */
export const Booking = z.strictObject({
  id: z.string(),
  no: z.string(),
  user: z.string(),
  channel: ChannelName,
  language: Language,
  slot: Slot,
  state: BookingState,
  /** Counts the times the person was told a new date: a job or letter of an older date is obsolete. */
  seq: z.number(),
  asker: Asker,
  consent: Consent,
  details: WholeDetails,
  meeting: z.strictObject({ id: z.string(), joinUrl: z.string(), seq: z.number() }).optional(),
  hostStartedAt: z.number().optional(),
  /** Where the link of the present date arrived: channel → when, or the receipt to ask about. */
  links: z.partialRecord(
    z.enum(["line", "web", "mail"]),
    z.strictObject({ at: z.number(), receipt: z.string().optional() }),
  ),
  contact: z.strictObject({ at: z.number(), by: ContactBy }).optional(),
  late: z.boolean().optional(),
  arrivedAt: z.number().optional(),
  ended: z
    .strictObject({ at: z.number(), by: z.enum(["trainee", "staff", "rule"]), reason: z.string().optional() })
    .optional(),
  trouble: Trouble.optional(),
  /** The person had a booking before. */
  repeat: z.boolean(),
});
export type Booking = z.infer<typeof Booking>;

export type BookingEvent =
  | { kind: "moved"; slot: Slot; by?: "link" }
  | { kind: "cancelled"; by: "trainee" | "link" | "staff"; reason?: string }
  | { kind: "meetingMade"; meeting: { id: string; joinUrl: string }; seq: number }
  | { kind: "linkDelivered"; by: "line" | "web" | "mail"; seq: number; receipt?: string }
  /** `evidenceAt`: when it was given, which may be long before we hear of it. */
  | { kind: "contacted"; by: ContactBy; evidenceAt: number }
  | { kind: "languageChanged"; language: Language }
  | { kind: "hostStarted" }
  | { kind: "arrived" }
  | { kind: "noShowDue"; facts: NoShowFacts }
  | { kind: "closed" };

/** What the house found out at start + 10 min. */
export type NoShowFacts = {
  linkArrived: boolean;
  weWereDown: boolean;
  host: "started" | "absent" | "gone" | "unknown";
};

/** A booking after an event, and what must be saved or done with it. */
export type Changed = { booking: Booking; jobs: Wish[]; take?: Take[]; give?: Give[]; noShow?: boolean };

export const isOpenState = (booking: Pick<Booking, "state">) =>
  booking.state === "confirmed" || booking.state === "linkSent";

/** From here before the start on, what happens belongs to the consultation. */
export const windowMs = 15 * 60_000;

/** Has the host opened the meeting for the consultation? A look at it on an earlier day is none. */
export const hasHost = ({ hostStartedAt, slot }: Pick<Booking, "hostStartedAt" | "slot">) =>
  hostStartedAt !== undefined && hostStartedAt >= slot.startAt - windowMs;

/** The names under which a seat and a meeting host of one hour stand in the store. */
export const seatField = (slot: Slot) => `${slot.language}/${slot.startAt}`;
export const hostField = (host: string, startAt: number) => `host:${host}/${startAt}`;

/** The two places one consultation needs: a seat of its language's hour, and a meeting host for that hour. */
export function takeSeat(holder: string, slot: Slot, rules: Rules, till: number): Take[] {
  return [
    { any: [seatField(slot)], holder, till, capacity: rules.capacity },
    { any: rules.hosts.map((host) => hostField(host, slot.startAt)), holder, till, capacity: 1, host: true },
  ];
}

export const giveSeat = (holder: string, slot: Slot, { hosts }: Rules): Give[] => [
  { any: [seatField(slot), ...hosts.map((host) => hostField(host, slot.startAt))], holder },
];

/** A new booking and all it sets going. */
export function begin(booking: Booking, rules: Rules, at: number): Changed {
  const now = [
    job(booking, "make-meeting"),
    job(booking, "send-mail", { letter: "confirmed" }),
    job(booking, "update-card", {}, `at${at}`),
  ];
  return {
    booking,
    jobs: [...now, ...dueJobs(booking, rules, at)],
    take: takeSeat(booking.id, booking.slot, rules, 0),
  };
}

type Handler<K extends BookingEvent["kind"]> = (
  booking: Booking,
  event: Extract<BookingEvent, { kind: K }>,
  at: number,
  rules: Rules,
) => Changed | undefined;

const handlers: { [K in BookingEvent["kind"]]: Handler<K> } = {
  moved(old, { slot, by }, at, rules) {
    if (!isOpenState(old)) return undefined;
    const { id, no, user, channel, language, asker, consent, details, repeat, meeting } = old;
    const kept = { id, no, user, channel, language, asker, consent, details, repeat };
    const booking: Booking = { ...kept, slot, seq: old.seq + 1, state: "confirmed", links: {} };
    const drop = meeting ? [remove(booking, meeting.id)] : [];
    const tell = by === "link" ? [job(booking, "tell-trainee", { what: "movedByLink" }, "moved")] : [];
    const now = [
      ...drop,
      ...tell,
      job(booking, "make-meeting"),
      job(booking, "send-mail", { letter: "moved" }),
      card(booking, at),
    ];
    return {
      booking,
      jobs: [...now, ...dueJobs(booking, rules, at)],
      give: giveSeat(old.id, old.slot, rules),
      take: takeSeat(old.id, slot, rules, 0),
    };
  },
  cancelled(old, { by, reason }, at, rules) {
    if (!isOpenState(old)) return undefined;
    const ended = { at, by: by === "staff" ? ("staff" as const) : ("trainee" as const), ...(reason ? { reason } : {}) };
    const tell = { staff: "cancelledByStaff", link: "cancelledByLink", trainee: undefined } as const;
    const what = tell[by];
    const letter = by === "staff" ? "cancelledByStaff" : "cancelled";
    return close({ ...old, state: "cancelled", ended }, at, rules, { letter, ...(what ? { what } : {}) });
  },
  meetingMade(old, { meeting, seq }, at) {
    if (!isOpenState(old) || seq !== old.seq) return undefined;
    return { booking: { ...old, meeting: { ...meeting, seq } }, jobs: [card(old, at)] };
  },
  linkDelivered(old, { by, seq, receipt }, at) {
    if (!isOpenState(old) || seq !== old.seq || old.links[by]) return undefined;
    const booking: Booking = {
      ...old,
      state: "linkSent",
      links: { ...old.links, [by]: { at, ...(receipt ? { receipt } : {}) } },
    };
    return { booking, jobs: old.state === "linkSent" ? [] : [card(booking, at)] };
  },
  contacted(old, { by, evidenceAt }, at, rules) {
    const inTime = evidenceAt < old.slot.startAt + rules.noShowMs;
    if (old.state === "noShow" && inTime) return reopenAsMet(old, by, at);
    const isNews = old.contact === undefined || (by === "late" && !old.late);
    if (!isOpenState(old) || !isNews) return undefined;
    const booking: Booking = { ...old, contact: old.contact ?? { at, by }, ...(by === "late" ? { late: true } : {}) };
    return { booking, jobs: [card(booking, at)] };
  },
  languageChanged(old, { language }, at) {
    if (!isOpenState(old) || language === old.language) return undefined;
    const booking = { ...old, language };
    return { booking, jobs: [card(booking, at)] };
  },
  hostStarted(old, _event, at) {
    if (!isOpenState(old) || hasHost(old)) return undefined;
    const booking = { ...old, hostStartedAt: at };
    return { booking, jobs: [card(booking, at)] };
  },
  arrived(old, _event, at) {
    if (old.state === "noShow") return reopenAsMet(old, "staff", at);
    if (!isOpenState(old) || old.arrivedAt !== undefined) return undefined;
    const booking: Booking = { ...old, arrivedAt: at, contact: old.contact ?? { at, by: "staff" } };
    return { booking, jobs: [card(booking, at)] };
  },
  noShowDue(old, { facts }, at, rules) {
    if (!isOpenState(old) || old.contact) return undefined;
    const trouble = facts.weWereDown
      ? "weWereDown"
      : !old.meeting || facts.host === "gone"
        ? "noMeeting"
        : !facts.linkArrived
          ? "noLink"
          : undefined;
    if (trouble)
      return {
        booking: { ...old, trouble },
        jobs: [card(old, at), job(old, "alert-staff", { alert: trouble, language: old.slot.language })],
      };
    const ended = { at, by: "rule" as const };
    if (facts.host === "absent")
      return close({ ...old, state: "cancelled", ended: { ...ended, reason: "hostAbsent" } }, at, rules, {
        letter: "hostAbsent",
        what: "hostAbsent",
      });
    return {
      ...close({ ...old, state: "noShow", ended }, at, rules, { letter: "noShow", what: "noShow" }),
      noShow: true,
    };
  },
  closed(old, _event, at) {
    if (!isOpenState(old)) return undefined;
    const booking: Booking = { ...old, state: old.contact ? "met" : "failed" };
    return { booking, jobs: [card(booking, at)] };
  },
};

/** The booking after `event` at `at`; undefined when the event changes nothing (too late, already so, of an older date). */
export function change(booking: Booking, event: BookingEvent, at: number, rules: Rules): Changed | undefined {
  return (handlers[event.kind] as Handler<typeof event.kind>)(booking, event as never, at, rules);
}

/** Every change redraws the card; the instant keeps each redraw's id its own. */
const card = (booking: Booking, at: number) => job(booking, "update-card", {}, `at${at}`);

/** A booking may have had several meetings, two of them to be removed at one date: each is a wish of its own. */
const remove = (booking: Booking, meetingId: string, due: { dueAt?: number } = {}) =>
  job(booking, "remove-meeting", { meetingId, ...due }, meetingId);

type Telling = {
  letter: "cancelled" | "cancelledByStaff" | "noShow" | "hostAbsent";
  what?: "noShow" | "hostAbsent" | "cancelledByStaff" | "cancelledByLink";
};

function close(booking: Booking, at: number, rules: Rules, { letter, what }: Telling): Changed {
  const tell = what ? [job(booking, "tell-trainee", { what }, what)] : [];
  // While somebody may still sit in it Zoom removes no meeting; the rule closes at such a time, so it waits for the end of the hour.
  const dueAt = booking.ended?.by === "rule" ? { dueAt: booking.slot.startAt + rules.slotMs } : {};
  const drop = booking.meeting ? [remove(booking, booking.meeting.id, dueAt)] : [];
  const jobs = [...tell, job(booking, "send-mail", { letter }), ...drop, card(booking, at)];
  return { booking, jobs, give: giveSeat(booking.id, booking.slot, rules) };
}

/** Evidence that arrives late: the person did come. The seat is past or given away; the count is taken back. */
function reopenAsMet(old: Booking, by: ContactBy, at: number): Changed {
  const { ended: _ended, ...kept } = old;
  const booking: Booking = { ...kept, state: "met", contact: { at, by } };
  return {
    booking,
    jobs: [card(booking, at), job(booking, "tell-trainee", { what: "contactNoted" }, "contactNoted")],
    noShow: false,
  };
}
