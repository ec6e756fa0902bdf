import type { AddressInfo } from "node:net";
import fastify from "fastify";
import { serveLineApi } from "./line-api.ts";
import { createLinePhone, type LinePhone } from "./line-phone.ts";
import { adopt, createLineWorld, type LineStandInOptions, type LineWorld } from "./line-world.ts";
import type { StandIn } from "./stand-in.ts";

export type { LineChat, LineChatMessage, LineObject } from "./line-world.ts";
export { validateLineMessages } from "./validate-line-messages.ts";

export type LineStandIn = StandIn &
  LinePhone &
  Pick<LineWorld, "chats" | "webhooks" | "monthlyLimit" | "loseAnswers" | "botUserId"> & {
    /** Takes in a person and a reply token of a webhook that somebody else signed and sent. */
    adopt(userId: string, token?: string): void;
  };

/**
 * Plays api.line.me and the phones behind it on a loopback port. `mood`, `monthlyLimit` and `loseAnswers` may be set at any time.
 * slow: takes the call at once and answers after 3 s.
 */
export async function startLineStandIn(options: LineStandInOptions): Promise<LineStandIn> {
  const world = createLineWorld(options);
  const app = fastify({ forceCloseConnections: true });
  serveLineApi(app, world);
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { hangUp, ...phone } = createLinePhone(world);
  return Object.assign(world, phone, {
    adopt: (userId: string, token?: string) => adopt(world, userId, token),
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    async stop() {
      world.stopping.abort();
      await Promise.all([app.close(), hangUp()]);
    },
  });
}
