// What `npm start` and `npm test` need on a bare machine, put there: packages, redis-server, the built pages, and for tests a browser
// with fonts. Plain JavaScript, because the machine's own Node (20 or newer) runs it before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const forTests = process.argv[2] === "test";
const say = (line) => console.error(`prepare: ${line}`);

function stop(sentence) {
  say(sentence);
  process.exit(1);
}

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], ...options });
  return done.status === 0;
}

const answers = (command, args = ["--version"]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
const hashOf = (texts) => createHash("sha256").update(texts.join("\n")).digest("hex");
const readIf = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** Does `work` only when the inputs' hash differs from the one noted after the last success. */
function onceFor(stamp, hash, work) {
  if (readIf(stamp) === hash) return;
  work();
  mkdirSync(join(stamp, ".."), { recursive: true });
  writeFileSync(stamp, hash);
}

function packages() {
  const hash = hashOf([readIf(join(root, "package-lock.json")), process.platform, process.arch]);
  onceFor(join(root, "node_modules/.prepared"), hash, () => {
    say("installing the packages of package-lock.json (about half a minute)");
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const flags = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
    if (!run(npm, flags)) stop("`npm ci` failed, see above; check the network and try again.");
  });
}

function node24() {
  const own = join(root, "node_modules/.bin/node");
  const said = spawnSync(existsSync(own) ? own : "node", ["--version"], { encoding: "utf8" }).stdout ?? "";
  if (Number(said.slice(1).split(".")[0]) < 24)
    stop("please install Node 24 or newer (https://nodejs.org) and try again.");
}

const installers = [
  {
    tool: "apt-get",
    before: ["update", "-qq"],
    install: ["install", "-y", "-qq", "--no-install-recommends"],
    root: true,
  },
  { tool: "brew", install: ["install"], root: false },
];

function system(what, names) {
  const installer = installers.find(({ tool }) => answers(tool));
  const list = installer && names[installer.tool];
  const sentence = `please install ${what} and try again (Debian, Ubuntu: sudo apt-get install ${names["apt-get"].join(" ")}; macOS: brew install ${names.brew.join(" ")}).`;
  if (!list) return stop(sentence);
  const isRoot = process.getuid?.() === 0;
  const asRoot = installer.root && !isRoot;
  if (asRoot && !answers("sudo", ["-n", "true"])) stop(sentence);
  const [command, first] = asRoot ? ["sudo", ["-n", installer.tool]] : [installer.tool, []];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  say(`installing ${what} with ${installer.tool}`);
  if (installer.before) run(command, [...first, ...installer.before], { env });
  if (!run(command, [...first, ...installer.install, ...list], { env })) stop(sentence);
}

function redis() {
  if (!forTests && process.env.REDIS_URL) return;
  if (!answers("redis-server")) system("redis-server", { "apt-get": ["redis-server"], brew: ["redis"] });
}

const browsers = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const fonts = ["fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji"];

function browser() {
  const drawn = process.platform !== "linux" || !answers("fc-list") || fontsDraw(["th", "km", "my", "ja"]);
  if (browsers.some((name) => answers(name)) && drawn) return;
  system("Chromium and the Noto fonts", { "apt-get": ["chromium", ...fonts], brew: ["--cask", "chromium"] });
}

function fontsDraw(languages) {
  return languages.every((lang) => spawnSync("fc-list", [`:lang=${lang}`], { encoding: "utf8" }).stdout.trim() !== "");
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !path.includes("/dist/"))
    .sort();
}

function pages() {
  const sources = ["src/web", "locales", "dialogs"].flatMap((folder) => filesBelow(join(root, folder)));
  const hash = hashOf([
    readIf(join(root, "package-lock.json")),
    ...sources.map((path) => path + readFileSync(path, "utf8")),
  ]);
  onceFor(join(root, "src/web/dist/.prepared"), hash, () => {
    say("building the web pages");
    const own = join(root, "node_modules/.bin/node");
    const args = [
      join(root, "node_modules/vite/bin/vite.js"),
      "build",
      "--config",
      "src/web/vite.config.ts",
      "--logLevel",
      "warn",
    ];
    if (!run(existsSync(own) ? own : "node", args)) stop("the web pages could not be built, see above.");
  });
}

packages();
node24();
redis();
if (forTests) browser();
pages();
