import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { nextDue, waitingJobs } from "../../src/store/queue.ts";
import { connectStore, type Store } from "../../src/store/redis.ts";
import { createSeal } from "../../src/store/seal.ts";
import { freePort } from "../free-port.ts";
import { askRedis } from "../redis.ts";
import type { Dice } from "./dice.ts";
import { type HouseProcess, houseProcess } from "./house-process.ts";
import { startsFrom, writeOffice } from "./office.ts";
import { type Outside, openOutside } from "./outside.ts";
import { actsOf, newPerson, type Person, walk } from "./person.ts";
import { type Proof, prove } from "./prove.ts";
import { until } from "./until.ts";

const dataKey = "d5".repeat(32);
const atOnce = 40;

/** A real house among stand-ins, and people who will book. */
export type Scene = {
  house: HouseProcess;
  outside: Outside;
  people: Person[];
  dice: Dice;
  /** Where the house's own redis-server listens, when it has one. */
  redisSocket: string;
};

/** Opens a house of its own, with the Redis of `env` or its own, for so many people. All of it ends with the test. */
export async function openScene(
  t: TestContext,
  many: number,
  dice: Dice,
  env: { [name: string]: string } = {},
): Promise<Scene> {
  const undo: (() => unknown)[] = [];
  t.after(async () => {
    for (const step of undo.reverse()) await step();
  });
  const folder = mkdtempSync(join(tmpdir(), "mk-"));
  undo.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const port = await freePort();
  const outside = await openOutside(`http://127.0.0.1:${port}`);
  undo.push(outside.stop);
  const office = join(folder, "service.yaml");
  const dataDir = join(folder, "data");
  writeOffice(office);
  const cache = join(folder, "compiled");
  const own = { SERVICE_FILE: office, DATA_DIR: dataDir, DATA_KEY: dataKey, NODE_COMPILE_CACHE: cache };
  const house = houseProcess(port, { ...outside.env, ...own, ...env });
  const redisSocket = join(dataDir, "redis", "redis.sock");
  undo.push(() => endRedis(redisSocket), house.kill);
  await house.start();
  return { house, outside, dice, redisSocket, people: Array.from({ length: many }, (_, i) => newPerson(i + 1, dice)) };
}

/** The process of the redis-server on this socket. */
export async function redisPid(socket: string): Promise<number> {
  return Number(/process_id:(\d+)/.exec(await askRedis(socket, "INFO server"))?.[1]);
}

/** One that a killed house left behind goes on by itself. */
const endRedis = (socket: string) =>
  redisPid(socket).then(
    (pid) => process.kill(pid, "SIGKILL"),
    () => {},
  );

/**
 * Lets everybody walk the whole talk while `trouble` happens, each at a moment that chance spreads over the work; then waits until
 * nothing is left to be done and proves that all is right. `redisUrl`: where to look.
 */
export async function play(scene: Scene, trouble: (() => Promise<void>)[], redisUrl: string): Promise<Proof> {
  const { house, outside, people, dice } = scene;
  const startedAt = Date.now();
  const over = new AbortController();
  const { signal } = over;
  const street = { line: outside.line, ready: house.ready, starts: startsFrom(startedAt), dice, signal };
  const walking = walkAll(people, (person) => walk(person, street));
  await Promise.all([makeTrouble(scene, trouble, signal), walking]).finally(() => over.abort());
  const store = await connectStore(redisUrl, "otit", createSeal(dataKey));
  try {
    await queueEmpty(store);
    return await prove(people, outside, store, startedAt);
  } finally {
    await store.stop();
  }
}

async function makeTrouble({ people, dice }: Scene, trouble: (() => Promise<void>)[], signal: AbortSignal) {
  const acts = people.reduce((sum, person) => sum + actsOf(person), 0);
  const done = () => people.reduce((sum, person) => sum + person.events, 0);
  for (const [i, one] of trouble.entries()) {
    const before = done();
    const share = (acts - before) / (trouble.length - i);
    const moment = before + share * (0.1 + 0.8 * dice.roll());
    await until(`moment ${i + 1} for trouble`, () => done() >= moment, { everyMs: 1, signal });
    await one();
  }
}

/** All of them, so many at once. */
async function walkAll(people: Person[], walkOne: (person: Person) => Promise<void>): Promise<void> {
  const waiting = [...people];
  const next = async (): Promise<void> => {
    const person = waiting.shift();
    if (!person) return;
    await walkOne(person);
    await next();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

const queueEmpty = (store: Store) =>
  until(
    "the queue to be empty",
    async () => {
      const due = (await nextDue(store, 0)) ?? Number.POSITIVE_INFINITY;
      return (await waitingJobs(store)).ready === 0 && due > Date.now();
    },
    { everyMs: 50 },
  );
