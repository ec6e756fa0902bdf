import { readFileSync, writeFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { dayOf, instantOf, nextDay } from "../../dialogs/japan-time.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const horizonDays = 2;
const leadMinutes = 60;
const opens = ["11:00", "19:00"] as const;

export const consulted = ["en", "vi", "id"] as const;
export const hosts = Array.from({ length: 20 }, (_, i) => `host${i + 1}@example.org`);
export const capacity = 20;

/** Writes a service.yaml that is open on every day, whatever today is: 20 seats an hour and language, 20 hosts for all of them. */
export function writeOffice(file: string): void {
  const office = parse(readFileSync(new URL("../../service.yaml", import.meta.url), "utf8"));
  const everyDay = Object.fromEntries(Object.keys(office.languages).map((day) => [day, [...consulted]]));
  const changed = {
    ...office,
    hours: { weekday: opens, weekend: opens },
    languages: everyDay,
    closures: { nationalHolidays: false, yearly: [], days: [] },
    slots: { ...office.slots, capacity, leadMinutes, horizonDays },
    meetings: { ...office.meetings, hosts },
  };
  writeFileSync(file, stringify(changed));
}

/** Starts whose link goes out at once, and starts whose link does not go out while a test runs (epoch ms). */
export type Starts = { near: number[]; far: number[] };

/** Nothing close to the lead time or to a day ahead: what is due must not change while a test runs. */
export function startsFrom(now: number): Starts {
  const all: number[] = [];
  const last = dayOf(now + horizonDays * 24 * hourMs);
  for (let day = dayOf(now); day <= last; day = nextDay(day)) all.push(...startsOn(day));
  return {
    near: all.filter((start) => start > now + (leadMinutes + 10) * minuteMs && start < now + 23 * hourMs),
    far: all.filter((start) => start > now + 25 * hourMs),
  };
}

function startsOn(day: string): number[] {
  const [open, close] = opens.map((time) => instantOf(day, time)) as [number, number];
  return Array.from({ length: (close - open) / hourMs }, (_, i) => open + i * hourMs);
}
