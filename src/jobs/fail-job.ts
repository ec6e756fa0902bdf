import type { Fault } from "../fault.ts";
import type { House } from "../house.ts";
import { commit } from "../store/commit.ts";
import { buryJob, delayJob } from "../store/queue.ts";
import type { Job } from "./job.ts";

const triesAtMost = 12;
const backoffMs = { first: 1_000, most: 5 * 60_000 };

/** Puts a job off that may succeed later; gives up one that cannot, or was tried often enough, and tells staff. `tries`: so far. */
export async function failJob(house: House, job: Job, tries: number, fault: Fault): Promise<void> {
  house.log[fault.level]({ job: job.id, fault: fault.message, tries }, "a job failed");
  const delayMs = Math.max(fault.retryAfterMs ?? 0, backoff(tries));
  if (fault.retry && tries < triesAtMost) return delayJob(house.store, job.id, delayMs);
  const bookingId = "bookingId" in job ? job.bookingId : undefined;
  await buryJob(house.store, {
    id: job.id,
    kind: job.kind,
    fault: fault.message,
    at: house.clock.now(),
    tries,
    ...(bookingId ? { bookingId } : {}),
  });
  if (job.kind !== "alert-staff") await alarm(house, job, bookingId);
}

const backoff = (tries: number) =>
  Math.min(backoffMs.first * 2 ** (tries - 1), backoffMs.most) * (0.8 + Math.random() * 0.4);

async function alarm(house: House, job: Job, bookingId: string | undefined): Promise<void> {
  const language = "language" in job ? job.language : "ja";
  const alert: Job = {
    id: `alert-staff|${job.id}`,
    kind: "alert-staff",
    alert: "givenUp",
    language,
    category: job.kind,
    ...(bookingId ? { bookingId } : {}),
  };
  await commit(house.store, { now: house.clock.now(), jobs: [alert], ...(bookingId ? { about: bookingId } : {}) });
}
