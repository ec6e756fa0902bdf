import { happen } from "../happen.ts";
import { loadBooking } from "../store/bookings.ts";
import type { Handler } from "./handler.ts";
import { isStillTrue } from "./is-still-true.ts";

/** Sends one letter about a booking. One that is no longer true is dropped, never sent late. */
export const sendMail: Handler<"send-mail"> = async (house, job) => {
  const booking = (await loadBooking(house.store, job.bookingId))?.booking;
  if (!house.mail || !booking) return;
  if (!isStillTrue(house, booking, { seq: job.seq, what: job.letter }))
    return house.log.info({ job: job.id }, "a letter was dropped: it is no longer true");
  await house.mail.send({
    kind: job.letter,
    to: { name: booking.details.name, address: booking.details.email },
    language: booking.language,
    booking: {
      id: booking.id,
      no: booking.no,
      startAt: booking.slot.startAt,
      language: booking.slot.language,
      seq: booking.seq,
    },
    joinUrl: house.links.url("join", booking.id),
    manageUrl: house.links.url("booking", booking.id),
    jobId: job.id,
  });
  if (job.letter === "link" || job.letter === "reminder")
    await happen(house, booking.id, { kind: "linkDelivered", by: "mail", seq: job.seq });
};
