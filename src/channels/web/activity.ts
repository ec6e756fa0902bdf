import { z } from "zod";
import type { Input } from "../../../dialogs/types.ts";
import type { Placed, Said } from "../../store/web-chats.ts";
import { type Bubble, readTap } from "../channel.ts";

/** What a client may send. Everything it says about who it is, or about the channel, is ignored. */
export const Incoming = z.object({
  type: z.string().max(40),
  id: z.string().max(200).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.string().nullish().catch(undefined),
  attachments: z.array(z.unknown()).nullish().catch(undefined),
  channelData: z
    .object({
      clientActivityID: z.string().max(200).optional().catch(undefined),
      postBack: z.boolean().optional().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});
export type Incoming = z.infer<typeof Incoming>;

/** What the person did; undefined for what is no message (typing, events, empty text). */
export function toInput(activity: Incoming): Input | undefined {
  if (activity.type !== "message") return undefined;
  if (activity.attachments && activity.attachments.length > 0) return { kind: "sent", what: "file" };
  const text = activity.text ?? "";
  const data = typeof activity.value === "string" ? activity.value : text;
  const tap = activity.channelData?.postBack || data.startsWith("go:") ? readTap(data.trim()) : undefined;
  if (tap !== undefined) return tap;
  const said = text.trim() === "" ? data : text;
  return said.trim() === "" ? undefined : { kind: "said", text: said };
}

/** The person's message as the chat keeps it; the client knows it again by its clientActivityID. */
export function toEcho(activity: Incoming, input: Input, at: number): Said {
  const { clientActivityID, postBack } = activity.channelData ?? {};
  return {
    type: "message",
    timestamp: new Date(at).toISOString(),
    role: "user",
    text: activity.text ?? "",
    ...(input.kind === "chose" && typeof activity.value === "string" ? { value: activity.value } : {}),
    channelData: {
      ...(clientActivityID === undefined ? {} : { clientActivityID }),
      ...(postBack === undefined ? {} : { postBack }),
    },
  };
}

/** One bubble as the chat keeps it. */
export function toSaid({ text, language, choices, picker }: Bubble, at: number): Said {
  const actions = choices.map(({ label, data }) => ({ type: "postBack", title: label, value: data }));
  return {
    type: "message",
    timestamp: new Date(at).toISOString(),
    role: "bot",
    text,
    textFormat: "plain",
    locale: language,
    inputHint: actions.length > 0 || picker ? "expectingInput" : "acceptingInput",
    ...(actions.length > 0 ? { suggestedActions: { actions } } : {}),
    ...(picker ? { channelData: { picker } } : {}),
  };
}

/** An activity as Direct Line shows it. The server alone says who it is from. */
export function toActivity(conversationId: string, { position, said: { role, ...said } }: Placed) {
  const from = role === "user" ? { id: conversationId, role: "user" } : { id: "madoguchi", role: "bot" };
  const place = { id: activityId(conversationId, position), channelId: "directline" };
  return { ...said, ...place, conversation: { id: conversationId }, from };
}

/** An activity's id says where in the chat it stands. */
export const activityId = (conversationId: string, position: string) => `${conversationId}|${position}`;
export const positionOf = (id: string) => id.slice(id.lastIndexOf("|") + 1);
