import type { Language } from "../../../dialogs/types.ts";
import type { Service } from "../../service.ts";
import type { TeamsChannel } from "../../store/teams-channels.ts";

type Known = { stored: TeamsChannel[]; configured: Service["teams"]["channels"] };

/**
 * The usable channels that get what is in `language`: those that list it (service.yaml before what was stored), or all of them
 * when none does, so that nothing is lost.
 */
export function chooseChannels({ stored, configured }: Known, language: Language): TeamsChannel[] {
  const usable = stored.filter((channel) => channel.usable);
  const subscribed = usable.filter((channel) => {
    const languages: readonly Language[] | "all" =
      configured.find(({ id }) => id === channel.channelId)?.languages ?? channel.languages;
    return languages !== "all" && languages.includes(language);
  });
  return subscribed.length > 0 ? subscribed : usable;
}
