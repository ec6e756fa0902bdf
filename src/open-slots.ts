import type { ConsultationLanguage, Slot } from "../dialogs/types.ts";
import { bookableStarts } from "./booking/schedule.ts";
import type { House } from "./house.ts";
import { freeStarts } from "./store/seats.ts";

/** The slots of one language that can be booked now, in order: allowed by the rules, seat and meeting host free, or held only by `besides`. */
export async function openSlots(
  { store, clock, config }: Pick<House, "store" | "clock" | "config">,
  language: ConsultationLanguage,
  besides: string[] = [],
): Promise<Slot[]> {
  const now = clock.now();
  const { slots, meetings } = config.service;
  const starts = bookableStarts(config.service, language, now);
  const { capacity } = slots;
  const free = await freeStarts(store, { language, starts, capacity, hosts: meetings.hosts, now, besides });
  return free.map((startAt) => ({ language, startAt }));
}
