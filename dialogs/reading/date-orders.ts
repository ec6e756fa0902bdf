import type { DateNumber, DateParts, Role } from "./date-parts.ts";
import type { Language } from "./languages.ts";

export type Arranged = { year: DateNumber; month: number; day: number };
export type Missing = "unreadable" | "noYear" | "noDay";

/** The ways to read the numbers as a date: groups from usual to odd, ways of equal right within one group. */
export function dateOrders(parts: DateParts, language: Language): Arranged[][] | Missing {
  const given = new Map(parts.numbers.flatMap((number) => (number.role ? [[number.role, number] as const] : [])));
  const [month] = parts.months;
  if (month !== undefined) given.set("month", { value: month, digits: 2, role: "month" });
  const free = parts.numbers.filter((number) => number.role === undefined);
  const open = roles.filter((role) => !given.has(role));
  const compact = open.length === 3 && free.length === 1 ? splitCompact(free[0]!, language) : undefined;
  if (compact) return compact;
  if (parts.months.length > 1 || given.size + free.length > 3 || free.length > open.length) return "unreadable";
  if (free.length < open.length) return missing(given, free);
  return ordersOf(open, free, parts, language).map((group) => group.map((order) => arrange(order, free, given)));
}

const roles: readonly Role[] = ["year", "month", "day"];

type Order = readonly Role[];
const ymd: Order = ["year", "month", "day"];
const ydm: Order = ["year", "day", "month"];
const dmy: Order = ["day", "month", "year"];
const mdy: Order = ["month", "day", "year"];

// How people of a language write a date in numbers, the year last.
const yearLast: Record<Language, readonly (readonly Order[])[]> = {
  vi: [[dmy], [mdy]],
  "zh-Hans": [[mdy, dmy]],
  id: [[dmy], [mdy]],
  fil: [[mdy, dmy]],
  en: [[dmy, mdy]],
  th: [[dmy], [mdy]],
  km: [[dmy], [mdy]],
  my: [[dmy], [mdy]],
  ja: [[mdy, dmy]],
};

function ordersOf(
  open: Order,
  free: DateNumber[],
  parts: DateParts,
  language: Language,
): readonly (readonly Order[])[] {
  if (open.length === 3) return ordersOfThree(free, language);
  if (open.length < 2) return [[open]];
  const [first, second] = free;
  if (open.includes("year")) {
    const other: Role = open.includes("day") ? "day" : "month";
    if (isYear(first)) return [[["year", other]]];
    if (isYear(second)) return [[[other, "year"]]];
    return isYearFirst(language) ? [[["year", other]], [[other, "year"]]] : [[[other, "year"]], [["year", other]]];
  }
  if (parts.era !== undefined || isYearFirst(language)) return [[["month", "day"]], [["day", "month"]]];
  return yearLast[language].map((group) => group.map((order) => order.filter((role) => role !== "year")));
}

function ordersOfThree(free: DateNumber[], language: Language): readonly (readonly Order[])[] {
  if (isLong(free[0])) return [[ymd], [ydm]];
  if (isLong(free[2])) return yearLast[language];
  return isYearFirst(language) ? [[ymd], ...yearLast[language]] : [...yearLast[language].slice(0, 1), [ymd], [mdy]];
}

function isYearFirst(language: Language): boolean {
  return language === "zh-Hans" || language === "ja";
}

function isLong(number: DateNumber | undefined): boolean {
  return number !== undefined && number.digits > 2;
}

function isYear(number: DateNumber | undefined): boolean {
  return number !== undefined && (number.digits > 2 || number.value > 31);
}

function arrange(order: Order, free: readonly DateNumber[], given: ReadonlyMap<Role, DateNumber>): Arranged {
  const at = (role: Role): DateNumber => given.get(role) ?? free[order.indexOf(role)] ?? { value: 0, digits: 0 };
  return { year: at("year"), month: at("month").value, day: at("day").value };
}

// 19980510, 10051998, 980510
function splitCompact(number: DateNumber, language: Language): Arranged[][] | undefined {
  if (number.digits !== 8 && number.digits !== 6) return undefined;
  const text = String(number.value).padStart(number.digits, "0");
  const width = number.digits === 8 ? 4 : 2;
  const first = [text.slice(0, width), text.slice(width, width + 2), text.slice(width + 2)];
  const last = [text.slice(0, 2), text.slice(2, 4), text.slice(4)];
  const front = [[arrange(ymd, first.map(asNumber), new Map())]];
  const back = yearLast[language].map((group) => group.map((order) => arrange(order, last.map(asNumber), new Map())));
  return width === 4 ? preferPlausible(front, back) : isYearFirst(language) ? [...front, ...back] : [...back, ...front];
}

function preferPlausible(front: Arranged[][], back: Arranged[][]): Arranged[][] {
  const [way] = front.flat();
  return way && isPlausible(way) ? front : back;
}

function isPlausible({ year, month, day }: Arranged): boolean {
  const known = (year.value >= 1900 && year.value <= 2100) || (year.value >= 2400 && year.value <= 2600);
  return known && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function asNumber(text: string): DateNumber {
  return { value: Number(text), digits: text.length };
}

function missing(given: ReadonlyMap<Role, DateNumber>, free: readonly DateNumber[]): Missing {
  const year = given.has("year") || free.some((number) => number.digits === 4);
  const known = given.size + free.length;
  if (year) return "noDay";
  if (given.has("month") && free.some(isYear)) return "noDay";
  if (known < 2) return given.size > 0 ? "noYear" : "unreadable";
  return free.length === 2 && free.some(isYear) ? "noDay" : "noYear";
}
