import { dateWord } from "./date-text.ts";
import { dayParts, lookAlikes, reckonings, unitsAfter, unitsBefore } from "./date-units.ts";
import type { Era } from "./japanese-eras.ts";
import { eras, japaneseEras } from "./japanese-eras.ts";
import { languages } from "./languages.ts";
import { monthNames } from "./month-names.ts";
import { numberWords } from "./number-words.ts";
import { weekdayNames } from "./weekday-names.ts";

export type Lexeme =
  | { kind: "month"; month: number }
  | { kind: "weekday"; weekday: number }
  | { kind: "weekdayBefore" }
  | { kind: "before"; unit: keyof typeof unitsBefore }
  | { kind: "after"; unit: keyof typeof unitsAfter }
  | { kind: "reckoning"; reckoning: keyof typeof reckonings }
  | { kind: "dayPart"; part: keyof typeof dayParts }
  | { kind: "era"; era: Era }
  | { kind: "count"; value: number }
  | { kind: "nothing" };

export type Entry = { lexeme: Lexeme; alone: boolean };

/** Every word that says something about a date or an hour, in all languages at once: people mix them. */
export const dateLexicon: ReadonlyMap<string, Entry> = build();

export const longestEntry: number = Math.max(...[...dateLexicon.keys()].map((key) => key.length));

function build(): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [words, lexeme] of rows()) {
    for (const word of words.split(",")) add(entries, word.trim(), lexeme);
  }
  return entries;
}

// The first meaning given to a word stands: "mar" is March before it is Tuesday.
function add(entries: Map<string, Entry>, word: string, lexeme: Lexeme): void {
  const key = dateWord(word.replace(/^=/, "")).replace(/'/g, " ");
  if (!entries.has(key)) entries.set(key, { lexeme, alone: word.startsWith("=") });
}

function rows(): [string, Lexeme][] {
  return [
    ...numbered(monthNames, (value) => ({ kind: "month", month: value })),
    ...numbered(weekdayNames, (value) => ({ kind: "weekday", weekday: value })),
    ["星期, 周, 週, 礼拜, 禮拜", { kind: "weekdayBefore" }],
    ...eras.map((era): [string, Lexeme] => [japaneseEras[era].names, { kind: "era", era }]),
    ...keyed(unitsBefore, (unit) => ({ kind: "before", unit })),
    ...keyed(unitsAfter, (unit) => ({ kind: "after", unit })),
    ...keyed(reckonings, (reckoning) => ({ kind: "reckoning", reckoning })),
    ...keyed(dayParts, (part) => ({ kind: "dayPart", part })),
    [lookAlikes, { kind: "nothing" }],
    ...numbered(numberWords, (value) => ({ kind: "count", value })),
  ];
}

function numbered(table: Record<string, readonly string[]>, lexeme: (value: number) => Lexeme): [string, Lexeme][] {
  return languages.flatMap((language) =>
    (table[language] ?? []).map((words, at): [string, Lexeme] => [words, lexeme(at + 1)]),
  );
}

function keyed<Key extends string>(table: Record<Key, string>, lexeme: (key: Key) => Lexeme): [string, Lexeme][] {
  return (Object.keys(table) as Key[]).map((key): [string, Lexeme] => [table[key], lexeme(key)]);
}
