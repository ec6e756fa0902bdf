import { randomUUID } from "node:crypto";
import type { WebSocket } from "@fastify/websocket";
import type { FastifyBaseLogger } from "fastify";
import { toFault } from "../../fault.ts";
import type { WebChats } from "../../store/web-chats.ts";
import { toActivity } from "./activity.ts";

export type StreamOptions = {
  chats: WebChats;
  log: Pick<FastifyBaseLogger, "warn">;
  conversationId: string;
  socket: WebSocket;
  /** Position of the last activity the device has. */
  watermark: string;
};

export type Stream = {
  /** Sorts by when it was opened. */
  name: string;
  /** There may be something new to send. */
  wake(): void;
  /** Called now and then: keeps the connection open, and gives up one that no longer answers. */
  beat(): void;
  close(code: number, reason: string): void;
};

/** Close codes: another stream of this conversation was opened; this process stops; the store is away. */
export const closed = { taken: 4001, stopping: 1001, broken: 1011 } as const;

/** Sends everything after `watermark`, then everything new, as ActivitySet frames until the socket closes. */
export function openStream({ chats, log, conversationId, socket, watermark }: StreamOptions): Stream {
  let at = watermark;
  let isSending = false;
  let isStale = false;
  let isAlive = true;
  const unconfirmed: string[] = [];

  async function sendNews(): Promise<void> {
    const placed = await chats.read(conversationId, at);
    const last = placed.at(-1);
    if (last === undefined || socket.readyState !== socket.OPEN) return;
    const activities = placed.map((each) => toActivity(conversationId, each));
    socket.send(JSON.stringify({ activities, watermark: last.position }));
    at = last.position;
    // Its pong proves that the device got everything sent before it.
    unconfirmed.push(at);
    socket.ping(at);
  }

  async function sendAll(): Promise<void> {
    isStale = true;
    if (isSending) return;
    isSending = true;
    try {
      while (isStale) {
        isStale = false;
        await sendNews();
      }
    } finally {
      isSending = false;
    }
  }

  function confirm(position: string): void {
    const index = unconfirmed.indexOf(position);
    if (index < 0) return;
    unconfirmed.splice(0, index + 1);
    const marked = chats.markSeen(conversationId, position);
    marked.catch((error) => log.warn({ code: toFault(error).code }, "a seen mark was lost"));
  }

  socket.on("message", () => {
    isAlive = true;
  });
  socket.on("pong", (data) => {
    isAlive = true;
    confirm(data.toString());
  });
  const close = (code: number, reason: string) => {
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), 1000).unref();
  };
  return {
    name: `${Date.now()}-${randomUUID()}`,
    wake: () => {
      sendAll().catch((error) => {
        log.warn({ code: toFault(error).code }, "a web chat stream broke");
        close(closed.broken, "try again");
      });
    },
    beat: () => {
      if (!isAlive) return socket.terminate();
      isAlive = false;
      socket.send("");
      socket.ping();
    },
    close,
  };
}
