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
  const tokens = scanDate(dateText(text));
  const hour = wishedHour(tokens, language);
  const rest = tokens.filter((_, at) => !hour?.used.has(at));
  const weekday = weekdayOf(rest);
  const wished = {
    ...(weekday ? { weekday: weekday.value } : {}),
    ...wishedDay(
      rest.filter((token) => !weekday?.used.includes(token)),
      language,
    ),
    ...(hour ? { hour: hour.hour } : {}),
  };
  return Object.keys(wished).length > 0 ? wished : undefined;
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
