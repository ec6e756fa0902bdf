import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { sweep } from "../src/jobs/sweep.ts";
import { claimJobs, deadJobs } from "../src/store/queue.ts";
import { allSeats } from "../src/store/seats.ts";
import { bookAt, openConsultation, startAt, watch } from "./consultation.ts";
import { openHouse } from "./house.ts";
import { newTrainee } from "./trainee.ts";

async function openUnbooked(t: TestContext) {
  const sandbox = await openHouse();
  t.after(sandbox.stop);
  return watch(sandbox, newTrainee(sandbox));
}

for (const [what, data] of [
  ["of a kind that only a newer version knows", JSON.stringify({ id: "odd", kind: "send-fax" })],
  ["broken", undefined],
] as const) {
  test(`a job ${what} holds up no other; it waits for a version that knows it, and is given up when none comes`, async (t) => {
    const c = await openUnbooked(t);
    const { store } = c.house;
    const { redis, keys, seal } = store;
    await redis.hset(keys.jobs, "odd", data === undefined ? "v1.0000.rubbish" : seal.seal(data));
    await redis.zadd(keys.ready, 0, "odd");
    await bookAt(c.trainee, startAt, "en");
    assert.equal(c.letters().length, 1);
    assert.equal((await c.bookings()).length, 1);
    assert.equal(await redis.hexists(keys.jobs, "odd"), 1);
    for (let i = 0; i < 12; i++) {
      await redis.zadd(keys.ready, 0, "odd");
      await claimJobs(store, c.house.clock.now(), 50, 1);
    }
    assert.deepEqual(
      (await deadJobs(store)).map(({ id, kind }) => [id, kind]),
      [["odd", "unread"]],
    );
    assert.equal(await redis.hexists(keys.jobs, "odd"), 0);
  });
}

test("a booking that cannot be read holds up no other: the sweeper mends the rest, and the house can start", async (t) => {
  const c = await openConsultation(t);
  const { redis, keys, seal } = c.house.store;
  const { id } = await c.booking();
  await redis.hset(keys.booking("odd"), { rev: 1, data: seal.seal("{}") });
  await redis.zadd(keys.bookings, startAt - 1, "odd");
  const due = (await redis.zrange(keys.due, "0", "-1")).find((job) => job.startsWith("check-no-show")) ?? "";
  await redis.multi().zrem(keys.due, due).hdel(keys.jobs, due).exec();
  assert.equal(await sweep(c.house), 2);
  assert.ok((await redis.zscore(keys.due, due)) !== null, id);
});

test("what only pointed at a booking now erased is forgotten, and consents kept long enough", async (t) => {
  const c = await openUnbooked(t);
  const { redis, keys } = c.house.store;
  await redis.xadd(keys.consents, "1-1", "record", "of long ago");
  await bookAt(c.trainee, startAt, "en");
  const { id, meeting } = await c.booking();
  await redis.del(keys.booking(id));
  c.house.clock.move(startAt + 91 * 24 * 3_600_000);
  await sweep(c.house);
  assert.equal(await redis.zscore(keys.bookings, id), null);
  assert.equal(await redis.hexists(keys.meetings, meeting?.id ?? ""), 0);
  assert.equal((await allSeats(c.house.store)).size, 0);
  const consents = await redis.xrange(keys.consents, "-", "+");
  assert.equal(consents.length, 1);
  assert.match(consents[0]?.[1][1] ?? "", /"consented"/);
});
