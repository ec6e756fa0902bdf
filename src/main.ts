import { readConfig } from "./config.ts";
import { Refusal, start } from "./start.ts";

/** The process: from the environment to an open house, until a signal. */
async function main() {
  const read = readConfig();
  if ("faults" in read) return complain(read.faults);
  const running = await (read.config.sandbox
    ? import("./sandbox/sandbox.ts").then(({ startSandbox }) => startSandbox(read.config))
    : start(read.config)
  ).catch((error: Error) => error);
  if (running instanceof Error) return complain(running instanceof Refusal ? running.faults : [running.message]);
  const leave = () =>
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  process.once("SIGTERM", leave).once("SIGINT", leave);
}

function complain(faults: string[]) {
  console.error(`Madoguchi cannot start:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`);
  process.exitCode = 1;
}

await main();
