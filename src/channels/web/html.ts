import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

const entities: { [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that cannot become markup. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** JSON that cannot end the script element it stands in. */
export const jsonInHtml = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");

/** Sends a page as small as the browser takes it: data is what the reader pays for. */
export function sendHtml(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  reply.type("text/html; charset=utf-8").header("cache-control", "no-store");
  if (/\bbr\b/.test(accepted)) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    return reply.header("content-encoding", "br").send(brotliCompressSync(html, quality));
  }
  if (/\bgzip\b/.test(accepted)) return reply.header("content-encoding", "gzip").send(gzipSync(html));
  return reply.send(html);
}
