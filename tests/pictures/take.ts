import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readConfig } from "../../src/config.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { startBrowser } from "../browser.ts";
import { newTrainee } from "../trainee.ts";

/** Takes README's pictures: `npm run pictures`. The sandbox after a missed talk and a new booking, and the web chat on a small phone. */
const folder = new URL("./", import.meta.url).pathname;
const quality = 55;

const dataDir = mkdtempSync(join(tmpdir(), "madoguchi-pictures-"));
const read = readConfig({ SANDBOX: "1", PORT: "4310", LOG_LEVEL: "silent", DATA_DIR: dataDir });
if ("faults" in read) throw new Error(read.faults.join("\n"));
const sandbox = await startSandbox(read.config);
const browser = await startBrowser();
try {
  await liveThrough(sandbox);
  await picture("sandbox", { width: 1280, height: 800 }, "/sandbox", (page) =>
    page
      .getByText("RB")
      .first()
      .waitFor({ timeout: 2000 })
      .catch(() => {}),
  );
  await picture("chat", { width: 360, height: 640 }, "/?lang=my", (page) =>
    page.getByRole("button", { name: "日本語" }).waitFor(),
  );
} finally {
  await browser.close();
  await sandbox.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function liveThrough({ travel, house, ...rest }: Sandbox) {
  const an = newTrainee(rest);
  await rest.standIns.line?.addFriend(an.id, "vi");
  for (const said of ["1", "1", "1", "1", "1", "Nguyễn Văn An", "10/5/1998", "an@gmail.com", "1", "1", "1", "1"])
    await an.say(said);
  const [meeting] = [...(rest.standIns.zoom?.meetings.values() ?? [])];
  const startAt = meeting?.startAt ?? house.clock.now();
  for (const before of [24 * 60, 15, -10]) await travel.moveTo(startAt - before * 60_000);
  await an.say("1");
  await an.say("1");
}

async function picture(
  name: string,
  viewport: { width: number; height: number },
  path: string,
  ready: (page: Page) => Promise<unknown>,
) {
  const page = await browser.newPage({ viewport, locale: "en-GB" });
  await page.goto(`${sandbox.url}${path}`);
  await ready(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}${name}.jpg`, type: "jpeg", quality });
  await page.close();
}
