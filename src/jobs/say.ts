import { isOpenState } from "../booking/life.ts";
import { happen } from "../happen.ts";
import type { House } from "../house.ts";
import { loadBooking } from "../store/bookings.ts";
import { isStillTrue } from "./is-still-true.ts";
import type { JobOf } from "./job.ts";

/** Says a turn's messages to the person, in their language, on their channel; notes where a link arrived. One no longer true is dropped. */
export async function say(house: House, job: JobOf<"say">, attempt: number): Promise<void> {
  const channel = house.channels[job.channel];
  if (!channel) return;
  if (!(await isTrue(house, job)))
    return house.log.warn({ job: job.id }, "a message was dropped: it is no longer true");
  const bubbles = job.messages.map((message) =>
    house.text.bubble(job.language, message, { masked: !channel.carriesPersonal }),
  );
  const { receipt } = await channel.deliver({
    user: job.user,
    bubbles,
    jobId: job.id,
    attempt,
    ...(job.reply ? { reply: job.reply } : {}),
  });
  if (!job.link) return;
  const { bookingId, seq } = job.link;
  await happen(house, bookingId, { kind: "linkDelivered", by: job.channel, seq, ...(receipt ? { receipt } : {}) });
}

async function isTrue(house: House, { link, tells }: JobOf<"say">): Promise<boolean> {
  const about = link ?? tells;
  if (!about) return true;
  const booking = (await loadBooking(house.store, about.bookingId))?.booking;
  if (!booking) return false;
  const isLinkGood = !link || (isOpenState(booking) && booking.seq === link.seq && house.clock.now() < link.until);
  return isLinkGood && (!tells || isStillTrue(house, booking, tells));
}
