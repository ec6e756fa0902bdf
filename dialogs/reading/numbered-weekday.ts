import type { Token } from "./scan-date.ts";

/** "Thứ 2" and "T2" are Monday, 星期1 is too. "Thu 5 Nov" is the fifth. */
export function numberedWeekday(tokens: readonly Token[], at: number): number | undefined {
  const [word, number, next] = tokens.slice(at, at + 3);
  const monday = mondayOf(word, number);
  if (monday === undefined || number?.kind !== "number" || number.digits > 1 || isDate(next)) return undefined;
  const weekday = number.value - monday + 1;
  return weekday >= 1 && weekday <= 7 ? weekday : undefined;
}

function mondayOf(word: Token | undefined, number: Token | undefined): number | undefined {
  if (word?.kind !== "word") return undefined;
  if (word.lexeme?.kind === "weekdayBefore") return 1;
  return word.text === "thu" || (word.text === "t" && word.end === number?.start) ? 2 : undefined;
}

function isDate(next: Token | undefined): boolean {
  if (next?.kind === "mark") return /^[/.-]$/.test(next.text);
  return next?.kind === "word" && next.lexeme?.kind === "month";
}
