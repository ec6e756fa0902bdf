import { isOpenState } from "../booking/life.ts";
import { loadBooking } from "../store/bookings.ts";
import type { Handler } from "./handlers.ts";

/** Lets the talk tell the trainee what happened to the booking. A link that is no longer true is dropped. */
export const tellTrainee: Handler<"tell-trainee"> = async (house, job, { takeTurn }) => {
  const stored = await loadBooking(house.store, job.bookingId);
  if (!stored || stored.booking.seq !== job.seq) return;
  const { user, language, slot } = stored.booking;
  const isLate = house.clock.now() >= slot.startAt + house.config.service.noShow.minutes * 60_000;
  if (job.what === "link" && (isLate || !isOpenState(stored.booking))) return;
  const input = {
    kind: "happened" as const,
    what: job.what,
    bookingId: job.bookingId,
    ...(job.params ? { params: job.params } : {}),
  };
  await takeTurn({ id: job.id, user, heardAt: house.clock.now(), language, input });
};
