import { happen } from "../happen.ts";
import { loadBooking } from "../store/bookings.ts";
import type { Handler } from "./handlers.ts";

/** When the hour is over: met, or, where the fault may have been ours, left to staff as failed. */
export const closeBooking: Handler<"close-booking"> = async (house, job) => {
  const stored = await loadBooking(house.store, job.bookingId);
  if (stored?.booking.seq === job.seq) await happen(house, job.bookingId, { kind: "closed" });
};
