import type { Fault } from "../fault.ts";
import type { House } from "../house.ts";
import { commit } from "../store/commit.ts";
import { buryJob, delayJob } from "../store/queue.ts";
import type { Job } from "./job.ts";

/** About a quarter of an hour; and a day, in which an outside service comes back or a person sees to it. */
const tries = { untilStaffAreTold: 12, atMost: 300 };
const backoffMs = { first: 1_000, most: 5 * 60_000 };

/** Puts a job off that may succeed later; gives up one that cannot, or was tried often enough. Staff are told in good time. `tried`: how often. */
export async function failJob(house: House, job: Job, tried: number, fault: Fault): Promise<void> {
  house.log[fault.level]({ job: job.id, fault: fault.message, tries: tried }, "a job failed");
  const isLast = !fault.retry || tried >= mostTries(job);
  const isTold = isLast || tried === tries.untilStaffAreTold;
  // First, so that a process that dies here leaves no job given up in silence.
  if (isTold && job.kind !== "alert-staff") await alarm(house, job);
  if (isLast) await bury(house, job, tried, fault);
  else await delayJob(house.store, job.id, Math.max(fault.retryAfterMs ?? 0, backoff(tried)));
}

/** What somebody asked a quarter of an hour ago needs no answer any more. */
const mostTries = (job: Job) => (job.kind === "say" && job.reply ? tries.untilStaffAreTold : tries.atMost);

async function bury(house: House, job: Job, tried: number, fault: Fault): Promise<void> {
  const bookingId = "bookingId" in job ? job.bookingId : undefined;
  await buryJob(house.store, {
    id: job.id,
    kind: job.kind,
    fault: fault.message,
    at: house.clock.now(),
    tries: tried,
    ...(bookingId ? { bookingId } : {}),
  });
}

const backoff = (tried: number) =>
  Math.min(backoffMs.first * 2 ** (tried - 1), backoffMs.most) * (0.8 + Math.random() * 0.4);

async function alarm(house: House, job: Job): Promise<void> {
  const bookingId = "bookingId" in job ? job.bookingId : undefined;
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
