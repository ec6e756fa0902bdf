import { asFault, type Store } from "./redis.ts";

const silenceMs = 30_000;
const keptForMs = 7 * 24 * 3_600_000;

/** Notes that a process is up at house time `now`. Returns the length of the gap before it, in ms, 0 when there was none. */
export async function noteBeat({ run, keys }: Store, now: number): Promise<number> {
  return Number(await run("noteBeat", [keys.beat, keys.gaps], [now, silenceMs, keptForMs]));
}

/** The clock was moved on purpose: that is no gap. */
export async function resetBeat({ redis, keys }: Store, now: number): Promise<void> {
  await asFault(redis.set(keys.beat, now));
}

/** Was no process up during some part of [from, to]? House time. */
export async function wasDown({ redis, keys }: Store, from: number, to: number): Promise<boolean> {
  const gaps = await asFault(redis.zrangebyscore(keys.gaps, from, "+inf"));
  return gaps.some((gap) => Number(gap.split("-")[0]) < to);
}
