export type CalendarDate = { year: number; month: number; day: number };

/** A date that exists, by arithmetic: Date would turn 30 February into March. */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function writeDate({ year, month, day }: CalendarDate): string {
  return [pad(year, 4), pad(month, 2), pad(day, 2)].join("-");
}

export function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
