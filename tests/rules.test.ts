import assert from "node:assert/strict";
import { globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";

/** The rules of the house: who may import what, where things stand, how long they are. */
const files = globSync(["dialogs/**/*.ts", "src/**/*.{ts,tsx}"], { exclude: ["src/web/dist/**"] });
const source = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));

/** Every import of a file: packages by name, our own files by path from the top. */
const importsOf = (file: string) =>
  [...(source.get(file) ?? "").matchAll(/(?:from|import) ?\(?"([^"]+)"/g)].map(([, name = ""]) =>
    name.startsWith(".") ? normalize(join(dirname(file), name)) : name,
  );

const importers = (matches: (name: string) => boolean) => files.filter((file) => importsOf(file).some(matches));
const only = (places: string[], found: string[], what: string) =>
  assert.deepEqual(
    found.filter((file) => !places.some((place) => file.startsWith(place))),
    [],
    what,
  );

test("dialogs import zod, myanmar-tools in zawgyi.ts, and themselves; they never wait, look at the clock or roll dice", () => {
  for (const file of files.filter((name) => name.startsWith("dialogs/"))) {
    const foreign = importsOf(file).filter(
      (name) =>
        !name.startsWith("dialogs/") && name !== "zod" && !(name === "myanmar-tools" && file.endsWith("/zawgyi.ts")),
    );
    assert.deepEqual(foreign, [], file);
    assert.doesNotMatch(
      source.get(file) ?? "",
      /\bawait\b|\basync\b|Date\.now|new Date\(\)|Math\.random|randomUUID|process\./,
      file,
    );
  }
});

test("only turn.ts calls the talk's step", () => {
  assert.deepEqual(
    importers((name) => name === "dialogs/intake.ts"),
    ["src/turn.ts"],
  );
});

test("each outside library has one home", () => {
  only(
    ["src/store/"],
    importers((name) => name === "ioredis"),
    "ioredis",
  );
  only(
    ["src/channels/teams/"],
    importers((name) => /^botbuilder|^botframework-(?!directlinejs)/.test(name)),
    "botbuilder",
  );
  only(
    ["src/channels/line/"],
    importers((name) => name.startsWith("@line/")),
    "LINE's SDK",
  );
  only(
    ["src/text.ts"],
    importers((name) => name === "i18next"),
    "i18next",
  );
  only(
    ["src/jobs/clock-work.ts"],
    importers((name) => name === "node-cron"),
    "node-cron",
  );
  only(
    ["src/channels/mail/"],
    importers((name) => name === "nodemailer" || name === "ical-generator"),
    "mail",
  );
});

test("only config.ts reads the environment", () => {
  const readers = files.filter((file) => /process\.env\b/.test(source.get(file) ?? ""));
  assert.deepEqual(readers, ["src/config.ts"]);
});

test("channels, jobs and admin never import each other; the house never imports the sandbox", () => {
  const rooms = ["line", "web", "teams", "mail"].map((name) => `src/channels/${name}/`);
  for (const room of rooms) {
    const others = [...rooms, "src/jobs/", "src/sandbox/"].filter((other) => other !== room);
    const wrong = files.filter(
      (file) =>
        file.startsWith(room) &&
        importsOf(file).some((name) => others.some((other) => name.startsWith(other)) && name !== "src/jobs/job.ts"),
    );
    assert.deepEqual(wrong, [], room);
  }
  only(
    ["src/sandbox/", "src/web/sandbox/", "src/main.ts"],
    importers((name) => name.startsWith("src/sandbox/")),
    "sandbox",
  );
});

test("no file is longer than 300 lines, none has a name that says nothing", () => {
  const all = [...files, ...globSync(["tests/**/*.ts", "src/**/*.{lua,mjs}"], { exclude: ["src/web/dist/**"] })];
  const long = all.filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
  assert.deepEqual(long, []);
  const vague = all.filter(
    (file) =>
      /(^|\/)(utils?|helpers?|common|base|manager|misc)[.-]/.test(file) ||
      /[A-Z]/.test(file.split("/").at(-1)?.replace("README", "") ?? ""),
  );
  assert.deepEqual(vague, []);
});

test("every Lua script says what goes in and comes out", () => {
  for (const file of readdirSync("src/store/lua")) {
    const text = readFileSync(join("src/store/lua", file), "utf8");
    for (const word of ["-- keys:", "-- args:", "-- returns:"]) assert.ok(text.includes(word), `${file}: ${word}`);
  }
});

test("the top level holds the owner's list, and what tools expect there", () => {
  const owners = ["src", "dialogs", "locales", "tests", "Dockerfile", "package.json", "tsconfig.json", "README.md"];
  const tools = ["service.yaml", "compose.yaml", "biome.json", "package-lock.json", "LICENSE"];
  const unkept = ["node_modules", "data"];
  const stray = readdirSync(".").filter(
    (name) => !name.startsWith(".") && ![...owners, ...tools, ...unkept].includes(name),
  );
  assert.deepEqual(stray, []);
});
