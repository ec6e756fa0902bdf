import { asFault, type Store } from "./redis.ts";

/** What either side said, without what its place in the chat adds (id, conversation). */
export type Said = { [field: string]: unknown };
/** `position` orders a chat's activities and only grows, also after the chat was forgotten. */
export type Placed = { position: string; said: Said };
/** "new": something was appended. "taken:<name>": this stream is now the chat's only one. No id: news may have been missed. */
export type NewsListener = (id: string | undefined, news: string) => void;

/** The web chats of one service, shared by all processes. Sealed at rest, forgotten a day after the last thing said. */
export type WebChats = {
  /** Appends all of a delivery, or nothing when it was appended before. Gives the last activity's position. */
  append(id: string, deliveryId: string, said: Said[]): Promise<string>;
  /** Everything after a position, in order; from the start without a readable one. */
  read(id: string, after: string): Promise<Placed[]>;
  has(id: string): Promise<boolean>;
  /** The person's device has got everything up to here. Never goes back. */
  markSeen(id: string, position: string): Promise<void>;
  hasSeen(id: string, position: string): Promise<boolean>;
  /** Forgets all that was said, at once. */
  forget(id: string): Promise<void>;
  /** Tells every process that this stream is now the chat's only one. */
  takeOver(id: string, stream: string): Promise<void>;
  /** Hears the news of every chat, from every process. Gives the way to stop listening. */
  listen(listener: NewsListener): () => void;
  stop(): Promise<void>;
};

const keptMs = 24 * 3_600_000;
const mostActivities = 500;

/** Opens one further connection for the news. */
export async function createWebChats(store: Store): Promise<WebChats> {
  const { redis, run, seal } = store;
  const keys = chatKeys(store.keys.prefix);
  const listeners = new Set<NewsListener>();
  const subscriber = await subscribe(store, keys.news(""), (id, news) => {
    for (const listener of listeners) listener(id, news);
  });
  return {
    append: async (id, deliveryId, said) => {
      const sealed = said.map((each) => seal.seal(JSON.stringify(each)));
      const args = [deliveryId, keptMs, mostActivities, keys.news(id), ...sealed];
      return String(await run("appendActivities", [keys.chat(id), keys.done(id)], args));
    },
    read: async (id, after) => {
      const rows = await asFault(redis.xrange(keys.chat(id), `(${isPosition(after) ? after : "0"}`, "+"));
      return rows.flatMap(([position, fields]) => place(store, position, fields[1]));
    },
    has: async (id) => (await asFault(redis.exists(keys.chat(id)))) === 1,
    markSeen: async (id, position) => {
      const seen = redis
        .multi()
        .zadd(keys.seen(id), "GT", rank(position), "seen")
        .pexpire(keys.seen(id), keptMs)
        .exec();
      await asFault(seen);
    },
    hasSeen: async (id, position) => {
      const seen = await asFault(redis.zscore(keys.seen(id), "seen"));
      return seen !== null && Number(seen) >= rank(position);
    },
    forget: async (id) => {
      await asFault(redis.del(keys.chat(id), keys.done(id), keys.seen(id)));
    },
    takeOver: async (id, stream) => {
      await asFault(redis.publish(keys.news(id), `taken:${stream}`));
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => subscriber.disconnect(),
  };
}

const chatKeys = (prefix: string) => ({
  /** STREAM of sealed activities. */
  chat: (id: string) => `${prefix}chat:${id}`,
  /** HASH delivery id → position: what was appended already. */
  done: (id: string) => `${prefix}chat-done:${id}`,
  /** ZSET of one member: how far the device has fetched. A ZSET, because ZADD GT never goes back. */
  seen: (id: string) => `${prefix}chat-seen:${id}`,
  /** CHANNEL. */
  news: (id: string) => `${prefix}chat-news:${id}`,
});

const isPosition = (text: string) => /^\d{1,15}(-\d{1,9})?$/.test(text);

/** A position as one number: milliseconds and the count within them. */
function rank(position: string): number {
  const [millis, count] = position.split("-").map(Number);
  return (millis ?? 0) * 1000 + Math.min(count ?? 0, 999);
}

/** An activity sealed with a key we no longer have is left out: the rest of the chat goes on. */
function place({ seal }: Store, position: string, sealed = ""): Placed[] {
  try {
    return [{ position, said: JSON.parse(seal.open(sealed)) as Said }];
  } catch {
    return [];
  }
}

async function subscribe(store: Store, channel: string, onNews: NewsListener) {
  const subscriber = store.duplicate();
  subscriber.on("pmessage", (_pattern: string, from: string, news: string) => onNews(from.slice(channel.length), news));
  await asFault(subscriber.psubscribe(`${channel}*`));
  subscriber.on("ready", () => onNews(undefined, "new"));
  return subscriber;
}
