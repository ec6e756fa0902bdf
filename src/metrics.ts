import { Gauge, Registry } from "prom-client";
import type { House } from "./house.ts";
import { deadJobs, waitingJobs } from "./store/queue.ts";

/** Numbers for operators: counts only, no person in them. */
export function createMetrics({ store }: Pick<House, "store">) {
  const registry = new Registry();
  const gauge = (name: string, help: string, read: () => Promise<number>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
  gauge("madoguchi_jobs_ready", "Jobs that can be done now", async () => (await waitingJobs(store)).ready);
  gauge("madoguchi_jobs_due_later", "Jobs that wait for their time", async () => (await waitingJobs(store)).due);
  gauge("madoguchi_jobs_dead", "Jobs given up", async () => (await deadJobs(store)).length);
  return { contentType: registry.contentType, read: () => registry.metrics() };
}
