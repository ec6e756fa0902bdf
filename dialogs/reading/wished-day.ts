import type { Language } from "./languages.ts";
import type { Token } from "./scan-date.ts";

/** The day and month among the tokens that are not a weekday or an hour. */
export function wishedDay(tokens: readonly Token[], language: Language): { day?: number; month?: number } {
  const named = tokens.flatMap((token) =>
    token.kind === "word" && token.lexeme?.kind === "month" ? [token.lexeme.month] : [],
  );
  const numbers = tokens.flatMap((token, at) => numberAt(tokens, token, at));
  const marked = (role: Role) => numbers.find((number) => number.role === role)?.value;
  const month = named[0] ?? marked("month");
  const free = numbers.filter((number) => number.role === undefined).map(({ value }) => value);
  const day = marked("day") ?? (month !== undefined ? free[0] : undefined);
  return day === undefined && month === undefined ? pair(tokens, language) : checked(day, month);
}

type Role = "year" | "month" | "day";

function numberAt(tokens: readonly Token[], token: Token, at: number): { value: number; role?: Role }[] {
  if (token.kind !== "number" || token.digits > 2) return [];
  const role = unitOf(tokens[at + 1], "after") ?? ordinal(tokens[at + 1]) ?? unitOf(tokens[at - 1], "before");
  return [{ value: token.value, ...(role && !isPaired(tokens, at) ? { role } : {}) }];
}

function unitOf(token: Token | undefined, kind: "before" | "after"): Role | undefined {
  const lexeme = token?.kind === "word" ? token.lexeme : undefined;
  if (lexeme?.kind !== kind) return undefined;
  return lexeme.unit === "year" || lexeme.unit === "month" || lexeme.unit === "day" ? lexeme.unit : undefined;
}

function ordinal(token: Token | undefined): Role | undefined {
  return token?.kind === "word" && token.text === "th" ? "day" : undefined;
}

function isPaired(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at + 1];
  return mark?.kind === "mark" && /^[/.-]$/.test(mark.text) && tokens[at + 2]?.kind === "number";
}

// "26/11", "11-26", "2026-11-26"
function pair(tokens: readonly Token[], language: Language): { day?: number; month?: number } {
  const at = tokens.findIndex(
    (token, index) => token.kind === "number" && token.digits <= 2 && isPaired(tokens, index),
  );
  const [first, second] = [tokens[at], tokens[at + 2]];
  if (first?.kind !== "number" || second?.kind !== "number" || second.digits > 2) return {};
  const year = tokens.find((token) => token.kind === "number" && token.digits === 4);
  const monthFirst = (year !== undefined && year.start < first.start) || ["zh-Hans", "ja", "fil"].includes(language);
  const [month, day] = monthFirst ? [first.value, second.value] : [second.value, first.value];
  return month > 12 ? checked(month, day) : checked(day, month);
}

function checked(day: number | undefined, month: number | undefined): { day?: number; month?: number } {
  const isDay = day !== undefined && day >= 1 && day <= 31;
  const isMonth = month !== undefined && month >= 1 && month <= 12;
  return { ...(isDay ? { day } : {}), ...(isMonth ? { month } : {}) };
}
