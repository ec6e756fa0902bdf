import holidayJp from "@holiday-jp/holiday_jp";
import { dayOf, instantOf, nextDay, weekdayOf } from "../../dialogs/japan-time.ts";
import type { ConsultationLanguage } from "../../dialogs/types.ts";
import type { Service } from "../service.ts";

const minuteMs = 60_000;
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Every start (epoch ms) at which the rules allow a consultation in this language to be booked at `now`, in order. */
export function bookableStarts(service: Service, language: ConsultationLanguage, now: number): number[] {
  const from = now + service.slots.leadMinutes * minuteMs;
  const last = dayOf(now + service.slots.horizonDays * 24 * 60 * minuteMs);
  const starts: number[] = [];
  for (let day = dayOf(from); day <= last; day = nextDay(day)) {
    if (isOpen(service, language, day)) starts.push(...startsOf(service, day));
  }
  return starts.filter((start) => start >= from);
}

/** Is there a consultation in this language on this day? */
export function isOpen(service: Service, language: ConsultationLanguage, day: string): boolean {
  const weekday = weekdays[weekdayOf(day) - 1] ?? "mon";
  return service.languages[weekday].includes(language) && !isClosed(service, language, day);
}

function isClosed({ closures }: Service, language: ConsultationLanguage, day: string): boolean {
  if (closures.yearly.includes(day.slice(5))) return true;
  if (closures.nationalHolidays && day in holidayJp.holidays) return true;
  return closures.days.some((closed) =>
    typeof closed === "string" ? closed === day : closed.day === day && closed.languages.includes(language),
  );
}

/** Hours belong to the kind of day; the last start is one slot before closing. */
function startsOf({ hours, slots }: Service, day: string): number[] {
  const [open, close] = weekdayOf(day) <= 5 ? hours.weekday : hours.weekend;
  const end = instantOf(day, close) - slots.minutes * minuteMs;
  const starts: number[] = [];
  for (let start = instantOf(day, open); start <= end; start += slots.minutes * minuteMs) starts.push(start);
  return starts;
}

/** The hours of service on a day, as instants; undefined when nobody is there in this language. */
export function hoursOn(
  service: Service,
  language: ConsultationLanguage,
  day: string,
): [open: number, close: number] | undefined {
  if (!isOpen(service, language, day)) return undefined;
  const [open, close] = weekdayOf(day) <= 5 ? service.hours.weekday : service.hours.weekend;
  return [instantOf(day, open), instantOf(day, close)];
}
