import { Job } from "../jobs/job.ts";
import { asFault, type Store } from "./redis.ts";

export type Claimed = { job: Job; tries: number };
export type DeadJob = { id: string; kind: string; bookingId?: string; fault: string; at: number; tries: number };

const unreadTries = 12;

/**
 * Takes up to `limit` jobs that are due at house time `now` or ready, each for `leaseMs` of real time. One that this version cannot
 * read holds up no other: it waits for a process that can, and is given up when none comes.
 */
export async function claimJobs(store: Store, now: number, limit: number, leaseMs: number): Promise<Claimed[]> {
  const { run, keys, seal } = store;
  const rows = (await run("claimJobs", [keys.due, keys.ready, keys.jobs, keys.tries], [now, limit, leaseMs])) as [
    string,
    string,
    number,
  ][];
  const claimed: Claimed[] = [];
  for (const [id, data, tries] of rows) {
    const job = readJob(seal, data);
    if (job) claimed.push({ job, tries });
    else if (tries >= unreadTries)
      await buryJob(store, { id, kind: "unread", fault: "bug: unreadable", at: now, tries });
  }
  return claimed;
}

function readJob(seal: Store["seal"], data: string): Job | undefined {
  try {
    return Job.safeParse(JSON.parse(seal.open(data))).data;
  } catch {
    return undefined;
  }
}

/** Done: forgotten, and noted at its booking so that it is never done again. */
export async function finishJob({ run, keys }: Store, job: Job, now: number): Promise<void> {
  const booking = "bookingId" in job && job.bookingId ? keys.booking(job.bookingId) : `${keys.prefix}-`;
  await run("finishJob", [keys.due, keys.ready, keys.jobs, keys.tries, booking], [job.id, now]);
}

export async function delayJob({ run, keys }: Store, id: string, delayMs: number): Promise<void> {
  await run("delayJob", [keys.ready], [id, delayMs]);
}

/** Makes everything that waits for another try ready now, leases included: only while nobody is at work on it. */
export async function hastenJobs({ redis, keys }: Store): Promise<void> {
  const waiting = await asFault(redis.zrange(keys.ready, "0", "-1"));
  if (waiting.length > 0) await asFault(redis.zadd(keys.ready, "XX", ...waiting.flatMap((id) => ["0", id])));
}

export async function buryJob({ run, keys }: Store, dead: DeadJob): Promise<void> {
  const booking = dead.bookingId ? keys.booking(dead.bookingId) : `${keys.prefix}-`;
  await run(
    "buryJob",
    [keys.due, keys.ready, keys.jobs, keys.tries, keys.dead, booking],
    [dead.id, JSON.stringify(dead)],
  );
}

/**
 * Renews the leases of what is in hand, as long as it is: leases can be short then, and what a killed process held is soon free.
 * Gives the way to stop.
 */
export function keepLeases(store: Store, inHand: () => Iterable<string>, leaseMs: number): () => void {
  const renew = () => Promise.all([...inHand()].map((id) => delayJob(store, id, leaseMs))).catch(() => {});
  const timer = setInterval(renew, leaseMs / 3);
  return () => clearInterval(timer);
}

export async function deadJobs({ redis, keys }: Store): Promise<DeadJob[]> {
  return Object.values(await asFault(redis.hgetall(keys.dead))).map((text) => JSON.parse(text) as DeadJob);
}

/** The next house time at which something is due after `from`; undefined when nothing is. */
export async function nextDue({ redis, keys }: Store, from: number): Promise<number | undefined> {
  const [, score] = await asFault(redis.zrangebyscore(keys.due, `(${from}`, "+inf", "WITHSCORES", "LIMIT", 0, 1));
  return score === undefined ? undefined : Number(score);
}

/** How many jobs wait to be done now, and how many for a later time. */
export async function waitingJobs({ redis, keys }: Store): Promise<{ ready: number; due: number }> {
  const [ready, due] = await asFault(Promise.all([redis.zcard(keys.ready), redis.zcard(keys.due)]));
  return { ready, due };
}

export async function hasJob({ redis, keys }: Store, id: string): Promise<boolean> {
  return (await asFault(redis.hexists(keys.jobs, id))) === 1;
}
