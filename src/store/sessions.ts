import { Session } from "../../dialogs/types.ts";
import { asFault, type Store } from "./redis.ts";

/** A session as stored: `rev` 0 when there is none yet. `heard` are the ids of the last turns, newest last. */
export type StoredSession = { rev: number; session: Session | undefined; heard: string[]; refused: boolean };

/** Reads one person's session. A session this version cannot read counts as none: the talk starts anew. */
export async function loadSession({ redis, keys, seal }: Store, user: string): Promise<StoredSession> {
  const person = seal.person(user);
  const [[rev, data], refused] = await asFault(
    Promise.all([redis.hmget(keys.session(person), "rev", "data"), redis.hexists(keys.refused, person)]),
  );
  const stored = data ? (JSON.parse(seal.open(data)) as { session: unknown; heard: string[] }) : undefined;
  const read = Session.safeParse(stored?.session);
  return { rev: Number(rev ?? 0), session: read.data, heard: stored?.heard ?? [], refused: refused === 1 };
}

/** Forgets one person's session at once. */
export async function eraseSession({ redis, keys, seal }: Store, user: string): Promise<void> {
  await asFault(redis.del(keys.session(seal.person(user))));
}
