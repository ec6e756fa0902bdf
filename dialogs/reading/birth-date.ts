import { birthYear } from "./birth-year.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { ageOn, isRealDate, writeDate } from "./calendar-date.ts";
import type { Arranged } from "./date-orders.ts";
import { dateOrders } from "./date-orders.ts";
import type { DateParts } from "./date-parts.ts";
import { dateParts } from "./date-parts.ts";
import { dateText } from "./date-text.ts";
import { isInEra } from "./japanese-eras.ts";
import type { Language } from "./languages.ts";
import { scanDate } from "./scan-date.ts";
import { toUnicode } from "./zawgyi.ts";

export type BirthDate =
  | { kind: "valid"; date: string }
  | { kind: "confirm"; readings: string[] }
  | { kind: "invalid"; reason: Reason };

type Reason = "unreadable" | "impossible" | "future" | "tooYoung" | "tooOld" | "lunar" | "noYear" | "noDay";

/** A date of birth in any writing of the nine languages; what is not certain is asked back, and so is a person younger than `adult`. */
export function readBirthDate(
  text: string,
  language: Language,
  today: string,
  youngest = 15,
  oldest = 100,
  adult = 18,
): BirthDate {
  if (text.length > 300) return invalid("unreadable");
  const limits = { today, youngest, oldest, adult };
  const read = readAs(text, text, language, limits);
  if (read.kind !== "invalid" || read.reason === "lunar") return read;
  const converted = toUnicode(text);
  return converted.changed ? readAs(converted.text, text, language, limits) : read;
}

type Limits = { today: string; youngest: number; oldest: number; adult: number };
type Reading = { date: string; sure: boolean };

function readAs(text: string, typed: string, language: Language, limits: Limits): BirthDate {
  const parts = dateParts(scanDate(dateText(text)));
  if (parts.lunar) return invalid("lunar");
  const orders = dateOrders(parts, language);
  if (typeof orders === "string") return invalid(orders);
  if (orders.flat().some(({ year }) => year.digits === 3 && !parts.era) || orders.flat().every(isTooLong)) {
    return invalid("unreadable");
  }
  return judge(firstReal(orders, parts, language, typed), limits);
}

function isTooLong({ year }: Arranged): boolean {
  return year.digits > 4;
}

function firstReal(orders: Arranged[][], parts: DateParts, language: Language, typed: string): Reading[] {
  for (const [at, group] of orders.entries()) {
    const readings = group.flatMap((arranged) => readingsOf(arranged, parts, language, typed));
    if (readings.length > 0)
      return readings.map(({ date, sure }) => ({ date, sure: sure && at === 0 && !parts.guessed }));
  }
  return [];
}

function readingsOf({ year, month, day }: Arranged, parts: DateParts, language: Language, typed: string): Reading[] {
  const years = birthYear(year, { ...parts, language, script: scriptOf(typed), month });
  const dates = years.map((reading) => ({ ...reading, month, day }) as CalendarDate & (typeof years)[number]);
  const real = dates.filter((date) => isRealDate(date) && (date.era === undefined || isInEra(date, date.era)));
  return real.map((date) => ({ date: writeDate(date), sure: date.sure }));
}

function scriptOf(text: string): Language | undefined {
  if (/[\u0E00-\u0E7F]/.test(text)) return "th";
  if (/[\u1780-\u17FF]/.test(text)) return "km";
  return /[\u1000-\u109F]/.test(text) ? "my" : undefined;
}

function judge(readings: Reading[], limits: Limits): BirthDate {
  const dates = [...new Set(readings.map(({ date }) => date))];
  if (dates.length === 0) return invalid("impossible");
  const likely = dates.toSorted((a, b) => unlikeliness(a, limits.today) - unlikeliness(b, limits.today));
  const allowed = plausible(
    likely.filter((date) => refusal(date, limits) === undefined),
    limits.today,
  ).slice(0, 3);
  const [only] = allowed;
  if (only === undefined) return invalid(refusal(likely[0] ?? "", limits) ?? "impossible");
  const sure = dates.length === 1 && readings.every((reading) => reading.sure);
  return sure && ageOn(only, limits.today) >= limits.adult
    ? { kind: "valid", date: only }
    : { kind: "confirm", readings: allowed };
}

function refusal(date: string, { today, youngest, oldest }: Limits): Reason | undefined {
  if (date > today) return "future";
  const age = ageOn(date, today);
  if (age < youngest) return "tooYoung";
  return age > oldest ? "tooOld" : undefined;
}

// A short year that may be a young person's is not offered as a very old one's too.
function plausible(dates: string[], today: string): string[] {
  const years = new Set(dates.filter((date) => ageOn(date, today) <= 70).map((date) => date.slice(0, 4)));
  return years.size > 0 ? dates.filter((date) => years.has(date.slice(0, 4))) : dates;
}

// Trainees are mostly in their twenties.
function unlikeliness(date: string, today: string): number {
  return Math.abs(Number(today.slice(0, 4)) - Number(date.slice(0, 4)) - 27);
}

function invalid(reason: Reason): BirthDate {
  return { kind: "invalid", reason };
}
