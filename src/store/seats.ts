import type { ConsultationLanguage } from "../../dialogs/types.ts";
import { hostField, seatField } from "../booking/life.ts";
import { asFault, type Store } from "./redis.ts";

type Holder = [id: string, until: number];

type Wish = {
  language: ConsultationLanguage;
  starts: number[];
  capacity: number;
  hosts: string[];
  now: number;
  besides: string[];
};

/**
 * Of these starts, the ones where a seat of this language and a meeting host are free at `now`; what the holders `besides` have counts
 * as free. One read, whatever the number of bookings.
 */
export async function freeStarts(store: Store, wish: Wish): Promise<number[]> {
  if (wish.starts.length === 0) return [];
  const fields = wish.starts.flatMap((startAt) => [
    seatField({ language: wish.language, startAt }),
    ...wish.hosts.map((host) => hostField(host, startAt)),
  ]);
  const held = (await asFault(store.redis.hmget(store.keys.seats, ...fields))).map((text) => live(text, wish));
  const stride = wish.hosts.length + 1;
  return wish.starts.filter((_, i) => {
    const [seats = 0, ...hosts] = held.slice(i * stride, (i + 1) * stride);
    return seats < wish.capacity && hosts.some((taken) => taken === 0);
  });
}

function live(text: string | null, { now, besides }: Wish): number {
  if (text === null) return 0;
  const holders = JSON.parse(text) as Holder[];
  return holders.filter(([id, until]) => (until === 0 || until > now) && !besides.includes(id)).length;
}

/** Every seat and host now held or booked: field → holders. For the checker and the sweeper. */
export async function allSeats({ redis, keys }: Store): Promise<Map<string, Holder[]>> {
  const all = await asFault(redis.hgetall(keys.seats));
  return new Map(Object.entries(all).map(([field, text]) => [field, JSON.parse(text) as Holder[]]));
}

/** Forgets seats that start before `before`. */
export async function dropPastSeats(store: Store, before: number): Promise<number> {
  const past = [...(await allSeats(store)).keys()].filter((field) => Number(field.split("/")[1]) < before);
  return past.length === 0 ? 0 : asFault(store.redis.hdel(store.keys.seats, ...past));
}
