import { loadBooking } from "../store/bookings.ts";
import type { Handler } from "./handler.ts";
import { isStillTrue } from "./is-still-true.ts";

/** Lets the talk tell the trainee what happened to the booking. What is no longer true is dropped. */
export const tellTrainee: Handler<"tell-trainee"> = async (house, job, { takeTurn }) => {
  const booking = (await loadBooking(house.store, job.bookingId))?.booking;
  if (!booking || !isStillTrue(house, booking, job))
    return house.log.info({ job: job.id }, "a message was dropped: it is no longer true");
  const { user, language } = booking;
  const input = {
    kind: "happened" as const,
    what: job.what,
    bookingId: job.bookingId,
    ...(job.params ? { params: job.params } : {}),
  };
  await takeTurn({ id: job.id, user, heardAt: house.clock.now(), language, input, seq: job.seq });
};
