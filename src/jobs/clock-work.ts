import cron from "node-cron";
import { toFault } from "../fault.ts";
import type { House } from "../house.ts";
import { noteBeat } from "../store/beats.ts";
import type { Worker } from "./run.ts";
import { sweep } from "./sweep.ts";

/** node-cron wakes the house; what is to be done is in the store. Every tick does everything due by now. Returns the stop. */
export function startClockWork(house: House, worker: Worker): () => Promise<void> {
  const quiet = (work: () => Promise<unknown>) => () =>
    work().catch((error) => house.log.error({ fault: toFault(error).message }, "a tick failed"));
  const beat = async () => {
    const gap = await noteBeat(house.store, house.clock.now());
    if (gap > 0) house.log.warn({ gapMs: gap }, "no process was up for a while");
  };
  // A tick that is still at work when the next comes is no news: whatever is due then is done by the one at work.
  const logger = { info: () => {}, warn: () => {}, debug: () => {}, error: () => house.log.error("node-cron failed") };
  const options = { noOverlap: true, suppressMissedWarning: true, logger };
  const tasks = [
    cron.schedule("* * * * * *", quiet(worker.drain), options),
    cron.schedule("*/5 * * * * *", quiet(beat), options),
    cron.schedule(
      "*/5 * * * *",
      quiet(() => sweep(house)),
      options,
    ),
  ];
  return async () => {
    await Promise.all(tasks.map((task) => task.destroy()));
  };
}
