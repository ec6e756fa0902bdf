import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import type { Turn } from "./channels/channel.ts";
import { createLineChannel } from "./channels/line/line-channel.ts";
import { createMail } from "./channels/mail/mail.ts";
import { createTeams } from "./channels/teams/teams.ts";
import { createWebChannel } from "./channels/web/web-channel.ts";
import { type Clock, createClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { takePress } from "./facts.ts";
import type { House } from "./house.ts";
import { createHttp } from "./http.ts";
import { startClockWork } from "./jobs/clock-work.ts";
import { createWorker, type Worker } from "./jobs/run.ts";
import { sweep } from "./jobs/sweep.ts";
import { createLinks } from "./links.ts";
import { createZoom } from "./meetings/zoom.ts";
import { noteBeat } from "./store/beats.ts";
import { startEmbeddedRedis } from "./store/embedded-redis.ts";
import { connectStore, unsafeSettings } from "./store/redis.ts";
import { createSeal } from "./store/seal.ts";
import { createTeamsChannels } from "./store/teams-channels.ts";
import { createWebChats } from "./store/web-chats.ts";
import { createText } from "./text.ts";
import { createTurns, type Turns } from "./turn.ts";

export type Running = {
  house: House;
  turns: Turns;
  worker: Worker;
  app: FastifyInstance;
  url: string;
  stop(): Promise<void>;
};
type Parts = {
  clock?: Clock;
  extend?: (app: FastifyInstance, running: Omit<Running, "app" | "url" | "stop">) => Promise<void>;
  ticking?: boolean;
  hearLine?: (turn: Turn) => void;
};

/** Builds the house from its configuration and opens the doors. `extend` adds routes before they open; `ticking: false` leaves time to the tests. */
export async function start(
  config: Config,
  { clock = createClock(), extend, ticking = true, hearLine }: Parts = {},
): Promise<Running> {
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const log = pino({ level: config.logLevel, base: null });
    const seal = createSeal(config.dataKey ?? ownKey(config.dataDir));
    const redis = config.redisUrl ? undefined : await startEmbeddedRedis(config.dataDir);
    if (redis) undo.push(redis.stop);
    const store = await connectStore(config.redisUrl ?? `unix://${redis?.socket}`, config.service.service, seal);
    undo.push(store.stop);
    if (!config.sandbox) refuse(await unsafeSettings(store));
    const links = createLinks(config.publicUrl, seal);
    const text = await createText(config.service, links);
    const chats = await createWebChats(store);
    undo.push(chats.stop);
    const house: House = { config, clock, store, text, links, log, channels: {}, poke: () => worker.poke() };
    undo.push(await openOutside(house, chats));
    const turns = createTurns(house);
    const worker = createWorker(house, turns);
    undo.push(worker.stop);
    const app = await createHttp(house, turns, chats, hearLine);
    undo.push(() => app.close());
    await extend?.(app, { house, turns, worker });
    await noteBeat(store, clock.now());
    const port = await app
      .listen({ port: config.port, host: config.host })
      .then(() => (app.server.address() as { port: number }).port);
    await sweep(house);
    if (ticking) undo.push(startClockWork(house, worker));
    log.info({ port, sandbox: config.sandbox, channels: openChannels(house) }, "madoguchi is open");
    return { house, turns, worker, app, url: `http://127.0.0.1:${port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function ownKey(dataDir: string): string {
  const file = join(dataDir, "data.key");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}

function refuse(faults: string[]) {
  if (faults.length > 0) throw new Refusal(faults);
}

export class Refusal extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    super(faults.join("\n"));
    this.faults = faults;
  }
}

/** Builds what speaks to the outside, as far as it is configured. Gives back how to close it. */
async function openOutside(
  house: House,
  chats: Awaited<ReturnType<typeof createWebChats>>,
): Promise<() => Promise<void>> {
  const { config, clock, log, text, store } = house;
  const { now } = clock;
  const patience = config.outsideTimeoutMs === undefined ? {} : { timeoutMs: config.outsideTimeoutMs };
  const line = config.line && createLineChannel({ config: config.line, now, log, ...patience });
  house.channels.web = createWebChannel({ chats, now });
  if (line) house.channels.line = line;
  if (config.mail)
    house.mail = createMail({
      config: config.mail,
      service: config.service,
      text,
      now,
      log,
      production: config.production,
      ...patience,
    });
  if (config.zoom) house.zoom = createZoom({ config: config.zoom, now, log, ...patience });
  if (config.teams) {
    const channels = createTeamsChannels(store);
    house.teams = createTeams({
      config: config.teams,
      service: config.service,
      channels,
      text,
      press: (press) => takePress(house, press),
      log,
      ...patience,
    });
  }
  return async () => {
    await Promise.all([line?.stop(), house.mail?.stop(), house.zoom?.stop(), house.teams?.stop()]);
  };
}

const openChannels = ({ channels, teams, zoom, mail }: House) => ({
  ...Object.fromEntries(Object.keys(channels).map((name) => [name, true])),
  teams: !!teams,
  zoom: !!zoom,
  mail: !!mail,
});
