import { randomUUID } from "node:crypto";
import fastify from "fastify";
import { Agent } from "undici";
import type { TeamsStandIn as TeamsStandInConfig } from "../config.ts";
import type { StandIn } from "./stand-in.ts";
import { type TeamsActs, teamsActs } from "./teams-acts.ts";
import { createTeamsAzure, type TeamsAzure } from "./teams-azure.ts";
import { serveConnector } from "./teams-connector.ts";
import type { TeamsStandInOptions, TeamsWorld } from "./teams-world.ts";

export type { TeamsCard, TeamsRoom } from "./teams-world.ts";

export type TeamsStandIn = StandIn &
  TeamsActs &
  Pick<TeamsWorld, "channels" | "cards" | "answerNext"> &
  Pick<TeamsAzure, "sign"> & {
    /** What TeamsConfig.standIn must be for a bot that talks to this one. */
    standIn: TeamsStandInConfig;
  };

/**
 * Plays Teams on a loopback port: the Bot Connector, the keys of Azure, and the people in the channels. The bot gets really signed
 * messages and must show its token. `mood` and `answerNext` are the Connector's; the keys are always served.
 */
export async function startTeamsStandIn(options: TeamsStandInOptions): Promise<TeamsStandIn> {
  const azure = await createTeamsAzure();
  const world = createWorld(options);
  const dispatcher = new Agent();
  const app = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 500 } });
  azure.serve(app, () => world.url);
  app.register(async (connector) => serveConnector(connector, world), { prefix: "/teams" });
  world.url = await app.listen({ port: 0, host: "127.0.0.1" });
  world.serviceUrl = `${world.url}/teams/`;
  const { issuer, metadataPath, sign } = azure;
  const standIn = {
    serviceUrl: world.serviceUrl,
    issuer,
    openIdMetadataUrl: `${world.url}${metadataPath}`,
    botToken: world.botToken,
  };
  return Object.assign(world, teamsActs(world, azure, dispatcher), {
    standIn,
    sign,
    async stop() {
      world.stopping.abort();
      await Promise.all([app.close(), dispatcher.destroy()]);
    },
  });
}

const createWorld = (options: TeamsStandInOptions): TeamsWorld => ({
  options,
  url: "",
  serviceUrl: "",
  botToken: randomUUID(),
  mood: "ok",
  received: [],
  channels: [],
  cards: [],
  answerNext: [],
  sentAt: new Map(),
  stopping: new AbortController(),
});
