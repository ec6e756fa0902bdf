import type { Lexeme } from "./date-lexicon.ts";
import { dateText } from "./date-text.ts";
import type { Language } from "./languages.ts";
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

function weekdayOf(tokens: readonly Token[]): { value: number; used: Token[] } | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word") continue;
    if (token.lexeme?.kind === "weekday") return { value: token.lexeme.weekday, used: [token] };
    const next = tokens[at + 1];
    const monday = mondayOf(token.lexeme, token, next);
    const value = next?.kind === "number" && monday !== undefined ? next.value - monday + 1 : 0;
    if (next && value >= 1 && value <= 7) return { value, used: [token, next] };
  }
  return undefined;
}

// "thứ 5" and "T5" are Thursday, 星期4 as well.
function mondayOf(lexeme: Lexeme | undefined, token: Token, next: Token | undefined): number | undefined {
  if (lexeme?.kind === "weekdayBefore") return lexeme.monday;
  return token.kind === "word" && token.text === "t" && token.end === next?.start ? 2 : undefined;
}
