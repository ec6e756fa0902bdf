import { job as toJob } from "../booking/effects.ts";
import { isOpenState, windowMs } from "../booking/life.ts";
import { toFault } from "../fault.ts";
import type { House } from "../house.ts";
import { loadBooking, type StoredBooking } from "../store/bookings.ts";
import { commit } from "../store/commit.ts";
import { hasJob } from "../store/queue.ts";
import type { Handler } from "./handler.ts";
import { ensureMeeting } from "./make-meeting.ts";

/** A day and a quarter of an hour before: the link, in the chat and by mail. It is our own page's, so it goes out even while Zoom is away. */
export const sendZoomLink: Handler<"send-zoom-link"> = async (house, job) => {
  await ensureMeeting(house, job.bookingId, job.seq, true).catch((error) => {
    if (toFault(error).code === "too-busy") throw error;
    house.log.warn({ job: job.id, fault: toFault(error).message }, "no meeting yet");
  });
  const stored = await loadBooking(house.store, job.bookingId);
  const now = house.clock.now();
  if (!stored || stored.booking.seq !== job.seq || !isOpenState(stored.booking)) return;
  const { booking } = stored;
  const isLate =
    now >=
    (job.letter === "link"
      ? booking.slot.startAt
      : booking.slot.startAt + house.config.service.noShow.minutes * 60_000);
  if (isLate || (job.letter === "link" && (await isReminded(house, stored))))
    return house.log.warn({ job: job.id }, "a link was dropped: its time has passed");
  const alarm = booking.meeting
    ? []
    : [toJob(booking, "alert-staff", { alert: "noMeeting", language: booking.slot.language }, job.letter)];
  const jobs = [
    toJob(booking, "tell-trainee", { what: "link" }, job.letter),
    toJob(booking, "send-mail", { letter: job.letter }),
    ...alarm,
  ];
  await commit(house.store, { now, about: booking.id, jobs });
  house.poke();
};

/** After a long silence of ours the link of the day before and the reminder are due at once: one is enough. */
async function isReminded({ store, clock }: House, { booking, done }: StoredBooking): Promise<boolean> {
  if (clock.now() < booking.slot.startAt - windowMs) return false;
  const { id } = toJob(booking, "send-zoom-link", { letter: "reminder" });
  return done.has(id) || hasJob(store, id);
}
