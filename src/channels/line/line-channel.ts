import { createHash } from "node:crypto";
import type { LineConfig } from "../../config.ts";
import { Fault } from "../../fault.ts";
import type { Channel, Delivery, ReplyToken } from "../channel.ts";
import { createLineClient, type LineClient, type LineLog } from "./line-client.ts";
import { type LineMessage, toLineMessages } from "./to-line-messages.ts";

type LineChannelOptions = { config: LineConfig; now: () => number; log?: LineLog; timeoutMs?: number };

const objectsPerCall = 5;
/** LINE takes a reply token for a minute. */
const tokenLifeMs = 60_000;
/** A token younger than this cannot have run out: if LINE knows it no more, it has been used. */
const tokenFreshMs = 50_000;
const rememberedJobs = 1_000;

/**
 * LINE as a channel. A reply is free and a push is counted, so the first five message objects go by reply wherever a token is
 * given; the rest, and everything without a usable token, by push. `now` is real epoch ms: reply tokens age by LINE's clock.
 */
export function createLineChannel(options: LineChannelOptions): Channel & { stop(): Promise<void> } {
  const { now } = options;
  const client = createLineClient(options);
  const firstParts = rememberFew<"replied" | "to-push">(rememberedJobs);

  async function deliver(delivery: Delivery) {
    const { user, bubbles, jobId, reply } = delivery;
    const to = lineUserId(user);
    for (const [part, messages] of inFives(toLineMessages(bubbles)).entries()) {
      const replied = part === 0 && reply !== undefined && (await wentByReply(delivery, reply, messages));
      if (!replied) await client.push(to, messages, retryKey(jobId, part));
    }
    firstParts.forget(jobId);
    return {};
  }

  // What an earlier try of ours learnt about the token is surer than what its age tells.
  async function wentByReply(
    { jobId, attempt }: Delivery,
    reply: ReplyToken,
    messages: LineMessage[],
  ): Promise<boolean> {
    const known = firstParts.recall(jobId);
    if (known !== undefined) return known === "replied";
    const replied = await tryReply(client, { token: reply.token, ageMs: now() - reply.from }, attempt, messages);
    firstParts.remember(jobId, replied ? "replied" : "to-push");
    return replied;
  }

  return {
    name: "line",
    carriesPersonal: false,
    deliver,
    guessLanguage: (user) => client.profileLanguage(user.replace(/^line:/, "")),
    stop: client.stop,
  };
}

type AgedToken = { token: string; ageMs: number };

/** True when the messages are with the person, false when they must go by push. */
async function tryReply(client: LineClient, { token, ageMs }: AgedToken, attempt: number, messages: LineMessage[]) {
  if (attempt === 1 && ageMs > tokenLifeMs) return false;
  const answer = await client.reply(token, messages);
  if (answer.kind === "accepted") return true;
  // Gone on a later try while still fresh: our earlier try used it and only its answer was lost.
  return attempt > 1 && ageMs < tokenFreshMs;
}

function lineUserId(user: string): string {
  const id = /^line:(.+)$/.exec(user)?.[1];
  if (id === undefined) throw new Fault("bug", "not a line user");
  return id;
}

function inFives(messages: LineMessage[]): LineMessage[][] {
  const calls = Math.ceil(messages.length / objectsPerCall);
  return Array.from({ length: calls }, (_, call) => messages.slice(call * objectsPerCall, (call + 1) * objectsPerCall));
}

/** A UUID in the form of version 5, the same for every try. */
function retryKey(jobId: string, part: number): string {
  const hex = createHash("sha256").update(`${jobId}:${part}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function rememberFew<Value>(limit: number) {
  const values = new Map<string, Value>();
  return {
    recall: (key: string) => values.get(key),
    remember(key: string, value: Value) {
      const oldest = values.keys().next().value;
      if (values.size >= limit && oldest !== undefined) values.delete(oldest);
      values.set(key, value);
    },
    forget: (key: string) => values.delete(key),
  };
}
