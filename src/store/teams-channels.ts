import { z } from "zod";
import { ConsultationLanguage } from "../../dialogs/types.ts";
import { asFault, type Store } from "./redis.ts";

/** A Teams channel the bot was added to. `languages`: whose bookings it gets; `usable`: may the bot write there just now? */
export const TeamsChannel = z.object({
  channelId: z.string(),
  name: z.string().optional(),
  teamId: z.string().optional(),
  serviceUrl: z.string(),
  tenantId: z.string(),
  languages: z.union([z.array(ConsultationLanguage), z.literal("all")]),
  usable: z.boolean(),
});
export type TeamsChannel = z.infer<typeof TeamsChannel>;

export type TeamsChannels = {
  /** In the order of their ids; what this version cannot read is left out. */
  list(): Promise<TeamsChannel[]>;
  /** Adds a channel or replaces it whole. */
  put(channel: TeamsChannel): Promise<void>;
  remove(channelId: string): Promise<void>;
};

/** The channels of one service. */
export function createTeamsChannels({ redis, keys }: Store): TeamsChannels {
  return {
    async list() {
      const all = Object.entries(await asFault(redis.hgetall(keys.teamsChannels)));
      return all.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, text]) => read(text));
    },
    async put(channel) {
      await asFault(redis.hset(keys.teamsChannels, channel.channelId, JSON.stringify(channel)));
    },
    async remove(channelId) {
      await asFault(redis.hdel(keys.teamsChannels, channelId));
    },
  };
}

function read(text: string): TeamsChannel[] {
  const channel = TeamsChannel.safeParse(JSON.parse(text));
  return channel.success ? [channel.data] : [];
}
