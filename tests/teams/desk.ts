import { randomBytes, randomUUID } from "node:crypto";
import type { TestContext } from "node:test";
import fastify from "fastify";
import type { Language } from "../../dialogs/types.ts";
import type { StaffCard } from "../../src/channels/teams/booking-card.ts";
import { createTeams, type TeamsOptions } from "../../src/channels/teams/teams.ts";
import { createLinks } from "../../src/links.ts";
import { startTeamsStandIn } from "../../src/sandbox/teams-stand-in.ts";
import { readService, type Service } from "../../src/service.ts";
import { connectStore } from "../../src/store/redis.ts";
import { createSeal } from "../../src/store/seal.ts";
import { createTeamsChannels } from "../../src/store/teams-channels.ts";
import { createText } from "../../src/text.ts";
import type { TestRedis } from "../redis.ts";

export const startAt = Date.parse("2026-11-26T13:00:00+09:00");

export const exampleCard: StaffCard = {
  bookingId: "bk1",
  no: "A-1024",
  seq: 1,
  language: "vi",
  startAt,
  talkLanguage: "vi",
  state: "linkSent",
  firstVisit: true,
  noShowsBefore: 0,
  flagged: false,
  companion: "alone",
  presence: "linkSent",
  hostStarted: false,
};

export function exampleService(teams: Partial<Service["teams"]> = {}): Service {
  const read = readService(new URL("../../service.yaml", import.meta.url).pathname, false);
  if ("faults" in read) throw new Error(read.faults.join("\n"));
  return { ...read.service, teams: { ...read.service.teams, ...teams } };
}

export const exampleText = (service = exampleService()) =>
  createText(service, createLinks("http://localhost", createSeal("0".repeat(64))));

/** The staff's words as the card functions take them. */
export async function exampleSay(language: Language) {
  const text = await exampleText();
  return (key: string, params?: Parameters<typeof text.say>[2]) => text.say(language, `staff:${key}`, params);
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The counselors' side as main.ts builds it, before a played Teams, over real HTTP and a real Redis. Closed with the test. */
export async function openDesk(
  t: TestContext,
  redis: TestRedis,
  options: Partial<Pick<TeamsOptions, "press" | "timeoutMs">> & { teams?: Partial<Service["teams"]> } = {},
) {
  const app = fastify({ forceCloseConnections: true });
  const address = { url: "" };
  const ids = { appId: randomUUID(), tenantId: randomUUID() };
  const standIn = await startTeamsStandIn({ ...ids, botUrl: () => `${address.url}/api/messages`, now: () => startAt });
  const store = await connectStore(redis.url, `t${randomBytes(6).toString("hex")}`, createSeal("0".repeat(64)));
  const service = exampleService(options.teams);
  const channels = createTeamsChannels(store);
  const logged: string[] = [];
  const log = (ids: unknown, words?: string) => void logged.push(JSON.stringify([ids, words]));
  const config = { ...ids, password: "secret", appType: "SingleTenant" as const, standIn: standIn.standIn };
  const { press = async () => undefined, timeoutMs = 5000 } = options;
  const text = await exampleText(service);
  const teams = createTeams({
    config,
    service,
    channels,
    text,
    press,
    log: { info: log, warn: log, error: log },
    timeoutMs,
  });
  await app.register(teams.routes);
  address.url = await app.listen({ port: 0, host: "127.0.0.1" });
  t.after(async () => {
    await Promise.all([app.close(), teams.stop()]);
    await Promise.all([standIn.stop(), store.stop()]);
  });
  return { standIn, teams, channels, config, service, logged, url: address.url };
}

/** All texts of a card, joined: what a person would read. */
export const wordsOf = (card: unknown) => {
  const found: string[] = [];
  JSON.stringify(card, (key, value) => {
    if (["text", "title", "value", "label", "placeholder", "errorMessage"].includes(key) && typeof value === "string")
      found.push(value);
    return value;
  });
  return found.join("\n");
};
