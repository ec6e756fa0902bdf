import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Activity, DirectLineClient, type Outgoing, type Status } from "./direct-line-client.ts";
import { type Entry, toSend, withActivities, withState } from "./entries.ts";
import { freshId } from "./fresh-id.ts";
import { rememberChat, rememberedChat } from "./remembered-chat.ts";

export type Talk = {
  entries: Entry[];
  status: Status;
  /** The language the bot speaks just now. */
  lang: string;
  say(text: string, value?: string): void;
  again(entry: Entry): void;
  connect(): void;
  stop(): void;
};

/** The conversation of this page: kept on the device, resumed on a reload, reconnected when the phone wakes up. */
export function useTalk(firstLang: string): Talk {
  const [entries, setEntries] = useState<Entry[]>([]);
  const [status, setStatus] = useState<Status>("connecting");
  const [lang, setLang] = useState(firstLang);
  const spoken = useRef(firstLang);

  const client = useMemo(() => {
    const onActivities = (activities: Activity[]) => {
      const locale = activities.filter(({ from }) => from.role === "bot").pop()?.locale;
      if (locale) {
        spoken.current = locale;
        setLang(locale);
      }
      setEntries((before) => withActivities(before, activities, spoken.current));
    };
    const events = { onChat: rememberChat, onStatus: setStatus, onActivities };
    return new DirectLineClient("/v3/directline", firstLang, rememberedChat(), events);
  }, [firstLang]);

  useEffect(() => {
    const wake = () => {
      if (!document.hidden) client.wake();
    };
    client.connect();
    addEventListener("online", wake);
    document.addEventListener("visibilitychange", wake);
    return () => client.stop();
  }, [client]);

  const post = (message: Outgoing) =>
    client.post(message).then((isSent) => {
      setEntries((before) => withState(before, message.clientActivityID, isSent ? undefined : "failed"));
    });

  return {
    entries,
    status,
    lang,
    say: (text, value) => {
      const message = { text, value, clientActivityID: freshId() };
      setEntries((before) => [...before, toSend(message, spoken.current)]);
      void post(message);
    },
    again: ({ key, text, value }) => {
      setEntries((before) => withState(before, key, "sending"));
      void post({ text, value, clientActivityID: key });
    },
    connect: client.connect,
    stop: () => client.stop(),
  };
}
