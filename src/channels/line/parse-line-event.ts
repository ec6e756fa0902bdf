import { z } from "zod";
import type { Input } from "../../../dialogs/types.ts";
import { type ReplyToken, readTap, type Turn } from "../channel.ts";

/** What we read of a webhook event. LINE adds fields, types and values without notice: everything else is ignored. */
const LineEvent = z.object({
  type: z.string(),
  mode: z.string(),
  timestamp: z.number(),
  webhookEventId: z.string().min(1).max(100),
  deliveryContext: z.object({ isRedelivery: z.boolean() }).optional(),
  source: z.object({ type: z.literal("user"), userId: z.string().regex(/^[\w-]{1,64}$/) }),
  replyToken: z.string().min(1).optional(),
  message: z.object({ type: z.string(), text: z.string().optional() }).optional(),
  postback: z.object({ data: z.string(), params: z.object({ date: z.string().optional() }).optional() }).optional(),
});
type LineEvent = z.infer<typeof LineEvent>;

/**
 * One webhook event as a turn; undefined for what is not for us (groups, standby, unsend, LINE's own test events, kinds unknown).
 * `now` is real epoch ms: a redelivered event's reply token counts from now, not from when the event happened.
 */
export function parseLineEvent(event: unknown, now: number): Turn | undefined {
  const parsed = LineEvent.safeParse(event);
  if (!parsed.success || parsed.data.mode !== "active" || isDummy(parsed.data)) return undefined;
  const input = toInput(parsed.data);
  if (input === undefined) return undefined;
  const { webhookEventId, source, timestamp, deliveryContext } = parsed.data;
  const reply = toReply(parsed.data, now);
  return {
    id: webhookEventId,
    user: `line:${source.userId}`,
    heardAt: timestamp,
    input,
    ...(deliveryContext?.isRedelivery ? { redelivered: true } : {}),
    ...(reply ? { reply } : {}),
  };
}

// The console's old "verify" sends these; answering them fails.
const isDummy = ({ source, replyToken }: LineEvent) =>
  /^U(deadbeef)+$/.test(source.userId) || /^(0{32}|f{32})$/.test(replyToken ?? "");

function toInput({ type, message, postback }: LineEvent): Input | undefined {
  if (type === "follow") return { kind: "opened" };
  if (type === "unfollow") return { kind: "left" };
  if (type === "message" && message) return toHeard(message);
  if (type === "postback" && postback) return readTap([postback.data, postback.params?.date].filter(Boolean).join(":"));
  return undefined;
}

function toHeard({ type, text }: NonNullable<LineEvent["message"]>): Input | undefined {
  if (type === "text") return text === undefined ? undefined : { kind: "said", text };
  if (type === "sticker") return { kind: "sent", what: "sticker" };
  const files = ["image", "video", "audio", "file", "location"];
  return files.includes(type) ? { kind: "sent", what: "file" } : undefined;
}

function toReply({ replyToken, timestamp, deliveryContext }: LineEvent, now: number): ReplyToken | undefined {
  if (replyToken === undefined) return undefined;
  return { token: replyToken, from: deliveryContext?.isRedelivery ? now : timestamp };
}
