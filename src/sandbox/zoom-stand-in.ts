import { setTimeout as pause } from "node:timers/promises";
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { Agent } from "undici";
import type { StandIn } from "./stand-in.ts";
import { type ZoomActs, zoomActs } from "./zoom-acts.ts";
import { limited, readJson, refuse, zoomRoutes } from "./zoom-routes.ts";
import {
  note,
  type SentWebhook,
  type ZoomMeeting,
  type ZoomStandInOptions,
  type ZoomWorld,
  zoomWorld,
} from "./zoom-world.ts";

export type ZoomStandIn = StandIn &
  ZoomActs & {
    meetings: Map<string, ZoomMeeting>;
    webhooks: SentWebhook[];
    /** Every token given out so far ends, as when an app is switched off and on. */
    revokeTokens(): void;
  };

/** Plays https://zoom.us and https://api.zoom.us on one loopback port. A failing one carries the order out and loses the answer. */
export async function startZoomStandIn(options: ZoomStandInOptions): Promise<ZoomStandIn> {
  const world = zoomWorld(options);
  const dispatcher = new Agent();
  const app = fastify({ forceCloseConnections: true });
  const acts = zoomActs(world, dispatcher);
  keepMood(app, world);
  zoomRoutes(app, world, acts);
  world.url = await app.listen({ port: 0, host: "127.0.0.1" });
  return Object.assign(world, acts, {
    revokeTokens: () => world.tokens.clear(),
    async stop() {
      world.stopping.abort();
      await Promise.all([app.close(), dispatcher.destroy()]);
    },
  });
}

function keepMood(app: FastifyInstance, world: ZoomWorld) {
  app.addHook("preHandler", async (request, reply) => {
    if (!isApi(request)) return;
    if (world.mood === "slow") await pause(3000, undefined, { signal: world.stopping.signal }).catch(() => undefined);
    if (world.mood === "hanging") await new Promise<never>(() => undefined);
    if (world.mood === "refusing") return refuse(reply, 401, 124, "Invalid access token.");
    if (world.mood === "limited") return limited(reply, "QPS", world.options.now());
  });
  app.addHook("onSend", async (request, reply, payload) => {
    if (world.mood !== "failing" || !isApi(request)) return payload;
    reply.code(500);
    return JSON.stringify({ code: 500, message: "Internal server error." });
  });
  app.addHook("onResponse", async (request, reply) => {
    if (!isApi(request)) return;
    const body = request.url.startsWith("/v2/") ? { body: readJson(request) } : {};
    note(world, `${request.method} ${request.url}`, reply.statusCode < 300, { status: reply.statusCode, ...body });
  });
}

const isApi = (request: FastifyRequest) => request.url.startsWith("/oauth/") || request.url.startsWith("/v2/");
