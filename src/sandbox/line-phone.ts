import { createHmac, randomBytes, randomInt, randomUUID } from "node:crypto";
import { Agent, request } from "undici";
import { chatOf, giveToken, type LineChatMessage, type LineEvent, type LineWorld, renewToken } from "./line-world.ts";

/** What a person can do at their phone. Each sends a really signed webhook and resolves with the HTTP status it was answered with (0: none). */
export type LinePhone = {
  addFriend(userId: string, language?: string): Promise<number>;
  say(userId: string, text: string): Promise<number>;
  /** A tap on a postback button, or on a date picker with `params`. */
  tap(userId: string, data: string, params?: { date: string }): Promise<number>;
  sendSticker(userId: string): Promise<number>;
  sendPhoto(userId: string): Promise<number>;
  block(userId: string): Promise<number>;
  unblock(userId: string): Promise<number>;
  /** LINE sends the webhook that held this event again. */
  redeliver(eventId: string): Promise<number>;
  /** A signed webhook with these events as they are. */
  send(events: unknown[]): Promise<number>;
  /** An event as LINE would send it, not sent yet: for webhooks with several. */
  makeEvent(userId: string, fields: { type: string; [field: string]: unknown }): LineEvent;
};

type Fields = { type: string; [field: string]: unknown };
type Said = Omit<Extract<LineChatMessage, { from: "user" }>, "from" | "at">;

export function createLinePhone(world: LineWorld): LinePhone & { hangUp(): Promise<void> } {
  const agent = new Agent();
  const send = (events: unknown[]) => sendWebhook(world, agent, events);
  const happen = (userId: string, fields: Fields) => send([makeEvent(world, userId, fields)]);
  const write = (userId: string, said: Said, event: Fields) => {
    chatOf(world, userId).messages.push({ from: "user", at: world.now(), ...said });
    return happen(userId, event);
  };
  const block = (userId: string, blocked: boolean, event: Fields) => {
    chatOf(world, userId).blocked = blocked;
    return happen(userId, event);
  };

  return {
    addFriend(userId, language) {
      if (language !== undefined) chatOf(world, userId).language = language;
      return block(userId, false, { type: "follow", follow: { isUnblocked: false } });
    },
    say: (userId, text) => write(userId, { what: "text", text }, message({ type: "text", text })),
    tap(userId, data, params) {
      const text = displayText(world, userId, data);
      const said: Said = { what: "postback", data, ...(text === undefined ? {} : { text }) };
      return write(userId, said, { type: "postback", postback: { data, ...(params ? { params } : {}) } });
    },
    sendSticker: (userId) => write(userId, { what: "sticker" }, message(sticker)),
    sendPhoto: (userId) =>
      write(userId, { what: "image" }, message({ type: "image", contentProvider: { type: "line" } })),
    block: (userId) => block(userId, true, { type: "unfollow" }),
    unblock: (userId) => block(userId, false, { type: "follow", follow: { isUnblocked: true } }),
    redeliver: async (eventId) => await send(eventsWith(world, eventId).map((event) => redelivered(world, event))),
    send,
    makeEvent: (userId, fields) => makeEvent(world, userId, fields),
    hangUp: () => agent.destroy(),
  };
}

async function sendWebhook(world: LineWorld, agent: Agent, events: unknown[]): Promise<number> {
  const webhook = { at: world.now(), status: 0, events };
  world.webhooks.push(webhook);
  webhook.status = await post(world, agent, events);
  return webhook.status;
}

const sticker = {
  type: "sticker",
  packageId: "446",
  stickerId: "1988",
  stickerResourceType: "STATIC",
  keywords: ["hello"],
};

const message = (content: Fields) => ({
  type: "message",
  message: { id: String(randomInt(1e14)), quoteToken: randomUUID(), ...content },
});

function eventsWith({ webhooks }: LineWorld, eventId: string): LineEvent[] {
  const isIt = (event: unknown) => (event as LineEvent).webhookEventId === eventId;
  const webhook = webhooks.find(({ events }) => events.some(isIt));
  if (webhook === undefined) throw new Error("no such webhook event was sent");
  return webhook.events as LineEvent[];
}

function makeEvent(world: LineWorld, userId: string, fields: Fields): LineEvent {
  chatOf(world, userId);
  return {
    ...fields,
    mode: "active",
    timestamp: world.now(),
    source: { type: "user", userId },
    webhookEventId: ulid(world.now()),
    deliveryContext: { isRedelivery: false },
    ...(fields.type === "unfollow" ? {} : { replyToken: giveToken(world, userId) }),
  };
}

function redelivered(world: LineWorld, event: LineEvent): LineEvent {
  if (event.replyToken !== undefined) renewToken(world, event.replyToken);
  return { ...event, deliveryContext: { isRedelivery: true } };
}

/** What the app shows as the person's own words after a tap. */
function displayText(world: LineWorld, userId: string, data: string): string | undefined {
  const bubbles = chatOf(world, userId).messages.flatMap((message) =>
    message.from === "bot" ? [message.message] : [],
  );
  const actions = bubbles.flatMap(({ quickReply, template }) => [
    ...(quickReply?.items.map(({ action }) => action) ?? []),
    ...(template?.actions ?? []),
  ]);
  return actions.findLast((action) => action.type === "postback" && action.data === data)?.displayText;
}

async function post(world: LineWorld, agent: Agent, events: unknown[]): Promise<number> {
  const body = escapeSurrogates(JSON.stringify({ destination: world.botUserId, events }));
  const signature = createHmac("sha256", world.channelSecret).update(body).digest("base64");
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "x-line-signature": signature,
    "user-agent": "LineBotWebhook/2.0",
  };
  const signal = AbortSignal.any([AbortSignal.timeout(10_000), world.stopping.signal]);
  try {
    const answer = await request(world.endpoint ?? world.webhookUrl(), {
      method: "POST",
      dispatcher: agent,
      headers,
      body,
      signal,
    });
    await answer.body.dump();
    return answer.statusCode;
  } catch {
    return 0;
  }
}

/** LINE writes emoji as escapes in its JSON: whoever signs a re-stringified body fails on them. */
const escapeSurrogates = (json: string) =>
  json.replace(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16).toUpperCase()}`);

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function ulid(at: number): string {
  const time = Array.from({ length: 10 }, (_, place) => crockford.charAt(Math.floor(at / 32 ** (9 - place)) % 32));
  return [...time, ...Array.from(randomBytes(16), (byte) => crockford.charAt(byte % 32))].join("");
}
