import { type Fault, toFault } from "../fault.ts";
import type { House } from "../house.ts";
import { commit } from "../store/commit.ts";
import { buryJob, type Claimed, claimJobs, delayJob, finishJob } from "../store/queue.ts";
import type { Turns } from "../turn.ts";
import { type Handler, handlers } from "./handlers.ts";
import type { Job, JobKind } from "./job.ts";

const batch = 50;
const leaseMs = 60_000;
const triesAtMost = 12;
const backoffMs = { first: 1_000, most: 5 * 60_000 };

export type Worker = {
  /** Does everything that is due or ready now. Resolves when nothing is left but what waits for a later time or another try. */
  drain(): Promise<void>;
  /** Wakes the worker soon, without waiting. */
  poke(): void;
  /** Takes nothing new, finishes what it does. */
  stop(): Promise<void>;
};

export function createWorker(house: House, { takeTurn, settled }: Turns): Worker {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function rounds(): Promise<void> {
    do {
      again = false;
      while (!stopped && (await oneBatch(house, takeTurn)) > 0) await settled();
    } while (again && !stopped);
  }

  function drain(): Promise<void> {
    if (running) again = true;
    running ??= rounds().finally(() => {
      running = undefined;
    });
    return running;
  }

  const poke = () => {
    if (!stopped)
      setImmediate(() =>
        drain().catch((error) => house.log.error({ fault: error.message }, "the queue could not be read")),
      );
  };
  const stop = async () => {
    stopped = true;
    await running?.catch(() => {});
    await settled();
  };
  return { drain, poke, stop };
}

async function oneBatch(house: House, takeTurn: Turns["takeTurn"]): Promise<number> {
  const claimed = await claimJobs(house.store, house.clock.now(), batch, leaseMs);
  await Promise.all(claimed.map((one) => doJob(house, takeTurn, one)));
  return claimed.length;
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
  if (fault.retry && tries < triesAtMost) return delayJob(house.store, job.id, fault.retryAfterMs ?? backoff(tries));
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
