import type { Lexeme } from "./date-lexicon.ts";
import { isOneSlip } from "./is-one-slip.ts";
import type { Era } from "./japanese-eras.ts";
import { eras, japaneseEras } from "./japanese-eras.ts";
import { monthNames } from "./month-names.ts";
import { numberedWeekday } from "./numbered-weekday.ts";
import type { NumberToken, Token } from "./scan-date.ts";

export type Role = "year" | "month" | "day";
export type DateNumber = { value: number; digits: number; role?: Role };
export type DateParts = {
  numbers: DateNumber[];
  months: number[];
  /** A month was recognised in spite of a slip. */
  guessed: boolean;
  era?: Era;
  reckoning?: "buddhist" | "common";
  lunar: boolean;
};

/** What the tokens of a birth date say, each number with its role where a word next to it gives one. */
export function dateParts(tokens: readonly Token[]): DateParts {
  const named = tokens.flatMap((token) => (lexemeOf(token)?.kind === "month" ? [monthOf(lexemeOf(token))] : []));
  const months = named.length > 0 ? named : tokens.flatMap(nearMonth);
  const era = eraOf(tokens);
  const reckoning = reckoningOf(tokens);
  return {
    numbers: tokens.flatMap((_, at) => numberAt(tokens, at, era?.at)),
    months: [...new Set(months)],
    guessed: named.length === 0 && months.length > 0,
    ...(era ? { era: era.era } : {}),
    ...(reckoning ? { reckoning } : {}),
    lunar: tokens.some((token, at) => isLunar(lexemeOf(token), tokens[at - 1])),
  };
}

function lexemeOf(token: Token | undefined): Lexeme | undefined {
  return token?.kind === "word" ? token.lexeme : undefined;
}

function monthOf(lexeme: Lexeme | undefined): number {
  return lexeme?.kind === "month" ? lexeme.month : 0;
}

function nearMonth(token: Token): number[] {
  if (token.kind !== "word" || token.lexeme || token.text.length < 5) return [];
  const rows = [monthNames.en, monthNames.fil, monthNames.id].flatMap((names) => names.map((row, at) => ({ row, at })));
  const near = rows.filter(({ row }) =>
    row.split(", ").some((name) => name.length >= 5 && isOneSlip(token.text, name)),
  );
  return near.map(({ at }) => at + 1);
}

// "H10.5.3" and "平成10年": the letter must touch its number.
function eraOf(tokens: readonly Token[]): { era: Era; at: number } | undefined {
  for (const [at, token] of tokens.entries()) {
    const lexeme = lexemeOf(token);
    const next = tokens[at + 1];
    if (lexeme?.kind === "era") return { era: lexeme.era, at: at + 1 };
    const era = token.kind === "word" ? eras.find((each) => japaneseEras[each].letter === token.text) : undefined;
    const dots = isMark(next, ".") ? 1 : 0;
    const number = tokens[at + 1 + dots];
    const touches = number?.kind === "number" && number.digits <= 2 && number.start - token.end === dots;
    const free = tokens[at - 1]?.end !== token.start && !hasLongYear(tokens);
    if (era && touches && free) return { era, at: at + 1 + dots };
  }
  return undefined;
}

function hasLongYear(tokens: readonly Token[]): boolean {
  return tokens.some(isLong);
}

function reckoningOf(tokens: readonly Token[]): "buddhist" | "common" | undefined {
  for (const token of tokens) {
    const lexeme = lexemeOf(token);
    if (lexeme?.kind === "reckoning" && lexeme.reckoning !== "lunar") return lexeme.reckoning;
  }
  return undefined;
}

function isLunar(lexeme: Lexeme | undefined, previous: Token | undefined): boolean {
  if (lexeme?.kind === "reckoning") return lexeme.reckoning === "lunar";
  return lexeme?.kind === "after" && lexeme.unit === "lunar" && previous?.kind === "number";
}

function numberAt(tokens: readonly Token[], at: number, eraAt: number | undefined): DateNumber[] {
  const token = tokens[at];
  if (token?.kind !== "number" || isBeside(tokens, at)) return [];
  const role = at === eraAt ? "year" : (roleAfter(tokens, at) ?? roleBefore(tokens, at, token));
  return [{ value: token.value, digits: token.digits, ...(role ? { role } : {}) }];
}

// Ages, clock times and numbered weekdays are no part of the date.
function isBeside(tokens: readonly Token[], at: number): boolean {
  const before = lexemeOf(tokens[at - 1]);
  if (before?.kind === "before" && before.unit === "age") return true;
  if (numberedWeekday(tokens, at - 1) !== undefined || isClock(tokens, at)) return true;
  return !isLong(tokens[at]) && countsTime(tokens, at + 1);
}

function isClock(tokens: readonly Token[], at: number): boolean {
  return [-1, 1].some((side) => isMark(tokens[at + side], ":") && tokens[at + 2 * side]?.kind === "number");
}

function isLong(token: Token | undefined): boolean {
  return token?.kind === "number" && token.digits > 2;
}

// "27 tuổi", "14時", and "27 tahun" unless the year follows.
function countsTime(tokens: readonly Token[], at: number): boolean {
  const lexeme = lexemeOf(tokens[at]);
  if (lexeme?.kind === "before" && lexeme.unit === "year") return tokens[at + 1]?.kind !== "number";
  return lexeme?.kind === "after" && (lexeme.unit === "age" || lexeme.unit === "hour");
}

function roleAfter(tokens: readonly Token[], at: number): Role | undefined {
  const next = tokens[at + 1];
  const lexeme = lexemeOf(next);
  if (next?.kind === "word" && next.text === "th" && next.start === tokens[at]?.end) return "day";
  return lexeme?.kind === "after" ? asRole(lexeme.unit) : undefined;
}

function roleBefore(tokens: readonly Token[], at: number, token: NumberToken): Role | undefined {
  const dotted = isMark(tokens[at - 1], ".") || isMark(tokens[at - 1], "-") ? 2 : 1;
  const lexeme = lexemeOf(tokens[at - dotted]);
  if (lexeme?.kind === "reckoning" && token.digits !== 1) return "year";
  const role = lexeme?.kind === "before" ? asRole(lexeme.unit) : undefined;
  if (role === undefined || isJoined(tokens, at)) return undefined;
  return role === "year" && token.digits < 2 ? undefined : role;
}

// "ngày 05/13/1998": the word stands for the whole date.
function isJoined(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at + 1];
  return mark?.kind === "mark" && /^[/.-]$/.test(mark.text) && tokens[at + 2]?.kind === "number";
}

function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === "mark" && token.text === text;
}

function asRole(unit: string): Role | undefined {
  return unit === "year" || unit === "month" || unit === "day" ? unit : undefined;
}
