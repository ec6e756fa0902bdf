import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type DurableRedis = {
  url: string;
  /** kill -9, as a power cut does. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** A redis-server as safe as production's, which a test may kill and start again with what it had written. */
export async function startDurableRedis(): Promise<DurableRedis> {
  const dir = mkdtempSync(join(tmpdir(), "madoguchi-durable-"));
  const socket = join(dir, "s.sock");
  const where = ["--port", "0", "--unixsocket", socket, "--dir", dir];
  const safe = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""];
  let child: ChildProcess | undefined;
  const start = async () => {
    const fresh = spawn("redis-server", [...where, ...safe], { stdio: ["ignore", "pipe", "inherit"] });
    child = fresh;
    for await (const said of fresh.stdout) if (/ready to accept connections/i.test(String(said))) break;
  };
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    url: `unix://${socket}`,
    kill,
    start,
    stop: async () => {
      await kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
