import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from "ical-generator";
import type { Letter } from "./letter.ts";

/** What the calendar part says; `summary` and `description` in the reader's language. Times epoch ms. */
export type InviteFacts = { from: string; minutes: number; summary: string; description: string; now: number };

export type Invite = { method: "REQUEST" | "CANCEL"; filename: string; content: string };

const methods: { readonly [kind in Letter["kind"]]?: Invite["method"] } = {
  confirmed: "REQUEST",
  moved: "REQUEST",
  cancelled: "CANCEL",
  noShow: "CANCEL",
  hostAbsent: "CANCEL",
  cancelledByStaff: "CANCEL",
};

/**
 * The calendar entry of a letter, or its taking back; undefined for letters that change nothing in a calendar.
 * One UID for the life of a booking; times in UTC; no alarm, we remind people ourselves.
 */
export function invite(letter: Letter, facts: InviteFacts): Invite | undefined {
  const method = methods[letter.kind];
  if (!method) return undefined;
  const isCancel = method === "CANCEL";
  const calendar = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: "madoguchi", product: "booking", language: "EN" },
  });
  const event = calendar.createEvent({
    id: `${letter.booking.id}@madoguchi`,
    sequence: letter.booking.seq + (isCancel ? 1 : 0),
    status: isCancel ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    stamp: new Date(facts.now),
    start: new Date(letter.booking.startAt),
    end: new Date(letter.booking.startAt + facts.minutes * 60_000),
    summary: facts.summary,
    description: facts.description,
    location: letter.joinUrl,
    url: letter.joinUrl,
    // The address stands for the name: calendars show the organizer, and the office's name is nobody's business on a shared phone.
    organizer: { name: facts.from, email: facts.from },
  });
  event.createAttendee({
    email: letter.to.address,
    rsvp: !isCancel,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    ...(letter.to.name ? { name: letter.to.name } : {}),
  });
  return { method, filename: isCancel ? "cancel.ics" : "invite.ics", content: calendar.toString() };
}
