import type { Rules } from "../src/booking/effects.ts";
import type { Booking, BookingEvent } from "../src/booking/life.ts";

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const startAt = Date.parse("2026-12-03T13:00:00+09:00");
export const now = startAt - 30 * hourMs;
export const deadline = startAt + 10 * minuteMs;
export const rules: Rules = { capacity: 1, hosts: ["a@h", "b@h"], noShowMs: 10 * minuteMs, slotMs: hourMs };
const slot = { language: "vi" as const, startAt };
export const other = { language: "vi" as const, startAt: startAt + 24 * hourMs };
export const meeting = { id: "m1", joinUrl: "https://zoom.example/j/m1", seq: 1 };

/** A booking that was moved once and has its meeting, in any state. */
export function bookingIn(state: Booking["state"], more: Partial<Booking> = {}): Booking {
  const ended = { at: now, by: "rule" as const };
  return Object.freeze({
    id: "B",
    no: "ABCDE",
    user: "line:U1",
    channel: "line",
    language: "vi",
    slot,
    state,
    seq: 1,
    asker: "trainee",
    consent: { version: "1", language: "vi", at: 0, hash: "h", action: "button" },
    details: { name: "N", birthDate: "1998-05-10", email: "n@x.example", companion: "alone" },
    meeting,
    links: state === "confirmed" ? {} : { mail: { at: now } },
    ...(state === "cancelled" || state === "noShow" ? { ended } : {}),
    repeat: false,
    ...more,
  } satisfies Booking);
}

export const facts = { linkArrived: true, weWereDown: false, host: "started" } as const;
/** Everything that can happen to a booking, in every way that makes a difference. */
export const events = {
  moved: { kind: "moved", slot: other },
  "cancelled by the trainee": { kind: "cancelled", by: "trainee" },
  "cancelled by the link": { kind: "cancelled", by: "link" },
  "cancelled by staff": { kind: "cancelled", by: "staff", reason: "counselorIll" },
  "meeting made": { kind: "meetingMade", meeting: { id: "m2", joinUrl: "u" }, seq: 1 },
  "meeting made, old date": { kind: "meetingMade", meeting: { id: "m2", joinUrl: "u" }, seq: 0 },
  "link delivered": { kind: "linkDelivered", by: "line", seq: 1 },
  "link delivered, old date": { kind: "linkDelivered", by: "line", seq: 0 },
  "contact in time": { kind: "contacted", by: "zoom", evidenceAt: deadline - 1 },
  "contact too late": { kind: "contacted", by: "zoom", evidenceAt: deadline },
  late: { kind: "contacted", by: "late", evidenceAt: now },
  "language changed": { kind: "languageChanged", language: "en" },
  "host started": { kind: "hostStarted" },
  arrived: { kind: "arrived" },
  "nobody came": { kind: "noShowDue", facts },
  "host never came": { kind: "noShowDue", facts: { ...facts, host: "absent" } },
  "no link": { kind: "noShowDue", facts: { ...facts, linkArrived: false } },
  "meeting gone": { kind: "noShowDue", facts: { ...facts, host: "gone" } },
  "we were down": { kind: "noShowDue", facts: { ...facts, weWereDown: true } },
  closed: { kind: "closed" },
} as const satisfies { [name: string]: BookingEvent };

/** A kind of event that is new must be added here, and above. */
export const eventKinds = Object.keys({
  moved: true,
  cancelled: true,
  meetingMade: true,
  linkDelivered: true,
  contacted: true,
  languageChanged: true,
  hostStarted: true,
  arrived: true,
  noShowDue: true,
  closed: true,
} satisfies { [kind in BookingEvent["kind"]]: true });
