import { expectedJobs, rulesOf } from "../booking/effects.ts";
import { isOpenState } from "../booking/life.ts";
import { toFault } from "../fault.ts";
import type { House } from "../house.ts";
import { bookingIds, loadBooking } from "../store/bookings.ts";
import { commit } from "../store/commit.ts";
import { forgetGone } from "../store/forget-gone.ts";
import { dropPastSeats } from "../store/seats.ts";

const dayMs = 24 * 3_600_000;

type Needs = Pick<House, "store" | "clock" | "config" | "log">;

/**
 * Walks the open bookings and queues again whatever should be queued and is not; forgets what is past. One booking that cannot be
 * read holds up no other. Returns how many bookings it looked at.
 */
export async function sweep(house: Needs): Promise<number> {
  const now = house.clock.now();
  const { slots } = house.config.service;
  const ids = await bookingIds(house.store, now - dayMs, now + (slots.horizonDays + 1) * dayMs);
  for (const id of ids) await mend(house, id, now).catch((error) => unlessDown(house, id, error));
  await dropPastSeats(house.store, now - dayMs);
  await forgetGone(house.store, now);
  return ids.length;
}

async function mend({ store, config }: Needs, id: string, now: number): Promise<void> {
  const stored = await loadBooking(store, id);
  if (!stored || !isOpenState(stored.booking)) return;
  const jobs = expectedJobs(stored.booking, rulesOf(config.service));
  const missing = jobs.filter((job) => !stored.done.has(job.id));
  await commit(store, { now, about: id, jobs: missing });
}

function unlessDown({ log }: Needs, bookingId: string, error: unknown): void {
  const fault = toFault(error);
  if (fault.code === "store-down") throw fault;
  log.error({ bookingId, fault: fault.message }, "a booking could not be swept");
}
