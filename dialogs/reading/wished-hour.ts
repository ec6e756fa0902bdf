import type { Lexeme } from "./date-lexicon.ts";
import type { dayParts } from "./date-units.ts";
import type { Language } from "./languages.ts";
import type { NumberToken, Token } from "./scan-date.ts";

export type WishedHour = { hour: number; used: ReadonlySet<number> };

/** The hour of 0-23 the tokens name, and which of them named it. */
export function wishedHour(tokens: readonly Token[], language: Language): WishedHour | undefined {
  const found = clockAt(tokens, language) ?? spokenAt(tokens);
  if (found === undefined) return named(tokens);
  const part = partNear(tokens, found.at, found.end);
  const hour = part ? shifted(part.part, found.value) : daytime(found);
  if (hour < 0 || hour > 23) return undefined;
  return { hour, used: new Set([...range(found.at, found.end), ...(part ? [part.at] : [])]) };
}

type Part = keyof typeof dayParts;
type Found = { value: number; at: number; end: number; digital: boolean; shift: number };

// "14:00", "14.00", "14h30"
function clockAt(tokens: readonly Token[], language: Language): Found | undefined {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 2];
    if (token.kind !== "number" || next?.kind !== "number" || !isMinutes(tokens[at + 1], token, next, language))
      continue;
    if (token.value <= 24) return { value: token.value % 24, at, end: at + 2, digital: token.digits === 2, shift: 0 };
  }
  return undefined;
}

function isMinutes(mark: Token | undefined, hour: NumberToken, minutes: NumberToken, language: Language): boolean {
  if (minutes.digits !== 2 || minutes.value > 59) return false;
  if (mark?.kind === "word") return mark.text === "h" || mark.text === "g";
  if (mark?.kind !== "mark") return false;
  if (mark.text === ":") return true;
  const isDate =
    language === "zh-Hans" || language === "ja" ? minutes.value % 30 !== 0 : minutes.value >= 1 && minutes.value <= 12;
  return mark.text === "." && hour.value <= 23 && minutes.value % 5 === 0 && !isDate;
}

// A number, in digits or words, beside a word that makes it an hour.
function spokenAt(tokens: readonly Token[]): Found | undefined {
  for (const [at, token] of tokens.entries()) {
    const value = countOf(token);
    if (value === undefined || value > 24) continue;
    const [before, after] = [lexemeOf(tokens[at - 1]), lexemeOf(tokens[at + 1])];
    const end = at + (isUnit(after, "after") ? 1 : 0);
    const isHour = end > at || isUnit(before, "before") || isPart(before) || isPart(after);
    if (isHour && !isDated(tokens, at)) return { value, at, end, digital: false, shift: shiftOf(before, after) };
  }
  return undefined;
}

function isDated(tokens: readonly Token[], at: number): boolean {
  const marks = [tokens[at - 1], tokens[at + 1]];
  return marks.some((mark) => mark?.kind === "mark" && /^[/-]$/.test(mark.text));
}

function countOf(token: Token): number | undefined {
  if (token.kind === "number") return token.digits <= 2 ? token.value : undefined;
  return token.kind === "word" && token.lexeme?.kind === "count" ? token.lexeme.value : undefined;
}

function isUnit(lexeme: Lexeme | undefined, kind: "before" | "after"): boolean {
  if (lexeme?.kind !== kind) return false;
  return lexeme.unit === "hour" || lexeme.unit === "evening" || lexeme.unit === "afterMidnight";
}

function isPart(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === "dayPart";
}

// Thai counts the evening anew from seven o'clock.
function shiftOf(before: Lexeme | undefined, after: Lexeme | undefined): number {
  if (after?.kind === "after" && after.unit === "evening") return 18;
  return before?.kind === "before" && before.unit === "afterMidnight" ? -1 : 0;
}

function lexemeOf(token: Token | undefined): Lexeme | undefined {
  return token?.kind === "word" ? token.lexeme : undefined;
}

function partNear(tokens: readonly Token[], at: number, end: number): { part: Part; at: number } | undefined {
  for (const near of [end + 1, at - 1, at - 2, end + 2]) {
    const lexeme = lexemeOf(tokens[near]);
    if (lexeme?.kind === "dayPart") return { part: lexeme.part, at: near };
  }
  return undefined;
}

function shifted(part: Part, hour: number): number {
  if (part === "morning") return hour === 12 ? 0 : hour;
  if (part === "afternoon" || part === "oneOClock") return hour < 12 ? hour + 12 : hour;
  if (part === "midday") return hour >= 1 && hour <= 5 ? hour + 12 : hour;
  return part === "night" && hour >= 4 && hour < 12 ? hour + 12 : hour;
}

// The office works by day: a bare "2" is the afternoon, "02:00" is not.
function daytime({ value, digital, shift }: Found): number {
  if (shift !== 0) return shift > 0 && value <= 6 ? value + shift : value;
  return !digital && value >= 1 && value <= 6 ? value + 12 : value;
}

function named(tokens: readonly Token[]): WishedHour | undefined {
  for (const [at, token] of tokens.entries()) {
    const lexeme = lexemeOf(token);
    if (lexeme?.kind !== "dayPart") continue;
    if (lexeme.part === "noon") return { hour: 12, used: new Set([at]) };
    if (lexeme.part === "oneOClock") return { hour: 13, used: new Set([at]) };
  }
  return undefined;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
