import type { StandIns } from "./stand-ins.ts";
import type { TimeTravel } from "./time-travel.ts";

export type News = {
  /** Calls `tell` soon after something changed, many changes at once as one. Returns the way to stop. */
  listen(tell: () => void): () => void;
};

const lookEveryMs = 120;

/** Tells when a stand-in received something, its mood changed, or the clock was moved. Looks only while somebody listens. */
export function createNews(standIns: StandIns, travel: TimeTravel): News {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let before: unknown[] = [];

  function look() {
    const now = marks(standIns, travel);
    const isSame = now.length === before.length && now.every((mark, index) => mark === before[index]);
    before = now;
    if (!isSame) for (const tell of listeners) tell();
  }

  return {
    listen(tell) {
      if (listeners.size === 0) before = marks(standIns, travel);
      listeners.add(tell);
      timer ??= setInterval(look, lookEveryMs);
      return () => {
        listeners.delete(tell);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

/** Whatever changes when something happens: the newest of each list, and how many there are. */
function marks({ line, teams, mail, zoom }: StandIns, { moves, journey, hostOnTime }: TimeTravel): unknown[] {
  const received = [line, teams, mail, zoom].flatMap((standIn) => [
    standIn?.mood,
    standIn?.received.length,
    standIn?.received.at(-1),
  ]);
  const chats = [...(line?.chats.values() ?? [])].flatMap(({ messages, blocked }) => [messages.length, blocked]);
  const versions = teams.cards.map(({ history }) => history);
  const meetings = [zoom?.webhooks.length, zoom?.webhooks.at(-1)?.status];
  return [moves, journey, hostOnTime, line?.webhooks.length, ...received, ...chats, ...versions, ...meetings];
}
