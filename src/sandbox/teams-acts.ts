import { createHash, randomUUID } from "node:crypto";
import { type Dispatcher, request } from "undici";
import type { TeamsAzure } from "./teams-azure.ts";
import { counselors } from "./teams-people.ts";
import { cardOf, note, type TeamsCard, type TeamsRoom, type TeamsWorld } from "./teams-world.ts";

type Json = { [field: string]: unknown };
export type BotAnswer = { status: number; body: unknown };

/** What people do in the played Teams, and the signed messages this leads to. */
export type TeamsActs = {
  /** Puts the bot into a channel of this name, each in a team of its own; gives the channel. */
  addBot(channelName?: string): Promise<TeamsRoom>;
  /** Takes it out: nothing can be written there any more. */
  removeBot(channelId: string): Promise<BotAnswer>;
  /**
   * Presses a button of a card. `data` is laid over the button's own: the inputs, or what an old card in an open client would send.
   * A card that comes back is shown in its place.
   */
  press(activityId: string, verb: string, data?: Json, by?: string): Promise<BotAnswer>;
  /** Writes to the bot in the first channel it is in. */
  say(text: string): Promise<BotAnswer>;
  /** Somebody deletes a message of the bot. */
  deleteCard(activityId: string): void;
  /** An activity as Teams would send it from this channel, or from the thread below one message. */
  activity(room: TeamsRoom, fields: Json, messageId?: string): Json;
  /** Sends it to the bot, truly signed unless another `authorization` is given ("" for none). */
  deliver(activity: Json, authorization?: string): Promise<BotAnswer>;
};

export function teamsActs(world: TeamsWorld, azure: TeamsAzure, dispatcher: Dispatcher): TeamsActs {
  const bot = { id: `28:${world.options.appId}` };
  const deliver: TeamsActs["deliver"] = async (activity, authorization = bearer(world, azure)) => {
    const answer = await send(world, dispatcher, activity, authorization);
    note(world, `deliver ${String(activity.type)}`, answer.status < 300, {
      status: answer.status,
      name: activity.name,
    });
    return answer;
  };
  const activity: TeamsActs["activity"] = (room, fields, messageId) => ({
    ...baseOf(world, room, messageId),
    ...fields,
  });
  return {
    activity,
    deliver,
    async addBot(name = "General") {
      const room = openRoom(world, name);
      await deliver(activity(room, { type: "installationUpdate", action: "add" }));
      await deliver(activity(room, { type: "conversationUpdate", membersAdded: [bot] }));
      return room;
    },
    removeBot(channelId) {
      const room = roomWithBot(world, channelId);
      room.botIn = false;
      return deliver(activity(room, { type: "conversationUpdate", membersRemoved: [bot] }));
    },
    async press(activityId, verb, data = {}, by = counselors[0].aadObjectId) {
      const card = cardOf(world, activityId);
      if (!card) throw new Error(`there is no card ${activityId}`);
      const fields = invokeOf(card, verb, data, by);
      const answer = await deliver(activity(roomWithBot(world, card.channelId), fields, activityId));
      showAnswer(card, answer);
      return answer;
    },
    say: (text) => deliver(activity(roomWithBot(world), mentioning(bot.id, text))),
    deleteCard: (activityId) => {
      world.cards = world.cards.filter((card) => card.activityId !== activityId);
    },
  };
}

/** In a channel a bot hears only what mentions it. */
function mentioning(botId: string, text: string): Json {
  const at = "<at>Madoguchi</at>";
  const mention = { type: "mention", mentioned: { id: botId, name: "Madoguchi" }, text: at };
  return { type: "message", text: `${at} ${text}`, textFormat: "plain", entities: [mention] };
}

/** The same name is the same channel, in this process and after the next start. */
function openRoom({ channels }: TeamsWorld, name: string): TeamsRoom {
  const thread = (of: string) => `19:${createHash("sha256").update(of).digest("hex").slice(0, 32)}@thread.tacv2`;
  const channelId = thread(name);
  const known = channels.find((room) => room.channelId === channelId);
  const room = known ?? { channelId, name, teamId: thread(`team of ${name}`), botIn: true };
  room.botIn = true;
  if (!known) channels.push(room);
  return room;
}

function roomWithBot({ channels }: TeamsWorld, channelId?: string): TeamsRoom {
  const room = channels.find((one) => (channelId === undefined ? one.botIn : one.channelId === channelId));
  if (!room) throw new Error("the bot is in no such channel");
  return room;
}

function baseOf({ options, serviceUrl }: TeamsWorld, { channelId, name, teamId }: TeamsRoom, messageId?: string): Json {
  const id = messageId === undefined ? channelId : `${channelId};messageid=${messageId}`;
  const { appId, tenantId, now } = options;
  return {
    id: `f:${randomUUID()}`,
    timestamp: new Date(now()).toISOString(),
    channelId: "msteams",
    serviceUrl,
    from: counselors[0],
    recipient: { id: `28:${appId}`, name: "Madoguchi" },
    conversation: { isGroup: true, conversationType: "channel", tenantId, id },
    channelData: { team: { id: teamId, name: "OTIT" }, channel: { id: channelId, name }, tenant: { id: tenantId } },
    locale: "ja-JP",
    localTimezone: "Asia/Tokyo",
  };
}

function invokeOf(card: TeamsCard, verb: string, inputs: Json, by: string): Json {
  const button = findButton(card.card, verb);
  const data = { ...(button?.data as Json | undefined), ...inputs };
  if (!button && data.bookingId === undefined) throw new Error(`the card has no button ${verb}`);
  const from = counselors.find(({ aadObjectId }) => aadObjectId === by) ?? {
    id: `29:${by}`,
    name: "Visitor",
    aadObjectId: by,
  };
  const action = { type: "Action.Execute", title: button?.title, verb, data };
  return {
    type: "invoke",
    name: "adaptiveCard/action",
    from,
    replyToId: card.activityId,
    value: { action, trigger: "manual" },
  };
}

/** The first Action.Execute of this verb, wherever it stands in the card. */
function findButton(part: unknown, verb: string): Json | undefined {
  if (typeof part !== "object" || part === null) return undefined;
  const found = part as Json;
  if (found.type === "Action.Execute" && found.verb === verb) return found;
  for (const inner of Object.values(found)) {
    const button = findButton(inner, verb);
    if (button) return button;
  }
  return undefined;
}

function showAnswer(card: TeamsCard, { body }: BotAnswer) {
  const answer = body as { type?: string; value?: unknown } | undefined;
  if (answer?.type === "application/vnd.microsoft.card.adaptive") card.card = answer.value;
}

const bearer = ({ options, serviceUrl }: TeamsWorld, azure: TeamsAzure) =>
  `Bearer ${azure.sign({ aud: options.appId, serviceurl: serviceUrl })}`;

/** As long as Teams waits for a bot. */
const patienceMs = 15_000;

async function send(
  world: TeamsWorld,
  dispatcher: Dispatcher,
  activity: Json,
  authorization: string,
): Promise<BotAnswer> {
  const { statusCode, body } = await request(world.options.botUrl(), {
    dispatcher,
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", ...(authorization ? { authorization } : {}) },
    body: JSON.stringify(activity),
    signal: AbortSignal.any([world.stopping.signal, AbortSignal.timeout(patienceMs)]),
  });
  const text = await body.text();
  return { status: statusCode, body: text === "" ? undefined : JSON.parse(text) };
}
