import { spawnSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The machine's own Chromium, unseen; it talks to nobody but the pages under test. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = names.map(pathOf).find((path) => path !== "");
  if (executablePath === undefined) throw new Error("no Chromium on this machine: npm test installs one");
  return chromium.launch({ executablePath, args });
}

const pathOf = (name: string) => spawnSync("which", [name], { encoding: "utf8" }).stdout.trim();
