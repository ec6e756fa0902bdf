import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";
import { parse, stringify } from "yaml";
import { type Config, readConfig } from "../src/config.ts";
import { start } from "../src/start.ts";
import { startTestRedis } from "./redis.ts";

const folder = mkdtempSync(join(tmpdir(), "madoguchi-config-"));
after(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(text: string): string {
  const path = join(folder, `file${++files}`);
  writeFileSync(path, text);
  return path;
}

type Yaml = { [field: string]: unknown };
/** The office's service.yaml, changed; the path of it. */
function serviceFile(change: { [part: string]: Yaml | unknown }): string {
  const yaml = parse(readFileSync("service.yaml", "utf8")) as { [part: string]: Yaml };
  for (const [part, value] of Object.entries(change))
    yaml[part] = isPart(value) && isPart(yaml[part]) ? { ...yaml[part], ...value } : (value as Yaml);
  return file(stringify(yaml));
}
const isPart = (value: unknown): value is Yaml => typeof value === "object" && value !== null && !Array.isArray(value);

function faultsOf(env: NodeJS.ProcessEnv): string[] {
  const read = readConfig(env);
  return "faults" in read ? read.faults : [];
}
/** What each fault is about: the part before its first colon, after the file's name where there is one. */
const about = (faults: string[]) => faults.map((fault) => fault.replace(/^\/\S+: /, "").split(": ")[0]).sort();

function configOf(env: NodeJS.ProcessEnv): Config {
  const read = readConfig(env);
  assert.ok("config" in read, JSON.stringify(read));
  return read.config;
}

const ours = { office: { replyEmail: "desk@otit.test" }, meetings: { hosts: ["host1@otit.test"] } };
const production = {
  NODE_ENV: "production",
  PUBLIC_URL: "https://madoguchi.test",
  SMTP_URL: "smtps://desk:pw@mail.test",
  MAIL_FROM: "desk@otit.test",
  SERVICE_FILE: serviceFile(ours),
};

test("nothing set: the sandbox on loopback, with what it needs and nothing of the real services' secrets", () => {
  const config = configOf({});
  assert.deepEqual([config.sandbox, config.production, config.port, config.host], [true, false, 3978, "127.0.0.1"]);
  assert.equal(config.dataDir, resolve("data/sandbox"));
  assert.ok(config.line && config.teams && config.zoom?.webhookSecret);
  assert.equal(config.mail, undefined);
});

test("any channel set: no sandbox, unless it is asked for", () => {
  const line = { LINE_CHANNEL_SECRET: "s", LINE_CHANNEL_ACCESS_TOKEN: "t" };
  assert.deepEqual([configOf(line).sandbox, configOf(line).host, configOf(line).zoom], [false, "0.0.0.0", undefined]);
  const asked = configOf({ ...line, SANDBOX: "1" });
  assert.deepEqual([asked.sandbox, asked.line?.secret, asked.zoom?.accountId], [true, "s", "sandbox-account"]);
  assert.equal(configOf({ SANDBOX: "0" }).sandbox, false);
});

const secrets = ["line-hush", "zoom-hush", "teams-hush", "redis-hush", "smtp-hush", "key-hush"];

test("a wrong environment and a wrong service.yaml: every fault at once, and no secret in any of them", () => {
  const faults = faultsOf({
    NODE_ENV: "production",
    SANDBOX: "1",
    PORT: "http",
    LOG_LEVEL: "loud",
    PUBLIC_URL: "http://desk.test",
    LINE_CHANNEL_SECRET: "line-hush",
    ZOOM_CLIENT_SECRET: "zoom-hush",
    ZOOM_API_BASE_URL: "zoom.us",
    MicrosoftAppPassword: "teams-hush",
    MicrosoftAppType: "AnyTenant",
    REDIS_URL: "http://:redis-hush@redis.test",
    SMTP_URL: "http://desk:smtp-hush@mail.test",
    DATA_KEY: "key-hush",
    MAIL_FROM: "desk@example.org",
    MicrosoftAppId_FILE: "/no/such/file",
    SERVICE_FILE: serviceFile({
      service: "Not Good",
      office: { phone: "", pages: "ftp://x", phoneLines: { xx: "0120-000-000" } },
      terms: { effectiveFrom: "2023-02-30" },
      hours: { weekday: ["19:00", "11:00"] },
      languages: { mon: ["ja"], tue: ["english"] },
      closures: { yearly: ["13-01"], days: ["someday"] },
      slots: { capacity: 0, minutes: "60" },
      people: { ages: { min: 90, max: 20, adult: 18 } },
      teams: { staffLanguage: "vi" },
      surprise: true,
    }),
  });
  const environment = [
    "DATA_KEY",
    "LOG_LEVEL",
    "MAIL_FROM",
    "MicrosoftAppId_FILE",
    "MicrosoftAppType",
    "PORT",
    "PUBLIC_URL",
    "REDIS_URL",
    "SANDBOX",
    "SMTP_URL",
    "ZOOM_API_BASE_URL",
  ];
  const places = [
    "closures.days.0",
    "closures.yearly.0",
    "hours.weekday",
    "languages.mon.0",
    "languages.tue.0",
    "meetings.hosts",
    "office.pages",
    "office.phone",
    "office.phoneLines",
    "office.replyEmail",
    "people.ages",
    "service",
    "slots.capacity",
    "slots.minutes",
    "teams.staffLanguage",
    "terms.effectiveFrom",
  ];
  assert.deepEqual(about(faults), [...environment, ...places, "file"].sort());
  for (const secret of secrets) assert.ok(!faults.join("\n").includes(secret), secret);
});

test("half of what belongs together is a fault for each missing half, also beside a fault of another kind", () => {
  const half = { LINE_CHANNEL_SECRET: "s", MicrosoftAppId: "a", ZOOM_CLIENT_ID: "z", SMTP_URL: "smtp://x", PORT: "-1" };
  const missing = [
    "LINE_CHANNEL_ACCESS_TOKEN",
    "MAIL_FROM",
    "MicrosoftAppPassword",
    "MicrosoftAppTenantId",
    "ZOOM_ACCOUNT_ID",
    "ZOOM_CLIENT_SECRET",
  ];
  assert.deepEqual(about(faultsOf(half)), [...missing, "PORT"].sort());
});

test("parts of service.yaml that do not go together", () => {
  const SERVICE_FILE = serviceFile({
    noShow: { minutes: 60 },
    meetings: { minutes: 61 },
    people: { ages: { min: 3, max: 2, adult: 1 } },
  });
  assert.deepEqual(about(faultsOf({ SERVICE_FILE })), ["meetings.minutes", "noShow.minutes", "people.ages"]);
});

test("a service.yaml that is none: one sentence with its name", () => {
  for (const SERVICE_FILE of ["/no/such.yaml", file("a: [1"), file("- 1"), folder]) {
    const faults = faultsOf({ SERVICE_FILE });
    assert.ok(faults.length >= 1);
    for (const fault of faults) assert.ok(fault.startsWith(`${SERVICE_FILE}: `) && !fault.includes("\n"), fault);
  }
});

test("each setting may stand in a file; one that cannot be read is a fault that does not say its name", () => {
  const given = { LINE_CHANNEL_SECRET_FILE: file("from-a-file\n"), LINE_CHANNEL_ACCESS_TOKEN: "t" };
  assert.equal(configOf(given).line?.secret, "from-a-file");
  const mistaken = faultsOf({ LINE_CHANNEL_SECRET_FILE: "the-secret-itself", LINE_CHANNEL_ACCESS_TOKEN: "t" });
  assert.deepEqual(about(mistaken), ["LINE_CHANNEL_SECRET_FILE"]);
  assert.ok(!mistaken.join().includes("the-secret-itself"));
  assert.deepEqual(about(faultsOf({ DATA_KEY_FILE: folder })), ["DATA_KEY_FILE"]);
});

test("production: what it needs, no placeholders, no sandbox", () => {
  assert.equal(configOf(production).sandbox, false);
  const { PUBLIC_URL: _url, SMTP_URL: _smtp, MAIL_FROM: _from, SERVICE_FILE: _file, ...bare } = production;
  assert.deepEqual(about(faultsOf(bare)), ["PUBLIC_URL", "SMTP_URL", "meetings.hosts", "office.replyEmail"].sort());
  assert.deepEqual(about(faultsOf({ ...production, SANDBOX: "1" })), ["SANDBOX"]);
  assert.deepEqual(about(faultsOf({ ...production, MAIL_FROM: "x@example.org" })), ["MAIL_FROM"]);
  assert.deepEqual(about(faultsOf({ ...production, REDIS_URL: "redis://redis.test" })), ["DATA_KEY"]);
  const half = serviceFile({ ...ours, meetings: { hosts: ["host1@otit.test", "host2@example.org"] } });
  assert.deepEqual(about(faultsOf({ ...production, SERVICE_FILE: half })), ["meetings.hosts"]);
});

test("outside the sandbox a Redis that may lose a booking is refused, with every reason", async () => {
  const redis = await startTestRedis();
  after(redis.stop);
  const env = {
    SANDBOX: "0",
    PORT: "0",
    HOST: "127.0.0.1",
    LOG_LEVEL: "silent",
    REDIS_URL: redis.url,
    DATA_KEY: "5e".repeat(32),
  };
  await assert.rejects(start(configOf(env)), (error: Error & { faults?: string[] }) => {
    assert.equal(error.faults?.length, 2);
    assert.match(error.faults?.[0] ?? "", /^Redis: appendonly is no, must be yes/);
    assert.match(error.faults?.[1] ?? "", /^Redis: appendfsync is everysec, must be always/);
    return true;
  });
});

/** Starts the program itself; gives what it said and how it ended. */
async function run(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ["src/main.ts"], { env: { PATH: process.env.PATH, ...env } });
  let said = "";
  let complained = "";
  child.stdout.on("data", (data) => {
    said += data;
  });
  child.stderr.on("data", (data) => {
    complained += data;
  });
  const [code] = await once(child, "close");
  return { code, said, complained };
}

test("the program stops with a code and the whole list on stderr", async () => {
  const { code, said, complained } = await run({
    PORT: "http",
    LINE_CHANNEL_SECRET: "line-hush",
    SERVICE_FILE: serviceFile({ slots: { capacity: 0 } }),
  });
  assert.equal(code, 1);
  assert.equal(said, "");
  const [head, ...list] = complained.trim().split("\n");
  assert.equal(head, "Madoguchi cannot start:");
  assert.equal(list.length, 3);
  for (const name of ["PORT", "LINE_CHANNEL_ACCESS_TOKEN", "slots.capacity"])
    assert.ok(
      list.some((line) => line.startsWith("  - ") && line.includes(`${name}: `)),
      name,
    );
  assert.ok(!complained.includes("line-hush"));
});

test("the program stops with one sentence when its Redis cannot be reached", async () => {
  const { code, complained } = await run({
    SANDBOX: "1",
    PORT: "0",
    DATA_DIR: folder,
    LOG_LEVEL: "silent",
    REDIS_URL: `unix://${folder}/none.sock`,
  });
  assert.equal(code, 1);
  assert.match(complained, /^Madoguchi cannot start:\n {2}- store-down: .+\n$/);
});
