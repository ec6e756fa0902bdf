import { randomBytes } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { toFault } from "../../fault.ts";
import type { Turn } from "../channel.ts";
import { toActivity } from "./activity.ts";
import { type TokenFacts, tokenSeconds } from "./chat-token.ts";
import type { Desk } from "./desk.ts";
import { wantedLanguage } from "./wanted-language.ts";
import { userOf } from "./web-channel.ts";

const hourMs = 3_600_000;

export const newConversationId = () => randomBytes(16).toString("base64url");

/** A conversation as Direct Line shows it, with a fresh token. */
export const toChat = (
  { tokens }: Desk,
  { conversationId, startedAt }: Pick<TokenFacts, "conversationId" | "startedAt">,
) => ({
  conversationId,
  token: tokens.token(conversationId, startedAt),
  expires_in: tokenSeconds,
});

/** The same with a stream URL, good for a minute, that begins after `watermark`. */
export function toStreamedChat(
  desk: Desk,
  request: FastifyRequest,
  facts: Pick<TokenFacts, "conversationId" | "startedAt">,
  watermark: string,
) {
  const { publicUrl, tokens } = desk;
  const reached = publicUrl?.startsWith("https://")
    ? publicUrl
    : `${request.protocol}://${request.host || "localhost"}`;
  const url = new URL(`${reached.replace(/^http/, "ws")}/v3/directline/conversations/${facts.conversationId}/stream`);
  url.search = new URLSearchParams({ watermark, t: tokens.ticket(facts.conversationId) }).toString();
  return { ...toChat(desk, facts), streamUrl: url.href };
}

/** The bot's first words. A chat forgotten in the meantime is opened again: at most once an hour, whatever is retried. */
export function openChat(
  desk: Desk,
  request: FastifyRequest,
  { conversationId, startedAt }: Pick<TokenFacts, "conversationId" | "startedAt">,
): Promise<boolean> {
  const since = desk.clock() - startedAt;
  const again = since < 24 * hourMs ? "" : `:${Math.floor(desk.clock() / hourMs)}`;
  const { locale } = (request.body ?? {}) as { locale?: unknown };
  const language = wantedLanguage({ query: request.query, headers: request.headers, locale });
  return didTakeTurn(desk, {
    id: `open:${conversationId}${again}`,
    user: userOf(conversationId),
    heardAt: desk.now(),
    input: { kind: "opened" },
    ...(language === undefined ? {} : { language }),
  });
}

/** False when the turn failed: nothing was saved, the same turn may be sent again. */
export async function didTakeTurn({ takeTurn, log }: Desk, turn: Turn): Promise<boolean> {
  try {
    await takeTurn(turn);
    return true;
  } catch (error) {
    log.warn({ code: toFault(error).code }, "a web chat turn failed");
    return false;
  }
}

/** What was said after a watermark, as an ActivitySet. */
export async function listActivities({ chats }: Desk, conversationId: string, after: string) {
  const placed = await chats.read(conversationId, after);
  const activities = placed.map((each) => toActivity(conversationId, each));
  return { activities, watermark: placed.at(-1)?.position ?? after };
}
