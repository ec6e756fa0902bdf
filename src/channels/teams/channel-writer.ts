import { Fault, toFault } from "../../fault.ts";
import type { TeamsChannel } from "../../store/teams-channels.ts";
import type { BotFramework, Message } from "./bot-framework.ts";
import type { CardPlace } from "./card-place.ts";
import type { ChannelBook } from "./channel-book.ts";

/** Writes into channels. One that has shut the bot out is marked in the book and refused for good (outside-refused). */
export type ChannelWriter = {
  post(channel: Pick<TeamsChannel, "channelId" | "serviceUrl">, message: Message): Promise<CardPlace>;
  /** Updates a card in place; posts it anew when somebody deleted it. */
  update(place: CardPlace, message: Message): Promise<CardPlace>;
};

export function createChannelWriter(framework: BotFramework, book: ChannelBook): ChannelWriter {
  const shutOut = async (channelId: string, fault: Fault) => {
    await book.markUnusable(channelId);
    throw new Fault("outside-refused", fault.message);
  };
  const post: ChannelWriter["post"] = async ({ channelId, serviceUrl }, message) => {
    const to = { serviceUrl, conversationId: channelId };
    const activityId = await framework.post(to, message).catch((thrown: unknown) => {
      const fault = toFault(thrown);
      if (fault.code === "gone" || fault.code === "forbidden") return shutOut(channelId, fault);
      throw fault;
    });
    return { channelId, activityId, ...to };
  };
  return {
    post,
    async update(place, message) {
      const serviceUrl = (await book.get(place.channelId))?.serviceUrl ?? place.serviceUrl;
      try {
        await framework.update({ ...place, serviceUrl }, message);
        return { ...place, serviceUrl };
      } catch (thrown) {
        const fault = toFault(thrown);
        if (fault.code === "gone") return post({ channelId: place.channelId, serviceUrl }, message);
        if (fault.code === "forbidden") return shutOut(place.channelId, fault);
        throw fault;
      }
    },
  };
}
