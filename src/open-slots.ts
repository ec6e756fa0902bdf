import type { ConsultationLanguage, Slot } from "../dialogs/types.ts";
import { bookableStarts } from "./booking/schedule.ts";
import type { House } from "./house.ts";
import { freeStarts } from "./store/seats.ts";

/** The slots of one language that can be booked now, in order: allowed by the rules, seat and meeting host free. */
export async function openSlots(
  { store, clock, config }: Pick<House, "store" | "clock" | "config">,
  language: ConsultationLanguage,
): Promise<Slot[]> {
  const now = clock.now();
  const { slots, meetings } = config.service;
  const starts = bookableStarts(config.service, language, now);
  const free = await freeStarts(store, { language, starts, capacity: slots.capacity, hosts: meetings.hosts, now });
  return free.map((startAt) => ({ language, startAt }));
}
