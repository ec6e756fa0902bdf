import { rulesOf } from "./booking/effects.ts";
import { type Booking, type BookingEvent, change } from "./booking/life.ts";
import { Fault } from "./fault.ts";
import type { House } from "./house.ts";
import { loadBooking } from "./store/bookings.ts";
import { commit } from "./store/commit.ts";

const tries = 20;

export type Happened = { booking: Booking; changed: boolean };

/**
 * Lets something happen to a booking, whoever it comes from: Zoom, Teams, a page, a due time. Saved as one, with the jobs that follow.
 * Returns the booking as it stands then; undefined when there is none. "taken" when a move found its seat gone.
 * `seq`: only while the booking is still of this date; what was found out about an older one changes nothing.
 */
export async function happen(
  house: Pick<House, "store" | "clock" | "config" | "poke">,
  id: string,
  event: BookingEvent,
  seq?: number,
): Promise<Happened | "taken" | undefined> {
  const rules = rulesOf(house.config.service);
  for (let i = 0; i < tries; i++) {
    const stored = await loadBooking(house.store, id);
    if (!stored) return undefined;
    const now = house.clock.now();
    const isOfDate = seq === undefined || seq === stored.booking.seq;
    const changed = isOfDate ? change(stored.booking, event, now, rules) : undefined;
    if (!changed) return { booking: stored.booking, changed: false };
    const { booking, jobs, take, give, noShow } = changed;
    const count = noShow === undefined ? {} : { noShow: { user: booking.user, id, counted: noShow } };
    const outcome = await commit(house.store, {
      now,
      booking: { rev: stored.rev, booking },
      jobs,
      take: take ?? [],
      give: give ?? [],
      ...count,
    });
    if (outcome === "saved") house.poke();
    if (outcome === "saved") return { booking, changed: true };
    if (outcome === "taken") return "taken";
  }
  throw new Fault("too-busy", `booking ${id}`);
}
