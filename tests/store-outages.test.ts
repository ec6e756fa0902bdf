import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createStillClock } from "../src/clock.ts";
import type { Sandbox } from "../src/sandbox/sandbox.ts";
import { bookAt, hourMs, minuteMs, startAt, watch } from "./consultation.ts";
import { startDurableRedis } from "./durable-redis.ts";
import { openHouse } from "./house.ts";
import { newTrainee, walkToDays } from "./trainee.ts";
import { until } from "./web/until.ts";

const statusOf = async ({ url }: Sandbox, path: string) => (await fetch(`${url}${path}`)).status;
const isReady = (house: Sandbox, status = 200) =>
  until(`/readyz to be ${status}`, async () => (await statusOf(house, "/readyz")) === status);

test("Redis is gone and comes back: nothing is promised meanwhile, nothing acknowledged is lost, and what LINE sends again is answered once", async (t) => {
  const redis = await startDurableRedis();
  t.after(redis.stop);
  const house = await openHouse((config) => {
    config.redisUrl = redis.url;
  });
  t.after(house.stop);
  const [booked, midway] = [newTrainee(house), newTrainee(house)];
  await bookAt(booked, startAt, "en");
  await walkToDays(midway);
  const c = watch(house, midway);
  const [booking] = await c.bookings();

  await redis.kill();
  await isReady(house, 503);
  assert.equal(await statusOf(house, "/healthz"), 200);
  const heard = midway.heard().length;
  const event = c.phone.makeEvent(midway.id, { type: "postback", postback: { data: "go:day:2026-12-03" } });
  assert.equal(await c.phone.send([event]), 503);
  assert.equal((await fetch(`${house.url}/v3/directline/conversations`, { method: "POST" })).ok, false);
  assert.equal(
    (
      await fetch(c.house.links.url("join", booking?.id ?? "").replace(house.house.config.publicUrl, house.url), {
        method: "POST",
      })
    ).status,
    503,
  );
  assert.equal(midway.heard().length, heard);

  await redis.start();
  await isReady(house);
  for (let again = 0; again < 2; again++) {
    assert.equal(await c.phone.redeliver(event.webhookEventId), 200);
    await c.settle();
    assert.equal(midway.heard().length, heard + 1);
    await c.moveTo(c.house.clock.now() + minuteMs);
  }
  await midway.tap(`go:hour:${startAt + hourMs}`);
  await midway.tap("go:confirm:yes");
  assert.equal((await c.bookings()).length, 2);
  assert.deepEqual((await c.bookings())[0], booking);
});

test("Redis was gone over the deadline: nobody is cancelled or counted", async (t) => {
  const redis = await startDurableRedis();
  t.after(redis.stop);
  const house = await openHouse((config) => {
    config.redisUrl = redis.url;
  }, createStillClock());
  t.after(house.stop);
  const c = watch(house, newTrainee(house));
  await bookAt(c.trainee, startAt, "en");
  await c.moveTo(startAt + 8 * minuteMs);
  await redis.kill();
  c.house.clock.move(startAt + 9 * minuteMs);
  await isReady(house, 503);
  assert.equal(await c.phone.say(c.trainee.id, "I cannot get in"), 503);
  await assert.rejects(c.worker.drain());
  c.house.clock.move(startAt + 11 * minuteMs);
  await redis.start();
  await isReady(house);
  await c.settle();
  await c.alerted("weWereDown");
  assert.equal((await c.booking()).trouble, "weWereDown");
  assert.equal(await c.counted(), 0);
});

/** A small file system of its own, which the test takes down; without the right to make one, the reason. */
function smallDisk(): { path: string } | { reason: string } {
  const path = mkdtempSync(join(tmpdir(), "madoguchi-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", path], { stdio: "pipe" });
  } catch (error) {
    rmdirSync(path);
    return { reason: `no small file system can be made here: ${(error as Error).message.split("\n")[0]}` };
  }
  return { path };
}

test("the disk of the house's own Redis is full: nothing is acknowledged that is not kept, and all goes on when there is room", async (t) => {
  const disk = smallDisk();
  if ("reason" in disk) return t.skip(disk.reason);
  let house: Sandbox | undefined;
  t.after(async () => {
    await house?.stop();
    execFileSync("umount", [disk.path]);
    rmdirSync(disk.path);
  });
  house = await openHouse((config) => {
    config.dataDir = join(disk.path, "data");
    delete config.redisUrl;
  });
  const [booked, midway] = [newTrainee(house), newTrainee(house)];
  await bookAt(booked, startAt, "en");
  await walkToDays(midway);
  const c = watch(house, midway);
  const [booking] = await c.bookings();

  const filler = join(disk.path, "filler");
  fill(filler);
  const heard = midway.heard().length;
  const event = c.phone.makeEvent(midway.id, { type: "postback", postback: { data: "go:day:2026-12-03" } });
  assert.equal(await c.phone.send([event]), 503);
  assert.equal(midway.heard().length, heard);
  assert.equal(await statusOf(house, "/healthz"), 200);

  rmSync(filler);
  await isReady(house);
  await until("LINE's webhook to be taken again", async () => (await c.phone.redeliver(event.webhookEventId)) === 200);
  await c.settle();
  assert.equal(midway.heard().length, heard + 1);
  await midway.tap(`go:hour:${startAt + hourMs}`);
  await midway.tap("go:confirm:yes");
  assert.deepEqual((await c.bookings())[0], booking);
  assert.equal((await c.bookings()).length, 2);
});

/** Writes until not one byte more fits. */
function fill(path: string): void {
  for (const bytes of [64 * 1024, 4096, 256, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(bytes), { flag: "a" });
    } catch {}
  }
}
