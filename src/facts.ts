import type { StaffCard } from "./channels/teams/booking-card.ts";
import type { Press } from "./channels/teams/press.ts";
import { happen } from "./happen.ts";
import type { House } from "./house.ts";
import { toStaffCard } from "./jobs/update-card.ts";
import type { ZoomFact } from "./meetings/zoom-webhook.ts";
import { bookingIdOfMeeting, loadBooking } from "./store/bookings.ts";

type Needs = Pick<House, "store" | "clock" | "config" | "poke">;

/** What Zoom saw, as an event of the booking. "Was present" only ever goes from no to yes, so twice or late does no harm. */
export async function takeZoomFact(house: Needs, { meetingId, what, at }: ZoomFact): Promise<void> {
  const id = await bookingIdOfMeeting(house.store, meetingId);
  if (!id || what === "ended") return;
  // A meeting of a date since moved says nothing about the new one.
  if ((await loadBooking(house.store, id))?.booking.meeting?.id !== meetingId) return;
  await happen(
    house,
    id,
    what === "hostStarted" ? { kind: "hostStarted" } : { kind: "contacted", by: "zoom", evidenceAt: at },
  );
}

/** A counselor's tap, carried out if it is still of the present date. Gives the card as it is now; undefined when there is no such booking. */
export async function takePress(house: Needs, press: Press): Promise<StaffCard | undefined> {
  const stored = await loadBooking(house.store, press.bookingId);
  if (!stored) return undefined;
  if (stored.booking.seq !== press.seq) return toStaffCard(house, stored.booking);
  const happened = await happen(
    house,
    press.bookingId,
    press.verb === "arrived" ? { kind: "arrived" } : { kind: "cancelled", by: "staff", reason: press.reason },
    press.seq,
  );
  return toStaffCard(house, happened && happened !== "taken" ? happened.booking : stored.booking);
}
