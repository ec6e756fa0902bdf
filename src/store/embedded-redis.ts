import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Fault } from "../fault.ts";

export type EmbeddedRedis = { socket: string; stop(): Promise<void> };

/**
 * Our own redis-server on a unix socket, durable (append-only, fsync always), with its data in `dataDir`/redis. Started again when it
 * dies; stopped with us. One left behind by a killed process is taken over. Two processes on one folder are refused.
 */
export async function startEmbeddedRedis(dataDir: string): Promise<EmbeddedRedis> {
  const dir = join(dataDir, "redis");
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const release = lock(join(dataDir, "madoguchi.pid"));
  const socket = socketPath(dir);
  let stopping = false;
  const start = () => {
    if (stopping) return;
    const child = spawn("redis-server", options(dir, socket), { stdio: "ignore", detached: true });
    child.on("error", () => {});
    child.on("exit", () => setTimeout(start, 300).unref());
  };
  const left = await pidOf(socket);
  if (left === undefined) start();
  const watch = setInterval(() => {
    if (stopping || left === undefined || isRunning(left)) return;
    clearInterval(watch);
    start();
  }, 300).unref();
  await untilAnswers(socket);
  const stop = async () => {
    stopping = true;
    clearInterval(watch);
    await shutDown(socket);
    release();
  };
  return { socket, stop };
}

const options = (dir: string, socket: string) =>
  Object.entries({
    port: "0",
    unixsocket: socket,
    unixsocketperm: "700",
    dir,
    appendonly: "yes",
    appendfsync: "always",
    save: "",
    "maxmemory-policy": "noeviction",
    daemonize: "no",
  }).flatMap(([name, value]) => [`--${name}`, value]);

/** A unix socket's path may hold some 100 bytes; a longer one moves to the system's temporary folder. */
function socketPath(dir: string): string {
  const path = join(dir, "redis.sock");
  return Buffer.byteLength(path) < 100
    ? path
    : join(tmpdir(), `madoguchi-${createHash("sha256").update(dir).digest("hex").slice(0, 12)}.sock`);
}

function lock(file: string): () => void {
  const other = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (other > 0 && other !== process.pid && isAlive(other))
    throw new Fault("bug", `another process (${other}) runs on this data folder`);
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return commandOf(pid).includes("main.ts");
  } catch {
    return false;
  }
}

const commandOf = (pid: number) =>
  existsSync("/proc/self")
    ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
    : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });

function ask(socket: string, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const connection = createConnection(socket, () => connection.write(`${command}\r\n`));
    connection.setTimeout(2000, () => connection.destroy(new Error("timeout")));
    connection.once("data", (data) => {
      resolve(data.toString());
      connection.destroy();
    });
    connection.once("error", reject);
    connection.once("close", () => resolve(""));
  });
}

/** The process of a redis-server left behind, also while it still loads its data: a second one on its folder would break both. */
async function pidOf(socket: string): Promise<number | undefined> {
  const info = await ask(socket, "INFO server").catch(() => "");
  const pid = Number(/process_id:(\d+)/.exec(info)?.[1]);
  return pid > 0 ? pid : undefined;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const answers = (socket: string) =>
  ask(socket, "PING").then(
    (said) => said.startsWith("+PONG"),
    () => false,
  );

async function untilAnswers(socket: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await answers(socket)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Fault("store-down", "redis-server did not start; is it installed, is the disk full?");
}

async function shutDown(socket: string): Promise<void> {
  await ask(socket, "SHUTDOWN NOSAVE").catch(() => "");
  for (let tries = 0; tries < 100 && (await answers(socket)); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
}
