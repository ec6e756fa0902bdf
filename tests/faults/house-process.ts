import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { until } from "./until.ts";

/** The real house as a process of its own, which can be killed and started again. */
export type HouseProcess = {
  url: string;
  /** Starts it. Resolves when it says that it is open. */
  start(): Promise<void>;
  /** kill -9. Resolves when it is dead. */
  kill(): Promise<void>;
  /** Resolves when it is there and its store too. */
  ready(signal: AbortSignal): Promise<void>;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
  /** Every line it logged as a warning or worse, of all its lives: what it said, and the fault. */
  complaints: string[];
};

type Child = ChildProcessByStdio<null, Readable, Readable>;

const folder = fileURLToPath(new URL("../..", import.meta.url));
const LogLine = z.object({ level: z.number(), msg: z.string(), fault: z.string().optional() });
const warning = 40;

/** `env` is all the house gets, beside PATH and where temporary files go. */
export function houseProcess(port: number, env: { [name: string]: string }): HouseProcess {
  const url = `http://127.0.0.1:${port}`;
  const { PATH = "", TMPDIR = "/tmp" } = process.env;
  const complaints: string[] = [];
  let child: Child | undefined;

  async function start() {
    child = spawn(process.execPath, ["src/main.ts"], {
      cwd: folder,
      env: { PATH, TMPDIR, HOST: "127.0.0.1", PORT: String(port), LOG_LEVEL: "info", SANDBOX: "0", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    await opened(child, complaints);
  }

  async function end(signal: "SIGKILL" | "SIGTERM") {
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
    return child.exitCode;
  }

  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  return {
    url,
    start,
    kill: async () => void (await end("SIGKILL")),
    ready: (signal) => until("the house to be ready", isReady, { everyMs: 25, signal }),
    stop: () => end("SIGTERM"),
    complaints,
  };
}

/** Reads the log as long as the process lives; resolves at "open", fails when it ends before (unless we killed it). */
function opened(child: Child, complaints: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    child.stderr.on("data", (data) => said.push(String(data)));
    child.once("exit", (code) => {
      if (code) reject(new Error(`the house ended with ${code}: ${said.join("")}`));
      else resolve();
    });
    createInterface(child.stdout).on("line", (text) => {
      const line = readLine(text);
      if (line?.msg === "madoguchi is open") resolve();
      if (line && line.level >= warning) complaints.push(`${line.msg} (${line.fault ?? ""})`);
    });
  });
}

function readLine(text: string) {
  try {
    return LogLine.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
