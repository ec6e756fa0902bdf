import { expectedJobs, rulesOf } from "../booking/effects.ts";
import { isOpenState } from "../booking/life.ts";
import type { House } from "../house.ts";
import { bookingIds, loadBooking } from "../store/bookings.ts";
import { commit } from "../store/commit.ts";
import { dropPastSeats } from "../store/seats.ts";

const dayMs = 24 * 3_600_000;

/** Walks the open bookings and queues again whatever should be queued and is not. Returns how many bookings it looked at. */
export async function sweep(house: Pick<House, "store" | "clock" | "config" | "log">): Promise<number> {
  const now = house.clock.now();
  const { slots } = house.config.service;
  const ids = await bookingIds(house.store, now - dayMs, now + (slots.horizonDays + 1) * dayMs);
  for (const id of ids) {
    const stored = await loadBooking(house.store, id);
    if (!stored || !isOpenState(stored.booking)) continue;
    const jobs = expectedJobs(stored.booking, rulesOf(house.config.service));
    const missing = jobs.filter((job) => !stored.done.has(job.id));
    await commit(house.store, { now, about: id, jobs: missing });
  }
  await dropPastSeats(house.store, now - dayMs);
  return ids.length;
}
