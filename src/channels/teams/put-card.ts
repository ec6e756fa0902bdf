import type { FastifyBaseLogger } from "fastify";
import { type Fault, toFault } from "../../fault.ts";
import type { TeamsChannel } from "../../store/teams-channels.ts";
import type { Message } from "./bot-framework.ts";
import type { CardPlace } from "./card-place.ts";
import type { ChannelWriter } from "./channel-writer.ts";

type Options = { writer: ChannelWriter; log: Pick<FastifyBaseLogger, "warn"> };

/** What to show, whose it is, and which channels should have it. */
export type Posting = { id: string; message: Message; channels: TeamsChannel[]; isOpen: boolean };

const rememberedCards = 1000;

/**
 * Brings one card to its channels: updates where it stands, posts where it is missing, posts anew where it is gone. Resolves to all its
 * places; throws the Fault of a channel that is worth another try. What was posted before such a throw is remembered here, so that the next
 * try does not post it twice. Calls for one booking must not overlap.
 */
export function createPutCard({ writer, log }: Options) {
  const remembered = new Map<string, CardPlace[]>();
  return async (posting: Posting, at: CardPlace[]): Promise<CardPlace[]> => {
    const places = merge(at, remembered.get(posting.id) ?? []);
    const missing =
      posting.isOpen || places.length === 0 ? posting.channels.filter((channel) => !standsIn(places, channel)) : [];
    const updates = places.map((place) => attempt(writer.update(place, posting.message), place));
    const posts = missing.map((channel) => attempt(writer.post(channel, posting.message)));
    const tried = await Promise.all([...updates, ...posts]);
    const now = tried.flatMap(({ place }) => place ?? []);
    const faults = tried.flatMap(({ fault }) => fault ?? []);
    const worst = faults.find(({ retry }) => retry) ?? (faults.length === tried.length ? faults[0] : undefined);
    remembered.delete(posting.id);
    if (worst) {
      remember(remembered, posting.id, now);
      throw worst;
    }
    for (const { code } of faults)
      log.warn({ code, bookingId: posting.id }, "a card did not reach one of its channels");
    return now;
  };
}

type Tried = { place?: CardPlace | undefined; fault?: Fault };

/** `old` is kept when the try failed: the card still stands there. */
async function attempt(work: Promise<CardPlace>, old?: CardPlace): Promise<Tried> {
  try {
    return { place: await work };
  } catch (thrown) {
    return { place: old, fault: toFault(thrown) };
  }
}

const standsIn = (places: CardPlace[], { channelId }: Pick<CardPlace, "channelId">) =>
  places.some((place) => place.channelId === channelId);

const merge = (at: CardPlace[], newer: CardPlace[]) => [...at.filter((place) => !standsIn(newer, place)), ...newer];

function remember(remembered: Map<string, CardPlace[]>, id: string, places: CardPlace[]) {
  remembered.set(id, places);
  const [oldest] = remembered.keys();
  if (remembered.size > rememberedCards && oldest !== undefined) remembered.delete(oldest);
}
