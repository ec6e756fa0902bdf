import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type TestRedis = { socket: string; url: string; stop(): Promise<void> };

/** A real redis-server of its own on a unix socket in a temporary folder: no port, nothing kept. */
export async function startTestRedis(): Promise<TestRedis> {
  const dir = mkdtempSync(join(tmpdir(), "madoguchi-redis-"));
  const socket = join(dir, "s.sock");
  const options = ["--port", "0", "--unixsocket", socket, "--dir", dir, "--save", "", "--appendonly", "no"];
  const child = spawn("redis-server", options, { stdio: ["ignore", "pipe", "inherit"] });
  await saidReady(child.stdout);
  return {
    socket,
    url: `unix://${socket}`,
    stop: async () => {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Sends one raw command, as redis-cli would: for tests that look into the store or break it. */
export function askRedis(socket: string, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const connection = createConnection(socket, () => connection.write(`${command}\r\n`));
    connection.once("data", (data) => {
      resolve(data.toString());
      connection.destroy();
    });
    connection.once("error", reject);
    connection.once("close", () => reject(new Error("redis-server hung up")));
  });
}

function saidReady(output: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    output.on("data", (data) => {
      said += data;
      if (/ready to accept connections/i.test(said)) resolve();
    });
    output.once("end", () => reject(new Error(`redis-server did not start: ${said}`)));
  });
}
