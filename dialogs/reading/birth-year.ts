import type { DateNumber } from "./date-parts.ts";
import type { Era } from "./japanese-eras.ts";
import { japaneseEras } from "./japanese-eras.ts";
import type { Language } from "./languages.ts";

export type YearContext = {
  language: Language;
  script: Language | undefined;
  era?: Era;
  reckoning?: "buddhist" | "common";
  month: number;
};

export type YearReading = { year: number; sure: boolean; era?: Era };

/** The years of our calendar that a written year may be. */
export function birthYear(written: DateNumber, context: YearContext): YearReading[] {
  const { value, digits } = written;
  if (context.era) return [{ ...eraYear(context.era, value), sure: true }];
  if (digits === 4) return longYear(value, context);
  return digits <= 2 ? shortYear(value, context) : [];
}

const buddhistOffset = 543;

function eraYear(era: Era, value: number): { year: number; era: Era } {
  return { year: value < 1 ? 0 : japaneseEras[era].first + value - 1, era };
}

function longYear(value: number, context: YearContext): YearReading[] {
  const thai = isThai(context) || context.reckoning === "buddhist";
  if (value >= 2400 && value <= 2600 && context.reckoning !== "common") {
    return [{ year: value - buddhistOffset, sure: thai }];
  }
  if (value >= 1300 && value <= 1400 && (context.language === "my" || context.script === "my")) {
    return myanmarYears(value, context.month).map((year) => ({ year, sure: false }));
  }
  return [{ year: value, sure: true }];
}

// The Myanmar year turns in the middle of April.
function myanmarYears(value: number, month: number): number[] {
  if (month === 4) return [value + 638, value + 639];
  return [month < 4 ? value + 639 : value + 638];
}

function shortYear(value: number, context: YearContext): YearReading[] {
  const buddhist = [2500, 2400].map((century) => century + value - buddhistOffset);
  const common = [1900, 2000].map((century) => century + value);
  const years = context.reckoning === "buddhist" ? buddhist : [...common, ...otherYears(value, buddhist, context)];
  return years.map((year) => ({ year, sure: false }));
}

function otherYears(value: number, buddhist: number[], context: YearContext): number[] {
  if (context.reckoning === "common") return [];
  if (isThai(context) || context.language === "km" || context.script === "km") return buddhist;
  const eras: readonly Era[] = context.language === "ja" ? ["heisei", "showa"] : [];
  return eras
    .filter((era) => value >= 1 && value <= (era === "showa" ? 64 : 31))
    .map((era) => eraYear(era, value).year);
}

function isThai(context: YearContext): boolean {
  return context.language === "th" || context.script === "th";
}
