import type { AddressInfo, Socket } from "node:net";
import fastify, { type FastifyInstance } from "fastify";
import type { Bubble, Channel, Turn } from "../../src/channels/channel.ts";
import type { DirectLineOptions } from "../../src/channels/web/desk.ts";
import { directLine } from "../../src/channels/web/direct-line.ts";
import { createWebChannel } from "../../src/channels/web/web-channel.ts";
import { connectStore, type Store } from "../../src/store/redis.ts";
import { createSeal } from "../../src/store/seal.ts";
import { createWebChats, type WebChats } from "../../src/store/web-chats.ts";
import type { TestRedis } from "../redis.ts";

/** One process of the web chat with an echo for a talk. */
export type WebHouse = {
  app: FastifyInstance;
  url: string;
  domain: string;
  store: Store;
  chats: WebChats;
  channel: Channel;
  /** Every turn taken, in order. */
  turns: Turn[];
  /** The tokens' clock, epoch ms. */
  time: { at: number };
  /** What takeTurn does with a turn; throws what it should fail with. */
  talk: { take(turn: Turn): Promise<unknown> };
  /** Cuts every connection, as a tunnel does to a phone. */
  cutConnections(): void;
  stop(): Promise<void>;
};

export const dataKey = "5e".repeat(32);
export const says = (text: string, more: Partial<Bubble> = {}): Bubble => ({
  text,
  language: "en",
  choices: [],
  ...more,
});

type Extra = { options?: Partial<DirectLineOptions>; register?(app: FastifyInstance, house: WebHouse): Promise<void> };

/** Starts a house on a port of its own. Houses on one Redis are processes of one service. */
export async function startWebHouse(redis: TestRedis, { options, register }: Extra = {}): Promise<WebHouse> {
  const store = await connectStore(redis.url, "test", createSeal(dataKey));
  const chats = await createWebChats(store);
  const time = { at: Date.now() };
  const channel = createWebChannel({ chats, now: () => time.at });
  const turns: Turn[] = [];
  const talk = { take: (turn: Turn) => echo(channel, turn) };
  const takeTurn = async (turn: Turn) => {
    turns.push(turn);
    await talk.take(turn);
  };
  const app = fastify();
  const log = { warn: () => {}, error: () => {} };
  const clock = () => time.at;
  await app.register(
    directLine({
      chats,
      takeTurn,
      sign: store.seal.sign,
      isSigned: store.seal.isSigned,
      now: clock,
      log,
      clock,
      ...options,
    }),
  );
  const sockets = new Set<Socket>();
  app.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const cutConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  const stop = async () => {
    await app.close();
    await chats.stop();
    await store.stop();
  };
  const house: WebHouse = { app, url: "", domain: "", store, chats, channel, turns, time, talk, cutConnections, stop };
  await register?.(app, house);
  await app.listen({ port: 0, host: "127.0.0.1" });
  house.url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  house.domain = `${house.url}/v3/directline`;
  return house;
}

/** The simplest talk: greets with two buttons, then repeats what was said or chosen. */
async function echo(channel: Channel, { id, user, input, language = "en" }: Turn) {
  const choices = [
    { label: "Tea", data: "go:drink:tea" },
    { label: "Coffee", data: "go:drink:coffee" },
  ];
  const bubbles = {
    opened: [says("Welcome", { language }), says("What would you like?", { language, choices })],
    said: [says(`You said: ${input.kind === "said" ? input.text : ""}`, { language })],
    chose: [says(`You chose: ${input.kind === "chose" ? input.value : ""}`, { language })],
  };
  const answer = bubbles[input.kind as keyof typeof bubbles] ?? [says(`Got: ${input.kind}`, { language })];
  return channel.deliver({ user, bubbles: answer, jobId: `say:${id}`, attempt: 1 });
}
