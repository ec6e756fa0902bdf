import { randomUUID } from "node:crypto";
import type { Input } from "../../../dialogs/types.ts";
import { activityId, Incoming, toEcho, toInput } from "./activity.ts";
import { didTakeTurn } from "./conversation.ts";
import type { ChatRequest, Desk } from "./desk.ts";
import { type Refusal, refusals } from "./refusal.ts";
import { wantedLanguage } from "./wanted-language.ts";
import { userOf } from "./web-channel.ts";

/** Takes in one activity of a person; gives its id. The same clientActivityID again is the same activity. */
export async function receive(desk: Desk, request: ChatRequest): Promise<{ id: string } | Refusal> {
  const parsed = Incoming.safeParse(request.body);
  if (!parsed.success) return refusals.badRequest;
  const input = toInput(parsed.data);
  return input === undefined
    ? { id: activityId(request.params.id, randomUUID()) }
    : answer(desk, request, parsed.data, input);
}

/** A file: thrown away unread, and answered kindly. */
export const receiveFile = (desk: Desk, request: ChatRequest) =>
  answer(desk, request, { type: "message" }, { kind: "sent", what: "file" });

async function answer(desk: Desk, request: ChatRequest, activity: Incoming, input: Input) {
  const conversationId = request.params.id;
  const turnId = `${conversationId}|${activity.channelData?.clientActivityID || activity.id || randomUUID()}`;
  const heardAt = desk.now();
  const position = await desk.chats.append(conversationId, `said:${turnId}`, [toEcho(activity, input, heardAt)]);
  const language = wantedLanguage({ query: request.query, headers: request.headers, locale: activity.locale });
  const turn = {
    id: turnId,
    user: userOf(conversationId),
    heardAt,
    input,
    ...(language === undefined ? {} : { language }),
  };
  return (await didTakeTurn(desk, turn)) ? { id: activityId(conversationId, position) } : refusals.botFailed;
}
