const hour = 3_600_000;
const day = 24 * hour;

/** How long things are kept, in ms. Every personal key has one. */
export const keptMs = {
  draft: day,
  booking: 90 * day,
  consent: 455 * day,
} as const;

export type Keys = ReturnType<typeof createKeys>;

/** Every key of one service, on one page. All share the hash tag, so a turn stays one script on Redis Cluster too. */
export function createKeys(service: string) {
  const p = `{${service}}:`;
  return {
    /** HASH rev, data: one person's session, sealed. TTL: draft, or booking once there is one. */
    session: (person: string) => `${p}s:${person}`,
    /** HASH rev, data (sealed), host, fx:<job>: one booking and which of its effects are done. TTL: booking, counted from the slot. */
    booking: (id: string) => `${p}b:${id}`,
    /** STRING: one process is at work on a booking's card or meeting. TTL: under a minute. */
    lock: (id: string, thing: string) => `${p}l:${id}:${thing}`,
    /** ZSET id → startAt: every booking in the store. */
    bookings: `${p}bookings`,
    /** HASH "<resource>/<startAt>" → [[holder, until]…]: seats and meeting hosts; until 0 = booked, else a hold. */
    seats: `${p}seats`,
    /** HASH id → job (sealed): everything still to be done. */
    jobs: `${p}jobs`,
    /** ZSET id → house time: what happens at a time. */
    due: `${p}due`,
    /** ZSET id → real time: what can be done now; a claim moves the score ahead by the lease. */
    ready: `${p}ready`,
    /** HASH id → tries so far. */
    tries: `${p}tries`,
    /** HASH id → job and fault: given up, shown to staff. */
    dead: `${p}dead`,
    /** HASH meeting id → booking id. */
    meetings: `${p}meetings`,
    /** STREAM of consents given and declined, under the person's keyed hash; trimmed after keptMs.consent. */
    consents: `${p}consents`,
    /** ZSET booking id → when: a person's counted no-shows. */
    noShows: (person: string) => `${p}n:${person}`,
    /** HASH person → reason: staff refused further use. */
    refused: `${p}refused`,
    /** STRING and ZSET: the last heartbeat, and the gaps in which no process was up (end → start). House time. */
    beat: `${p}beat`,
    gaps: `${p}gaps`,
    /** HASH conversation reference by channel id: Teams channels the bot was added to. */
    teamsChannels: `${p}teams`,
    /** STRING: the sandbox clock's offset in ms. */
    clock: `${p}clock`,
    /** Web chats keep their own keys below this prefix. */
    prefix: p,
  };
}
