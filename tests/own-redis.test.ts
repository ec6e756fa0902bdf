import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startEmbeddedRedis } from "../src/store/embedded-redis.ts";
import { askRedis } from "./redis.ts";
import { until } from "./web/until.ts";

const processOf = async (socket: string) =>
  Number(/process_id:(\d+)/.exec(await askRedis(socket, "INFO server").catch(() => ""))?.[1] ?? 0);

const isListening = (socket: string) =>
  new Promise<boolean>((resolve) => {
    const connection = createConnection(socket, () => resolve(true)).once("error", () => resolve(false));
    connection.unref();
    connection.once("connect", () => connection.destroy());
  });

test("a redis-server left behind by a killed house is taken over, and started again when it dies", async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), "madoguchi-own-"));
  const dir = join(dataDir, "redis");
  mkdirSync(dir);
  const socket = join(dir, "redis.sock");
  const safe = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""];
  const left = spawn("redis-server", ["--port", "0", "--unixsocket", socket, "--dir", dir, ...safe], {
    stdio: "ignore",
  });
  await until("the one left behind", () => isListening(socket));
  await askRedis(socket, "SET kept yes");
  const own = await startEmbeddedRedis(dataDir);
  t.after(async () => {
    await own.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  assert.equal(await processOf(own.socket), left.pid);
  left.kill("SIGKILL");
  await until("a new one", async () => ![0, left.pid].includes(await processOf(own.socket)));
  await until("its data", async () => (await askRedis(socket, "GET kept")).includes("yes"));
});
