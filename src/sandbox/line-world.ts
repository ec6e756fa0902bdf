import { randomUUID } from "node:crypto";
import type { Mood, Received } from "./stand-in.ts";

export type LineStandInOptions = {
  channelSecret: string;
  channelToken: string;
  /** Where the webhooks go, asked each time: the house may get its port later. */
  webhookUrl: () => string;
  /** Epoch ms; the stand-in's timestamps and the age of its reply tokens follow it. */
  now: () => number;
};

export type LineAction = {
  type: string;
  label: string;
  data?: string;
  displayText?: string;
  mode?: string;
  initial?: string;
  min?: string;
  max?: string;
};

/** A message object as the bot sent it, checked by validateLineMessages. */
export type LineObject = {
  type: string;
  text?: string;
  altText?: string;
  template?: { type: string; text: string; actions: LineAction[] };
  quickReply?: { items: { action: LineAction }[] };
};

export type LineChatMessage =
  | { from: "bot"; at: number; how: "reply" | "push"; message: LineObject }
  | { from: "user"; at: number; what: "text" | "postback" | "sticker" | "image"; text?: string; data?: string };

/** One person's talk with the bot, as their phone shows it. */
export type LineChat = { userId: string; language?: string; blocked: boolean; messages: LineChatMessage[] };

export type LineEvent = {
  type: string;
  timestamp: number;
  webhookEventId: string;
  deliveryContext: { isRedelivery: boolean };
  replyToken?: string;
  [field: string]: unknown;
};

/** `status` is what the bot's server answered; 0 when it did not. */
export type SentWebhook = { at: number; status: number; events: unknown[] };

type Token = { userId: string; eventAt: number; from: number; used: boolean };
type Accepted = { at: number; requestId: string; body: string; sentMessages: object[] };

/** All that the played LINE knows. */
export type LineWorld = LineStandInOptions & {
  botUserId: string;
  mood: Mood;
  /** Pushes a month; undefined: no limit. */
  monthlyLimit: number | undefined;
  /** How many of the next accepted calls are answered with 500 all the same, as when an answer is lost on its way. */
  loseAnswers: number;
  received: Received[];
  chats: Map<string, LineChat>;
  webhooks: SentWebhook[];
  tokens: Map<string, Token>;
  accepted: Map<string, Accepted>;
  pushedThisMonth: number;
  endpoint: string | undefined;
  stopping: AbortController;
};

export function createLineWorld(options: LineStandInOptions): LineWorld {
  return {
    ...options,
    botUserId: `U${"b07".padEnd(32, "0")}`,
    mood: "ok",
    monthlyLimit: undefined,
    loseAnswers: 0,
    received: [],
    chats: new Map(),
    webhooks: [],
    tokens: new Map(),
    accepted: new Map(),
    pushedThisMonth: 0,
    endpoint: undefined,
    stopping: new AbortController(),
  };
}

export function chatOf(world: LineWorld, userId: string): LineChat {
  const known = world.chats.get(userId);
  if (known) return known;
  const chat: LineChat = { userId, blocked: false, messages: [] };
  world.chats.set(userId, chat);
  return chat;
}

const tokenLifeMs = 60_000;
const redeliveredTokenLifeMs = 20 * 60_000;

export function giveToken(world: LineWorld, userId: string): string {
  const token = randomUUID().replaceAll("-", "");
  world.tokens.set(token, { userId, eventAt: world.now(), from: world.now(), used: false });
  return token;
}

/** A webhook that a script sent in LINE's place: its person and its reply token are as good as ours. */
export function adopt(world: LineWorld, userId: string, token: string | undefined): void {
  chatOf(world, userId);
  if (token !== undefined && !world.tokens.has(token))
    world.tokens.set(token, { userId, eventAt: world.now(), from: world.now(), used: false });
}

/** A redelivered event's token is good for another minute, if unused and the event at most 20 minutes old. */
export function renewToken(world: LineWorld, token: string): void {
  const known = world.tokens.get(token);
  if (known && world.now() - known.eventAt <= redeliveredTokenLifeMs) known.from = world.now();
}

/** The user a token answers to, once; undefined when it was used, has run out or never was. */
export function useToken(world: LineWorld, token: string): string | undefined {
  const known = world.tokens.get(token);
  if (known === undefined || known.used || world.now() - known.from > tokenLifeMs) return undefined;
  known.used = true;
  return known.userId;
}

/** Puts the messages on the person's phone, unless they blocked the bot: LINE says nothing about that. */
export function show(world: LineWorld, userId: string, how: "reply" | "push", messages: LineObject[]): boolean {
  const chat = chatOf(world, userId);
  if (chat.blocked) return false;
  for (const message of messages) chat.messages.push({ from: "bot", at: world.now(), how, message });
  return true;
}
