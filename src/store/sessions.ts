import { z } from "zod";
import { Language, Session } from "../../dialogs/types.ts";
import { asFault, type Store } from "./redis.ts";

/** What is read of a session of any version: a person's booking must never be lost with the talk. */
const Known = z
  .object({ bookingId: z.string().optional().catch(undefined), language: Language.optional().catch(undefined) })
  .catch({});
/** Fields of a newer version are ignored: while one is rolled out, both read the same sessions. */
const Readable = Session.strip();

/** A session as stored: `rev` 0 when there is none yet. `heard` are the ids of the last turns, newest last. */
export type StoredSession = {
  rev: number;
  session: Session | undefined;
  known: z.infer<typeof Known>;
  heard: string[];
  refused: boolean;
};

/** Reads one person's session. Of a session this version cannot read only `known` is left: the talk starts anew. */
export async function loadSession({ redis, keys, seal }: Store, user: string): Promise<StoredSession> {
  const person = seal.person(user);
  const [[rev, data], refused] = await asFault(
    Promise.all([redis.hmget(keys.session(person), "rev", "data"), redis.hexists(keys.refused, person)]),
  );
  const stored = data ? (JSON.parse(seal.open(data)) as { session: unknown; heard: string[] }) : undefined;
  return {
    rev: Number(rev ?? 0),
    session: Readable.safeParse(stored?.session).data,
    known: Known.parse(stored?.session),
    heard: stored?.heard ?? [],
    refused: refused === 1,
  };
}
