import { loadBooking } from "../store/bookings.ts";
import type { Handler } from "./handler.ts";

/** Tells the counselors of a language that someone or something needs them. No name, no text, only what and when. */
export const alertStaff: Handler<"alert-staff"> = async (house, job) => {
  const no = job.bookingId ? (await loadBooking(house.store, job.bookingId))?.booking.no : undefined;
  house.log.warn({ alert: job.alert, bookingId: job.bookingId }, "staff alert");
  await house.teams?.alert({
    alert: job.alert,
    language: job.language,
    at: house.clock.now(),
    ...(job.category ? { category: job.category } : {}),
    ...(no ? { no } : {}),
  });
};
