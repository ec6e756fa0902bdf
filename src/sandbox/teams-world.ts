import type { Mood, Received } from "./stand-in.ts";

export type TeamsStandInOptions = {
  appId: string;
  tenantId: string;
  /** Our /api/messages, asked each time: the house may get its port later. */
  botUrl: () => string;
  /** Epoch ms; only what is noted follows it: tokens and limits go by real time, as the SDK does. */
  now: () => number;
};

/** A channel of a team. */
export type TeamsRoom = { channelId: string; name: string; teamId: string; botIn: boolean };

/** A message of the bot as its channel shows it now; `history` counts its versions. */
export type TeamsCard = {
  channelId: string;
  activityId: string;
  at: number;
  card?: unknown;
  text?: string;
  summary?: string;
  history: number;
};

/** An answer of the Connector forced from outside; `done`: the order is carried out all the same, only the answer is lost. */
export type ForcedAnswer = { status: number; code?: string; retryAfter?: string; done?: boolean };

/** All the stand-in knows. */
export type TeamsWorld = {
  options: TeamsStandInOptions;
  url: string;
  serviceUrl: string;
  botToken: string;
  mood: Mood;
  received: Received[];
  channels: TeamsRoom[];
  cards: TeamsCard[];
  /** Given to the next requests, one each. */
  answerNext: ForcedAnswer[];
  /** When each conversation was written to lately, real time. */
  sentAt: Map<string, number[]>;
  stopping: AbortController;
};

const keptReceived = 1000;

export function note(
  { received, options }: TeamsWorld,
  what: string,
  ok: boolean,
  details: { [detail: string]: unknown },
) {
  received.push({ at: options.now(), what, ok, ...details });
  received.splice(0, received.length - keptReceived);
}

/** A channel by its conversation id, with or without the thread's message id. */
export const roomOf = ({ channels }: TeamsWorld, conversationId: string) =>
  channels.find(({ channelId }) => channelId === conversationId.split(";")[0]);

export const cardOf = ({ cards }: TeamsWorld, activityId: string) =>
  cards.find((card) => card.activityId === activityId);
