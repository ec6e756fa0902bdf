import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Job } from "../../src/jobs/job.ts";
import { alone } from "../../src/store/bookings.ts";
import { commit } from "../../src/store/commit.ts";
import { claimJobs, keepLeases } from "../../src/store/queue.ts";
import { connectStore } from "../../src/store/redis.ts";
import { createSeal } from "../../src/store/seal.ts";
import { startTestRedis } from "../redis.ts";
import { until } from "./until.ts";

const minuteMs = 60_000;
const job: Job = { id: "a job", kind: "make-meeting", bookingId: "b", seq: 0 };

/** A store of the test's own, while intervals stand still. */
async function openStore(t: TestContext) {
  const redis = await startTestRedis();
  const store = await connectStore(redis.url, "leases", createSeal("5e".repeat(32)));
  t.after(async () => {
    await store.stop();
    await redis.stop();
  });
  t.mock.timers.enable({ apis: ["setInterval"] });
  return store;
}

test("a job in hand keeps its lease however long it takes; let go, it is soon another's", async (t) => {
  const store = await openStore(t);
  await commit(store, { now: 0, jobs: [job] });
  const claim = () => claimJobs(store, 0, 1, 0);
  assert.equal((await claim()).length, 1);
  const stop = keepLeases(store, () => [job.id], minuteMs);
  t.mock.timers.tick(minuteMs / 3);
  await until(
    "the lease to be renewed",
    async () => Number(await store.redis.zscore(store.keys.ready, job.id)) > Date.now(),
  );
  assert.deepEqual(await claim(), []);
  stop();
  await store.redis.zadd(store.keys.ready, 0, job.id);
  t.mock.timers.tick(minuteMs);
  assert.deepEqual(
    (await claim()).map(({ job: { id }, tries }) => [id, tries]),
    [[job.id, 2]],
  );
});

test("a finished job is not brought back by a renewal that comes late", async (t) => {
  const store = await openStore(t);
  const stop = keepLeases(store, () => [job.id], minuteMs);
  t.after(stop);
  t.mock.timers.tick(minuteMs / 3);
  await store.redis.ping();
  assert.equal(await store.redis.zscore(store.keys.ready, job.id), null);
});

test("a lock is kept as long as the work lasts, and given back only by its holder", async (t) => {
  const store = await openStore(t);
  const key = store.keys.lock("b", "meeting");
  await alone(store, "b", "meeting", async () => {
    await store.redis.pexpire(key, 1_000);
    t.mock.timers.tick(minuteMs);
    await until("the lock to be renewed", async () => (await store.redis.pttl(key)) > 1_000);
  });
  assert.equal(await store.redis.exists(key), 0);
  await alone(store, "b", "meeting", async () => {
    await store.redis.set(key, "another process");
  });
  assert.equal(await store.redis.get(key), "another process");
  await assert.rejects(
    alone(store, "b", "meeting", async () => {}),
    /too-busy/,
  );
});
