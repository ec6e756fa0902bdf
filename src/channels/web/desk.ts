import type { FastifyBaseLogger, FastifyRequest } from "fastify";
import type { WebChats } from "../../store/web-chats.ts";
import type { Turn } from "../channel.ts";
import type { ChatTokens, Signer, TokenFacts } from "./chat-token.ts";
import { type Refusal, refusals } from "./refusal.ts";
import type { Streams } from "./streams.ts";

export type DirectLineOptions = Signer & {
  chats: WebChats;
  /** Resolves when the turn is saved and said; rejects with a Fault. */
  takeTurn(turn: Turn): Promise<unknown>;
  /** The house's clock, epoch ms. */
  now: () => number;
  log: Pick<FastifyBaseLogger, "warn" | "error">;
  /** Where the outside reaches us; stream URLs start with it when it is https. */
  publicUrl?: string;
  /** What one minute may bring: conversations started and requests of one IP address, messages of one conversation. */
  limits?: Partial<Limits>;
  /** Real time for tokens, epoch ms; only tests set it. */
  clock?: () => number;
};

/** A whole dormitory shares one address. */
export const usualLimits = { conversations: 120, messages: 120, requests: 3000 };
export type Limits = typeof usualLimits;

/** What every route of Direct Line works with. */
export type Desk = DirectLineOptions & { tokens: ChatTokens; streams: Streams; clock: () => number };

export type ChatRoute = { Params: { id: string }; Querystring: { watermark?: string; t?: string } };
export type ChatRequest = FastifyRequest<ChatRoute>;

/** Whoever comes back weeks later, to look at a booking, finds the same conversation. */
const refreshableMs = 30 * 24 * 3_600_000;

/** The token of a request. `forRefresh`: one that expired not too long ago is good as well. */
export function readBearer({ tokens, clock }: Desk, request: FastifyRequest, forRefresh = false): TokenFacts | Refusal {
  const facts = tokens.readToken(bearer(request));
  if (facts === undefined) return refusals.noToken;
  return facts.expiresAt + (forRefresh ? refreshableMs : 0) > clock() ? facts : refusals.expired;
}

/** Does the token open the conversation the route names? */
export function refusalOf(desk: Desk, request: ChatRequest): Refusal | undefined {
  const facts = readBearer(desk, request);
  if ("status" in facts) return facts;
  return facts.conversationId === request.params.id ? undefined : refusals.otherChat;
}

/** botframework-directlinejs without a token sends the word "undefined". */
export const hasBearer = (request: FastifyRequest) => !["", "undefined", "null"].includes(bearer(request));

const bearer = ({ headers }: FastifyRequest) => (headers.authorization ?? "").replace(/^Bearer\s*/i, "");
