import { toFault } from "../fault.ts";
import { happen } from "../happen.ts";
import { loadBooking } from "../store/bookings.ts";
import { checkNoShow } from "./check-no-show.ts";
import type { Handler } from "./handler.ts";

/** When the hour is over: met, or, where the fault may have been ours, left to staff as failed. */
export const closeBooking: Handler<"close-booking"> = async (house, job, tools) => {
  const stored = await loadBooking(house.store, job.bookingId);
  if (stored?.booking.seq !== job.seq) return;
  const { contact, trouble } = stored.booking;
  // After a long silence of ours both are due at once: what the check finds comes first.
  const check = { ...job, kind: "check-no-show" as const };
  if (!contact && !trouble)
    await checkNoShow(house, check, tools).catch((error) =>
      house.log.warn({ job: job.id, fault: toFault(error).message }, "closed without the check"),
    );
  await happen(house, job.bookingId, { kind: "closed" }, job.seq);
};
