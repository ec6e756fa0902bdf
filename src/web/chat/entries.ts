import type { Action, Activity, Outgoing, Picker } from "./direct-line-client.ts";

/** One bubble on the page. `key` stays the same from sending to the server's echo. */
export type Entry = {
  key: string;
  from: "you" | "bot";
  text: string;
  lang: string;
  actions: Action[];
  picker?: Picker | undefined;
  state?: "sending" | "failed";
  value?: string | undefined;
};

/** The page's bubbles with what the server sent: own messages as sent, the bot's added, nothing twice. */
export function withActivities(entries: Entry[], activities: Activity[], lang: string): Entry[] {
  return activities.reduce((before, activity) => withActivity(before, activity, lang), entries);
}

function withActivity(entries: Entry[], activity: Activity, lang: string): Entry[] {
  if (activity.type !== "message") return entries;
  const entry = toEntry(activity, lang);
  const isKnown = entries.some(({ key }) => key === entry.key);
  return isKnown ? entries.map((each) => (each.key === entry.key ? sent(each) : each)) : [...entries, entry];
}

const toEntry = ({ id, from, text, locale, suggestedActions, channelData }: Activity, lang: string): Entry => ({
  key: channelData?.clientActivityID ?? id,
  from: from.role === "user" ? "you" : "bot",
  text: text ?? "",
  lang: locale ?? lang,
  actions: suggestedActions?.actions ?? [],
  picker: channelData?.picker,
});

function sent({ state: _, ...entry }: Entry): Entry {
  return entry;
}

/** The bubbles with one of ours marked: on its way, arrived (no state), or given up. */
export function withState(entries: Entry[], key: string, state?: "sending" | "failed"): Entry[] {
  return entries.map((entry) => (entry.key === key ? { ...sent(entry), ...(state ? { state } : {}) } : entry));
}

export const toSend = ({ text, value, clientActivityID }: Outgoing, lang: string): Entry => ({
  key: clientActivityID,
  from: "you",
  text,
  value,
  lang,
  actions: [],
  state: "sending",
});

/** Where the bot's last word begins: everything after the person's last message. Only its buttons still answer something. */
export const lastRunStart = (entries: Entry[]) => entries.map(({ from }) => from).lastIndexOf("you") + 1;
