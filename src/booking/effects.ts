import type { Job, JobKind, JobOf } from "../jobs/job.ts";
import type { Service } from "../service.ts";
import type { Booking } from "./life.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export type Wish = Job;

/** The office's rules that a booking's life follows; lengths in ms. */
export type Rules = { capacity: number; hosts: string[]; noShowMs: number; slotMs: number };

export const rulesOf = ({ slots, meetings, noShow }: Service): Rules => ({
  capacity: slots.capacity,
  hosts: meetings.hosts,
  noShowMs: noShow.minutes * minuteMs,
  slotMs: slots.minutes * minuteMs,
});

type Extra<K extends JobKind> = Omit<JobOf<K>, "id" | "kind" | "bookingId" | "seq">;

/** A job of one booking; its id says booking, date told (seq) and what, so that the same wish is never queued twice. */
export function job<K extends JobKind>(
  booking: Pick<Booking, "id" | "seq">,
  kind: K,
  extra?: Extra<K>,
  mark = "",
): Job {
  const letter =
    extra && "letter" in extra ? String(extra.letter) : extra && "alert" in extra ? String(extra.alert) : "";
  const id = [kind, booking.id, booking.seq, letter, mark].filter((part) => part !== "").join("|");
  const of = kind === "alert-staff" ? { bookingId: booking.id } : { bookingId: booking.id, seq: booking.seq };
  return { id, kind, ...of, ...extra } as Job;
}

/** Everything an open booking at its present date should have set going by now or has still to come. */
export function expectedJobs(booking: Booking, rules: Rules): Job[] {
  const letter = booking.seq === 0 ? "confirmed" : "moved";
  return [job(booking, "make-meeting"), job(booking, "send-mail", { letter }), ...dueJobs(booking, rules, 0)];
}

/** What happens to a booking at a time: link a day before (or at once), reminder, ten-minute check, close. */
export function dueJobs(booking: Booking, rules: Rules, at: number): Job[] {
  const { startAt } = booking.slot;
  const linkAt = startAt - dayMs;
  const reminderAt = startAt - 15 * minuteMs;
  return [
    job(booking, "send-zoom-link", { letter: "link", ...(linkAt > at ? { dueAt: linkAt } : {}) }),
    ...(reminderAt > at ? [job(booking, "send-zoom-link", { letter: "reminder", dueAt: reminderAt })] : []),
    job(booking, "check-no-show", { dueAt: startAt + rules.noShowMs }),
    job(booking, "close-booking", { dueAt: startAt + rules.slotMs }),
  ];
}
