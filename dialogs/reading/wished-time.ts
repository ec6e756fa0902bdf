import { dateText } from "./date-text.ts";
import type { Language } from "./languages.ts";
import { numberedWeekday } from "./numbered-weekday.ts";
import type { Token } from "./scan-date.ts";
import { scanDate } from "./scan-date.ts";
import { wishedDay } from "./wished-day.ts";
import { wishedHour } from "./wished-hour.ts";
import { toUnicode } from "./zawgyi.ts";

export type WishedTime = { weekday?: number; day?: number; month?: number; hour?: number };

/** What day and hour someone asks for, as far as they say it. Monday is 1. */
export function readWishedTime(text: string, language: Language): WishedTime | undefined {
  if (text.length > 300) return undefined;
  return readAs(text, language) ?? readAs(toUnicode(text).text, language);
}

function readAs(text: string, language: Language): WishedTime | undefined {
  const tokens = withoutRanges(scanDate(dateText(text)));
  const weekday = weekdayOf(tokens);
  const others = tokens.filter((token) => !weekday?.used.includes(token));
  const hour = wishedHour(others, language);
  const wished = {
    ...(weekday ? { weekday: weekday.value } : {}),
    ...wishedDay(
      others.filter((_, at) => !hour?.used.has(at)),
      language,
    ),
    ...(hour ? { hour: hour.hour } : {}),
  };
  return Object.keys(wished).length > 0 ? wished : undefined;
}

// "2-3 pm" begins at two.
function withoutRanges(tokens: readonly Token[]): Token[] {
  const at = tokens.findIndex((_, start) => isRange(tokens.slice(start, start + 4)));
  return at < 0 ? [...tokens] : tokens.toSpliced(at + 1, 2);
}

function isRange([first, mark, second, unit]: readonly Token[]): boolean {
  const isDash = mark?.kind === "mark" && /^[-~–—]$/.test(mark.text);
  const isHour = unit?.kind === "word" && (unit.lexeme?.kind === "dayPart" || unit.lexeme?.kind === "after");
  return first?.kind === "number" && isDash && second?.kind === "number" && isHour && !isDay(unit);
}

function isDay(unit: Token): boolean {
  return unit.kind === "word" && unit.lexeme?.kind === "after" && ["day", "month", "year"].includes(unit.lexeme.unit);
}

function weekdayOf(tokens: readonly Token[]): { value: number; used: readonly Token[] } | undefined {
  for (const [at, token] of tokens.entries()) {
    const numbered = numberedWeekday(tokens, at);
    if (numbered !== undefined) return { value: numbered, used: tokens.slice(at, at + 2) };
    if (token.kind !== "word" || token.lexeme?.kind !== "weekday") continue;
    return { value: token.lexeme.weekday, used: [token] };
  }
  return undefined;
}
