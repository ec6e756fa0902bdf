import { isOpenState } from "../booking/life.ts";
import { happen } from "../happen.ts";
import { loadBooking } from "../store/bookings.ts";
import type { Handler } from "./handlers.ts";
import type { LetterKind } from "./job.ts";

/** Letters that are only true while the booking is open at the date they were written for. */
const ofOpen: ReadonlySet<LetterKind> = new Set(["confirmed", "moved", "link", "reminder"]);

/** Sends one letter about a booking. One that is no longer true is dropped, never sent late. */
export const sendMail: Handler<"send-mail"> = async (house, job) => {
  const stored = await loadBooking(house.store, job.bookingId);
  if (!house.mail || !stored || stored.booking.seq !== job.seq) return;
  const { booking } = stored;
  const isTrue =
    !ofOpen.has(job.letter) ||
    (isOpenState(booking) && house.clock.now() < booking.slot.startAt + house.config.service.noShow.minutes * 60_000);
  if (!isTrue) return house.log.info({ job: job.id }, "a letter was dropped: it is no longer true");
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
