import { toFault } from "../fault.ts";
import type { House } from "../house.ts";
import { type Claimed, claimJobs, finishJob, hastenJobs, keepLeases } from "../store/queue.ts";
import type { Turns } from "../turn.ts";
import { failJob } from "./fail-job.ts";
import type { Handler } from "./handler.ts";
import { handlers } from "./handlers.ts";
import type { JobKind } from "./job.ts";

const atOnce = 50;
/** Renewed while a job is in hand: after a kill -9 it waits no longer than this. */
const leaseMs = 10_000;
/** Kinds that show the outcome of others: done when nothing else is to be done, so that one drawing shows it all. */
const drawn: ReadonlySet<JobKind> = new Set(["update-card"]);
/** So long at most: counselors must not wait for a service that hangs, nor for a day on which there is always something else to do. */
const drawnAfterMs = 3_000;

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
    const going = new Map<string, Promise<void>>();
    const last: Claimed[] = [];
    const inHand = () => [...going.keys(), ...last.map(({ job }) => job.id)];
    const stopKeeping = keepLeases(house.store, inHand, leaseMs);
    await rounds(going, last).finally(stopKeeping);
  }

  async function rounds(going: Map<string, Promise<void>>, last: Claimed[]): Promise<void> {
    let lastSince = 0;
    const launch = (one: Claimed) => {
      const { id } = one.job;
      going.set(
        id,
        doJob(house, takeTurn, one).finally(() => going.delete(id)),
      );
    };
    for (;;) {
      poked = false;
      const room = stopped ? 0 : Math.max(0, atOnce - going.size);
      const claimed = room === 0 ? [] : await claimJobs(house.store, house.clock.now(), room, leaseMs);
      if (last.length === 0) lastSince = Date.now();
      for (const one of claimed) drawn.has(one.job.kind) ? last.push(one) : launch(one);
      if (last.length > 0 && Date.now() - lastSince > drawnAfterMs) last.splice(0).forEach(launch);
      if (claimed.length > 0 || poked) continue;
      if (going.size > 0) await Promise.race([...going.values(), woken()]);
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
    await failJob(house, job, tries, toFault(error)).catch((worse) =>
      house.log.error({ job: job.id, fault: toFault(worse).message }, "a job stays leased"),
    );
  }
}
