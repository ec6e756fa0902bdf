import { keptMs } from "./keys.ts";
import { asFault, type Store } from "./redis.ts";

/** Forgets what only pointed at bookings now erased, consents kept long enough, and old dead jobs. `now`: house time. */
export async function forgetGone(store: Store, now: number): Promise<void> {
  const { redis, keys } = store;
  const old = await asFault(redis.zrangebyscore(keys.bookings, "-inf", now - keptMs.booking));
  const left = await asFault(Promise.all(old.map((id) => redis.exists(keys.booking(id)))));
  const gone = new Set(old.filter((_, i) => left[i] === 0));
  if (gone.size > 0) {
    await forgetIn(store, keys.meetings, (id) => gone.has(id));
    await asFault(redis.zrem(keys.bookings, ...gone));
  }
  await forgetIn(store, keys.dead, (text) => (JSON.parse(text) as { at: number }).at < now - keptMs.booking);
  await asFault(redis.xtrim(keys.consents, "MINID", Date.now() - keptMs.consent));
}

/** Drops the fields of a hash by their values. */
async function forgetIn({ redis }: Store, key: string, isOld: (value: string) => boolean): Promise<void> {
  const all = Object.entries(await asFault(redis.hgetall(key)));
  const fields = all.flatMap(([field, value]) => (isOld(value) ? [field] : []));
  if (fields.length > 0) await asFault(redis.hdel(key, ...fields));
}
