import type { Session } from "../../dialogs/types.ts";
import type { Booking } from "../booking/life.ts";
import type { Job } from "../jobs/job.ts";
import { keptMs } from "./keys.ts";
import type { Store } from "./redis.ts";

/** A seat or host to take (the first of `any` that is free) until an instant (0: for good), or to give back. */
export type Take = { any: string[]; holder: string; till: number; capacity: number; host?: boolean };
export type Give = { any: string[]; holder: string };

export type Change = {
  /** House time, epoch ms. */
  now: number;
  session?: { user: string; rev: number; session: Session; heard: string[] };
  booking?: { rev: number; booking: Booking };
  /** The booking the jobs are about, when it does not change. */
  about?: string;
  take?: Take[];
  give?: Give[];
  jobs?: Job[];
  /** Consents given or declined, as JSON. */
  records?: string[];
  /** Counts a no-show, or takes the count back. */
  noShow?: { user: string; id: string; counted: boolean };
};

/** Saves everything or nothing. "stale": session or booking moved on, read again; "taken": a seat is gone. */
export async function commit(store: Store, change: Change): Promise<"saved" | "stale" | "taken"> {
  const { keys, seal } = store;
  const person = change.session && seal.person(change.session.user);
  const aboutId = change.booking?.booking.id ?? change.about;
  const absent = `${keys.prefix}-`;
  const noShowKey = change.noShow ? keys.noShows(seal.person(change.noShow.user)) : absent;
  const used = [
    person ? keys.session(person) : absent,
    aboutId ? keys.booking(aboutId) : absent,
    ...[keys.bookings, keys.seats, keys.jobs, keys.due, keys.ready, keys.tries, keys.meetings, keys.consents],
    noShowKey,
  ];
  return (await store.run("commitTurn", used, [JSON.stringify(toJson(store, change))])) as "saved" | "stale" | "taken";
}

function toJson({ seal }: Store, change: Change) {
  return {
    now: change.now,
    ...(change.session ? { session: sessionJson(seal, change.session) } : {}),
    ...(change.booking ? { booking: bookingJson(seal, change.booking, change.now) } : {}),
    take: change.take ?? [],
    give: change.give ?? [],
    jobs: (change.jobs ?? [])
      .map((each) => ofRevision(each, change.booking))
      .map((job) => ({
        id: job.id,
        data: seal.seal(JSON.stringify(job)),
        dueAt: job.dueAt,
        leaseMs: job.leaseMs,
      })),
    records: change.records ?? [],
    ...(change.noShow
      ? { noShow: { id: change.noShow.id, counted: change.noShow.counted, at: change.now, ttlMs: keptMs.booking * 2 } }
      : {}),
  };
}

/** A card is drawn for every revision of its booking: two within a millisecond are two wishes. */
const ofRevision = (job: Job, booking: Change["booking"]): Job =>
  job.kind === "update-card" && booking ? { ...job, id: `${job.id}|${booking.rev + 1}` } : job;

function sessionJson(seal: Store["seal"], { rev, session, heard }: NonNullable<Change["session"]>) {
  const isTrusted = session.consent !== undefined && session.details.email !== undefined;
  const ttlMs = session.bookingId || isTrusted ? keptMs.booking : keptMs.draft;
  return { rev, ttlMs, data: seal.seal(JSON.stringify({ session, heard })) };
}

function bookingJson(seal: Store["seal"], { rev, booking }: NonNullable<Change["booking"]>, now: number) {
  const ttlMs = Math.max(booking.slot.startAt - now, 0) + keptMs.booking;
  return {
    rev,
    id: booking.id,
    startAt: booking.slot.startAt,
    ttlMs,
    data: seal.seal(JSON.stringify(booking)),
    ...(booking.meeting ? { meetingId: booking.meeting.id } : {}),
  };
}
