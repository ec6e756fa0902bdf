import { happen } from "../happen.ts";
import type { House } from "../house.ts";
import type { JobOf } from "./job.ts";

/** Says a turn's messages to the person, in their language, on their channel; notes where a link arrived. */
export async function say(house: House, job: JobOf<"say">, attempt: number): Promise<void> {
  const channel = house.channels[job.channel];
  if (!channel) return;
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
