import type { CalendarDate } from "./calendar-date.ts";
import { writeDate } from "./calendar-date.ts";

export type Era = "meiji" | "taisho" | "showa" | "heisei" | "reiwa" | "minguo";

/** Years counted from an emperor (and Taiwan's republic). Neighbouring eras share a year, never a day. */
export const japaneseEras: Record<Era, { names: string; letter: string; first: number; from: string; to: string }> = {
  meiji: { names: "明治, meiji", letter: "m", first: 1868, from: "1868-01-25", to: "1912-07-29" },
  taisho: { names: "大正, taisho", letter: "t", first: 1912, from: "1912-07-30", to: "1926-12-24" },
  showa: { names: "昭和, showa", letter: "s", first: 1926, from: "1926-12-25", to: "1989-01-07" },
  heisei: { names: "平成, heisei", letter: "h", first: 1989, from: "1989-01-08", to: "2019-04-30" },
  reiwa: { names: "令和, reiwa", letter: "r", first: 2019, from: "2019-05-01", to: "9999-12-31" },
  minguo: { names: "民国, 民國", letter: "", first: 1912, from: "1912-01-01", to: "9999-12-31" },
};

export const eras = Object.keys(japaneseEras) as Era[];

export function isInEra(date: CalendarDate, era: Era): boolean {
  const { from, to } = japaneseEras[era];
  const written = writeDate(date);
  return from <= written && written <= to;
}
