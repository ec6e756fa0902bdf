import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { type TestContext, test } from "node:test";
import { startDurableRedis } from "../durable-redis.ts";
import { askRedis } from "../redis.ts";
import { createDice, type Dice } from "./dice.ts";
import type { Proof } from "./prove.ts";
import { openScene, play, redisPid, type Scene } from "./scene.ts";
import { until } from "./until.ts";

const times = (many: number, act: () => Promise<void>) => Array.from({ length: many }, () => act);

test("kill -9 of the house in the middle of 200 bookings under load, ten times: nothing acknowledged is lost, nothing is doubled", async (t) => {
  const chance = seeded(t);
  const redis = await startDurableRedis();
  t.after(redis.stop);
  const scene = await openScene(t, 200, chance, { REDIS_URL: redis.url });
  const killHouse = async () => {
    await scene.house.kill();
    await scene.house.start();
  };
  sum(t, scene, await play(scene, times(10, killHouse), redis.url), `10 kills, seed ${chance.seed}`);
});

test("kill -9 of the house's own redis-server under load, and of the house beside it: each is there again with all that was acknowledged", async (t) => {
  const chance = seeded(t);
  const scene = await openScene(t, 80, chance);
  const socket = scene.redisSocket;
  const killHouse = async () => {
    const before = await redisPid(socket);
    await scene.house.kill();
    await scene.house.start();
    assert.equal(await redisPid(socket), before, "the redis-server left behind was not taken over");
  };
  const killIts = () => killRedis(socket);
  const trouble = [killIts, killIts, killHouse, killIts, killHouse];
  const proof = await play(scene, trouble, `unix://${socket}`);
  sum(t, scene, proof, `3 kills of Redis and 2 of the house, seed ${chance.seed}`);
  await leave(scene);
});

/** Chance that can be played again: the seed is printed, and taken from KILL_SEED. */
function seeded(t: TestContext): Dice & { seed: number } {
  const seed = Number(process.env.KILL_SEED ?? randomInt(2 ** 31));
  t.diagnostic(`KILL_SEED=${seed} brings back the same people, wishes and moments`);
  return { ...createDice(seed), seed };
}

/** One line on what was done (`kills`) and found. */
function sum(t: TestContext, { people, house }: Scene, proof: Proof, kills: string) {
  const bugs = house.complaints.filter((complaint) => complaint.includes("bug"));
  assert.deepEqual(bugs, []);
  const redeliveries = people.reduce((sum, person) => sum + person.redeliveries, 0);
  const { bookings, moved, cancelled, links, duplicateLetters } = proof;
  t.diagnostic(
    `${bookings} bookings (${moved} moved, ${cancelled} cancelled, ${links} links), ${kills}, ${redeliveries} redeliveries, ${duplicateLetters} duplicate letters by Message-ID`,
  );
}

/** Resolves when another one answers. */
async function killRedis(socket: string): Promise<void> {
  const before = await redisPid(socket);
  process.kill(before, "SIGKILL");
  const isBack = () =>
    redisPid(socket).then(
      (pid) => pid > 0 && pid !== before,
      () => false,
    );
  await until("redis-server to be back", isBack, { limitMs: 20_000, everyMs: 25 });
}

/** A house that is asked to leaves in order, and takes its redis-server with it. */
async function leave({ house, redisSocket }: Scene): Promise<void> {
  assert.equal(await house.stop(), 0);
  await assert.rejects(askRedis(redisSocket, "PING"));
}
