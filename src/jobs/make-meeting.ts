import { job } from "../booking/effects.ts";
import { type Booking, isOpenState } from "../booking/life.ts";
import { happen } from "../happen.ts";
import type { House } from "../house.ts";
import { alone, loadBooking } from "../store/bookings.ts";
import { commit } from "../store/commit.ts";
import type { Handler } from "./handler.ts";

/** Makes the Zoom meeting of a booking, once. */
export const makeMeeting: Handler<"make-meeting"> = async (house, { bookingId, seq }, { tries }) => {
  const outcome = await ensureMeeting(house, bookingId, seq, tries > 1);
  // A try that was broken off may have made one that nobody needs any more; which host it had is forgotten.
  if (outcome === "obsolete" && tries > 1)
    await house.zoom?.removeLost(`${bookingId}.${seq}`, house.config.service.meetings.hosts);
};

/** Makes the meeting for the date told as `seq` if it is not there yet. `retry`: an earlier try may have made it, look first. */
export async function ensureMeeting(house: House, bookingId: string, seq: number, retry: boolean) {
  if (!house.zoom) return undefined;
  return alone(house.store, bookingId, "meeting", () => makeOnce(house, bookingId, seq, retry));
}

async function makeOnce(house: House, bookingId: string, seq: number, retry: boolean) {
  const stored = await loadBooking(house.store, bookingId);
  if (!house.zoom || !stored?.host || !isOpenState(stored.booking) || stored.booking.seq !== seq) return "obsolete";
  const { booking, host } = stored;
  if (booking.meeting?.seq === seq) return undefined;
  const minutes = house.config.service.meetings.minutes;
  const { id, joinUrl } = await house.zoom.make({
    bookingId: `${bookingId}.${seq}`,
    no: booking.no,
    startAt: booking.slot.startAt,
    minutes,
    host,
    retry,
  });
  const after = await happen(house, bookingId, { kind: "meetingMade", meeting: { id, joinUrl }, seq });
  const isKept = after !== undefined && after !== "taken" && after.booking.meeting?.id === id;
  if (!isKept) await dropUnwanted(house, booking, id);
  return undefined;
}

/** Moved or cancelled while Zoom was making it. */
async function dropUnwanted({ store, clock, poke }: House, booking: Booking, meetingId: string): Promise<void> {
  const jobs = [job(booking, "remove-meeting", { meetingId }, meetingId)];
  await commit(store, { now: clock.now(), about: booking.id, jobs });
  poke();
}
