import { type Fault, toFault } from "../fault.ts";
import type { House } from "../house.ts";
import { commit } from "../store/commit.ts";
import { buryJob, type Claimed, claimJobs, delayJob, finishJob, hastenJobs } from "../store/queue.ts";
import type { Turns } from "../turn.ts";
import { type Handler, handlers } from "./handlers.ts";
import type { Job, JobKind } from "./job.ts";

const atOnce = 50;
const leaseMs = 60_000;
const triesAtMost = 12;
/** Kinds that show the outcome of others: done when nothing else is to be done, so that one drawing shows it all. */
const drawn: ReadonlySet<JobKind> = new Set(["update-card"]);
const backoffMs = { first: 1_000, most: 5 * 60_000 };

export type Worker = {
  /** Does everything that is due or ready now. Resolves when nothing is left but what waits for a later time or another try. */
  drain(): Promise<void>;
  /** The same, and tries again now what waits for another try. Where this is the only process: it looks after no other's leases. */
  retryNow(): Promise<void>;
  /** Wakes the worker soon, without waiting. */
  poke(): void;
  /** Takes nothing new, finishes what it does. */
  stop(): Promise<void>;
};

export function createWorker(house: House, { takeTurn, settled }: Turns): Worker {
  let running: Promise<void> | undefined;
  let poked = false;
  let wake = () => {};
  let stopped = false;

  /** Keeps up to `atOnce` jobs going: one that hangs holds up none of the others. What is drawn from the outcome of others comes last. */
  async function work(): Promise<void> {
    const going = new Set<Promise<void>>();
    const last: Claimed[] = [];
    const launch = (one: Claimed) => {
      const job = doJob(house, takeTurn, one).finally(() => going.delete(job));
      going.add(job);
    };
    for (;;) {
      poked = false;
      const claimed = stopped ? [] : await claimJobs(house.store, house.clock.now(), atOnce - going.size, leaseMs);
      for (const one of claimed) drawn.has(one.job.kind) ? last.push(one) : launch(one);
      if (claimed.length > 0) continue;
      if (going.size > 0) await Promise.race([...going, woken()]);
      else if (last.length > 0) last.splice(0).forEach(launch);
      else if (!(await settled()) && !poked) return;
    }
  }

  const woken = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });

  function drain(): Promise<void> {
    poked = true;
    wake();
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function retryNow(): Promise<void> {
    await settled();
    await drain();
    await hastenJobs(house.store);
    await drain();
  }

  const poke = () => {
    if (!stopped)
      drain().catch((error) => house.log.error({ fault: toFault(error).message }, "the queue could not be read"));
  };
  const stop = async () => {
    stopped = true;
    await running?.catch(() => {});
    await settled();
  };
  return { drain, retryNow, poke, stop };
}

async function doJob(house: House, takeTurn: Turns["takeTurn"], { job, tries }: Claimed): Promise<void> {
  try {
    await (handlers[job.kind] as Handler<JobKind>)(house, job as never, { takeTurn, tries });
    await finishJob(house.store, job, house.clock.now());
  } catch (error) {
    await fail(house, job, tries, toFault(error)).catch((worse) =>
      house.log.error({ job: job.id, fault: toFault(worse).message }, "a job stays leased"),
    );
  }
}

async function fail(house: House, job: Job, tries: number, fault: Fault): Promise<void> {
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
