import type { WebSocket } from "@fastify/websocket";
import type { FastifyBaseLogger } from "fastify";
import type { WebChats } from "../../store/web-chats.ts";
import { closed, openStream, type Stream } from "./stream.ts";

const beatMs = 25_000;

export type Streams = ReturnType<typeof createStreams>;

/** The open WebSockets of this process: one per conversation among all processes, the older one is closed. */
export function createStreams({ chats, log }: { chats: WebChats; log: Pick<FastifyBaseLogger, "warn"> }) {
  const open = new Map<string, Stream>();

  const stopListening = chats.listen((id, news) => {
    const taken = news.startsWith("taken:") ? news.slice("taken:".length) : undefined;
    for (const stream of id === undefined ? open.values() : [open.get(id)]) {
      if (taken === undefined) stream?.wake();
      else if (stream !== undefined && taken > stream.name) stream.close(closed.taken, "collision");
    }
  });
  const timer = setInterval(() => {
    for (const stream of open.values()) stream.beat();
  }, beatMs).unref();

  return {
    start(conversationId: string, socket: WebSocket, watermark: string): void {
      const stream = openStream({ chats, log, conversationId, socket, watermark });
      open.get(conversationId)?.close(closed.taken, "collision");
      open.set(conversationId, stream);
      socket.on("close", () => {
        if (open.get(conversationId) === stream) open.delete(conversationId);
      });
      chats.takeOver(conversationId, stream.name).catch(() => {});
      stream.wake();
    },
    stop(): void {
      clearInterval(timer);
      stopListening();
      for (const stream of open.values()) stream.close(closed.stopping, "going away");
    },
  };
}
