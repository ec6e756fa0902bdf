import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { Clock } from "../src/clock.ts";
import { type Config, readConfig } from "../src/config.ts";
import { type Sandbox, startSandbox } from "../src/sandbox/sandbox.ts";
import { freePort } from "./free-port.ts";
import { startTestRedis } from "./redis.ts";

/** A Tuesday morning in Japan, 10:00: vi, id, fil, en and my are consulted that day. */
export const tuesday = Date.parse("2026-12-01T10:00:00+09:00");

let redis: ReturnType<typeof startTestRedis> | undefined;
let houses = 0;

/** One Redis for all tests of this process; every house has its own service, so none sees another's keys. */
async function sharedRedis() {
  redis ??= startTestRedis();
  return redis;
}
after(async () => (await redis)?.stop());

/** The configuration of a sandbox house on a free port, changed as wished. */
export async function sandboxConfig(change: (config: Config) => void = () => {}): Promise<Config> {
  const { url } = await sharedRedis();
  const dataDir = mkdtempSync(join(tmpdir(), "madoguchi-"));
  const read = readConfig({
    SANDBOX: "1",
    PORT: String(await freePort()),
    LOG_LEVEL: "silent",
    DATA_DIR: dataDir,
    REDIS_URL: url,
  });
  if ("faults" in read) throw new Error(read.faults.join("\n"));
  const { config } = read;
  config.service = { ...config.service, service: `t${process.pid % 10_000}-${++houses}` };
  change(config);
  after(() => rmSync(dataDir, { recursive: true, force: true }));
  return config;
}

/**
 * A whole house with its stand-ins, at ten on a Tuesday. Time stands in the tests' hands: nothing ticks, `travel.moveTo` and `worker.drain` do.
 * With a still `clock` not even a millisecond passes by itself.
 */
export async function openHouse(change?: (config: Config) => void, clock?: Clock): Promise<Sandbox> {
  const house = await startSandbox(await sandboxConfig(change), { ticking: false, ...(clock ? { clock } : {}) });
  await house.travel.moveTo(tuesday);
  return house;
}
