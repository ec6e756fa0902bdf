import { readdirSync, readFileSync } from "node:fs";
import { Redis } from "ioredis";
import { Fault } from "../fault.ts";
import { createKeys, type Keys } from "./keys.ts";
import type { Seal } from "./seal.ts";

export type { Redis } from "ioredis";

type ScriptName =
  | "commitTurn"
  | "claimJobs"
  | "finishJob"
  | "buryJob"
  | "delayJob"
  | "holdLock"
  | "noteBeat"
  | "appendActivities";

/** What every file of the store works with. `run` calls one of lua/*.lua by its camel-case name. */
export type Store = {
  redis: Redis;
  keys: Keys;
  seal: Seal;
  run(script: ScriptName, keys: string[], args: (string | number)[]): Promise<unknown>;
  /** A further connection, for subscribing. */
  duplicate(): Redis;
  stop(): Promise<void>;
};

/** Connects to "redis://…", "rediss://…" or "unix:///path". Commands fail at once while the store is away: nobody is told a lie meanwhile. */
export async function connectStore(url: string, service: string, seal: Seal): Promise<Store> {
  const connect = () =>
    new Redis(url.replace(/^unix:\/\//, ""), {
      maxRetriesPerRequest: 0,
      commandTimeout: 5000,
      lazyConnect: true,
      retryStrategy: (n) => Math.min(n * 50, 1000),
    });
  const redis = connect();
  redis.on("error", () => {});
  await redis.connect().catch((error: Error) => {
    redis.disconnect();
    throw new Fault("store-down", error.message.slice(0, 100));
  });
  defineScripts(redis);
  const run = (script: ScriptName, keys: string[], args: (string | number)[]) =>
    asFault((redis as unknown as Scripts)[script](keys.length, ...keys, ...args));
  const duplicate = () => {
    const other = connect();
    other.on("error", () => {});
    return other;
  };
  return { redis, keys: createKeys(service), seal, run, duplicate, stop: async () => redis.disconnect() };
}

type Scripts = { [name in ScriptName]: (keyCount: number, ...rest: (string | number)[]) => Promise<unknown> };

function defineScripts(redis: Redis) {
  const folder = new URL("./lua/", import.meta.url);
  for (const file of readdirSync(folder)) {
    const name = file.replace(".lua", "").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    redis.defineCommand(name, { lua: readFileSync(new URL(file, folder), "utf8") });
  }
}

/** Any failure of the store as a Fault that may be tried again. */
export async function asFault<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Fault("store-down", (error as Error).name);
  }
}

/** What makes this Redis unsafe for bookings, one sentence each; empty when it is safe. */
export async function unsafeSettings({ redis }: Store): Promise<string[]> {
  const wanted = { appendonly: "yes", appendfsync: "always", "maxmemory-policy": "noeviction" };
  const faults: string[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    const set = (await asFault(redis.config("GET", name) as Promise<string[]>))[1];
    if (set !== value)
      faults.push(`Redis: ${name} is ${set ?? "unknown"}, must be ${value}: a booking must survive a power cut`);
  }
  return faults;
}
