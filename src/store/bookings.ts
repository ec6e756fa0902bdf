import { randomUUID } from "node:crypto";
import { Booking } from "../booking/life.ts";
import { Fault } from "../fault.ts";
import { createLines } from "../in-line.ts";
import { asFault, type Store } from "./redis.ts";

/** Renewed while the work lasts: the lock of a killed process falls after this. */
const lockMs = 10_000;
/** Fields of a newer version are ignored: while one is rolled out, both read the same bookings. */
const Readable = Booking.strip();

/** A booking as stored; `host` is the meeting host reserved with the seat, `done` the ids of finished effects. */
export type StoredBooking = {
  rev: number;
  booking: Booking;
  host: string | undefined;
  done: Set<string>;
  card: CardState | undefined;
};

/** Where a booking's card stands in Teams, and which revision of the booking it shows. */
export type CardState = { rev: number; places: unknown };

/** Reads one booking; undefined when there is none (or no longer). */
export async function loadBooking({ redis, keys, seal }: Store, id: string): Promise<StoredBooking | undefined> {
  const stored = await asFault(redis.hgetall(keys.booking(id)));
  if (!stored.data) return undefined;
  const booking = Readable.parse(JSON.parse(seal.open(stored.data)));
  const done = new Set(Object.keys(stored).flatMap((field) => (field.startsWith("fx:") ? [field.slice(3)] : [])));
  return {
    rev: Number(stored.rev),
    booking,
    host: stored.host?.split("/")[0]?.replace(/^host:/, ""),
    done,
    card: stored.card ? JSON.parse(stored.card) : undefined,
  };
}

/**
 * Does `work` on one thing of a booking that the outside must not see done twice at once: its card, its meeting. In this process they
 * wait for each other; while another process is at it, it throws a Fault to try again. The lock of a dead process falls by itself.
 */
export function alone<T>(store: Store, id: string, thing: "card" | "meeting", work: () => Promise<T>): Promise<T> {
  const key = store.keys.lock(id, thing);
  return inLine(key, () => locked(store, key, work));
}

const inLine = createLines();

async function locked<T>({ redis, run }: Store, key: string, work: () => Promise<T>): Promise<T> {
  const holder = randomUUID();
  if (!(await asFault(redis.set(key, holder, "PX", lockMs, "NX")))) throw new Fault("too-busy", key, 500);
  const hold = (forMs: number) => run("holdLock", [key], [holder, forMs]).catch(() => {});
  const renewal = setInterval(() => hold(lockMs), lockMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await hold(0);
  }
}

export async function saveCard({ redis, keys }: Store, id: string, card: CardState): Promise<void> {
  await asFault(redis.hset(keys.booking(id), "card", JSON.stringify(card)));
}

/** Ids of the bookings that start in [from, to), in order of their start. */
export function bookingIds({ redis, keys }: Store, from: number, to: number): Promise<string[]> {
  return asFault(redis.zrangebyscore(keys.bookings, from, `(${to}`));
}

/** The booking a Zoom meeting belongs to. */
export async function bookingIdOfMeeting({ redis, keys }: Store, meetingId: string): Promise<string | undefined> {
  return (await asFault(redis.hget(keys.meetings, meetingId))) ?? undefined;
}

/** How often this person did not come and did not say so, since `since` (epoch ms), beside the booking `besides`. */
export async function countNoShows({ redis, keys, seal }: Store, user: string, since: number, besides = "") {
  const missed = await asFault(redis.zrangebyscore(keys.noShows(seal.person(user)), since, "+inf"));
  return missed.filter((id) => id !== besides).length;
}
