import type { Language } from "../../../dialogs/types.ts";
import type { TeamsConfig } from "../../config.ts";
import type { Service } from "../../service.ts";
import type { TeamsChannel, TeamsChannels } from "../../store/teams-channels.ts";
import { type Activity, channelOf } from "./activity.ts";
import { chooseChannels } from "./choose-channels.ts";
import { defaultServiceUrl } from "./service-urls.ts";

/** The channels we know: those the bot was added to, and those service.yaml names. */
export type ChannelBook = {
  get(channelId: string): Promise<TeamsChannel | undefined>;
  /** Who gets what is in `language`; empty only when there is no usable channel at all. */
  choose(language: Language): Promise<TeamsChannel[]>;
  markUnusable(channelId: string): Promise<void>;
  /** Learns from anything that came in: added, removed, or just where the channel answers now. */
  note(activity: Activity): Promise<void>;
};

type Options = { config: TeamsConfig; service: Service; channels: TeamsChannels };

export function createChannelBook({ config, service, channels }: Options): ChannelBook {
  const configured = service.teams.channels;
  const all = async () => {
    const stored = await channels.list();
    const others = configured.filter(({ id }) => !stored.some(({ channelId }) => channelId === id));
    return [...stored, ...others.map(({ id }) => fresh(config, id))];
  };
  const get = async (channelId: string) => (await all()).find((channel) => channel.channelId === channelId);
  const setUsable = async (channel: TeamsChannel | undefined, usable: boolean) => {
    if (channel && channel.usable !== usable) await channels.put({ ...channel, usable });
  };
  return {
    get,
    choose: async (language) => chooseChannels({ stored: await all(), configured }, language),
    markUnusable: async (channelId) => setUsable(await get(channelId), false),
    async note(activity) {
      const channelId = channelOf(activity);
      if (channelId === undefined) return;
      const change = botChange(activity);
      const teamId = activity.channelData?.team?.id;
      if (change === "removed") {
        const gone = (await channels.list()).filter(
          (known) => known.channelId === channelId || (teamId && known.teamId === teamId),
        );
        for (const channel of gone) await setUsable(channel, false);
        return;
      }
      const known = await get(channelId);
      if (change === "added") await channels.put({ ...fresh(config, channelId), ...known, ...described(activity) });
      else if (known && (known.serviceUrl !== activity.serviceUrl || !known.usable)) {
        await channels.put({ ...known, serviceUrl: activity.serviceUrl, usable: true });
      }
    },
  };
}

const fresh = (config: TeamsConfig, channelId: string): TeamsChannel => ({
  channelId,
  serviceUrl: defaultServiceUrl(config),
  tenantId: config.tenantId,
  languages: "all",
  usable: true,
});

function described({ serviceUrl, channelData }: Activity) {
  const team = channelData?.team;
  const name = channelData?.settings?.selectedChannel?.name ?? channelData?.channel?.name ?? team?.name;
  return { serviceUrl, usable: true, ...(name ? { name } : {}), ...(team?.id ? { teamId: team.id } : {}) };
}

/** Was the bot itself added or taken out? An upgrade of the app says both, one after the other. */
function botChange({
  type,
  action,
  membersAdded,
  membersRemoved,
  recipient,
}: Activity): "added" | "removed" | undefined {
  const isBot = (member: { id: string }) => member.id === recipient.id;
  if (type === "conversationUpdate" && membersAdded?.some(isBot)) return "added";
  if (type === "conversationUpdate" && membersRemoved?.some(isBot)) return "removed";
  if (type !== "installationUpdate") return undefined;
  return action?.startsWith("add") ? "added" : action?.startsWith("remove") ? "removed" : undefined;
}
