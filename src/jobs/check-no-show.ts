import { type Booking, hasHost, isOpenState, type NoShowFacts, windowMs } from "../booking/life.ts";
import { happen } from "../happen.ts";
import type { House } from "../house.ts";
import { noteBeat, wasDown } from "../store/beats.ts";
import { loadBooking } from "../store/bookings.ts";
import type { Handler } from "./handler.ts";

/** At start + 10 min: nobody came and nobody made contact → the booking is deemed cancelled, unless the fault may be ours. */
export const checkNoShow: Handler<"check-no-show"> = async (house, job) => {
  const stored = await loadBooking(house.store, job.bookingId);
  if (!stored || stored.booking.seq !== job.seq || !isOpenState(stored.booking) || stored.booking.contact) return;
  const facts = await factsOf(house, stored.booking);
  // Finding out takes a while, in which the trainee may have moved the booking.
  await happen(house, job.bookingId, { kind: "noShowDue", facts }, job.seq);
};

async function factsOf(house: House, booking: Booking): Promise<NoShowFacts> {
  const { startAt } = booking.slot;
  // The gap may have ended a moment ago, before the next beat.
  await noteBeat(house.store, house.clock.now());
  const weWereDown = await wasDown(
    house.store,
    startAt - windowMs,
    startAt + house.config.service.noShow.minutes * 60_000,
  );
  return { linkArrived: await linkArrived(house, booking), weWereDown, host: await hostOf(house, booking) };
}

/** Somewhere, and before the start: a link that comes when the others already wait helps nobody to be in time. */
async function linkArrived(house: House, { links, user, slot }: Booking): Promise<boolean> {
  const inTime = (link: { at: number } | undefined) => link !== undefined && link.at <= slot.startAt;
  if (inTime(links.mail) || inTime(links.line)) return true;
  const receipt = links.web?.receipt;
  if (!inTime(links.web) || !receipt) return inTime(links.web);
  return (await house.channels.web?.fetched?.(user, receipt)) ?? true;
}

async function hostOf(house: House, booking: Booking): Promise<NoShowFacts["host"]> {
  if (hasHost(booking)) return "started";
  if (!booking.meeting || !house.zoom) return "unknown";
  const { status } = await house.zoom.look(booking.meeting.id);
  return status === "waiting" ? "absent" : status;
}
