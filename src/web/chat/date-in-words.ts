/**
 * A date "YYYY-MM-DD" with its month in words. `patterns` has a line a month with {y}, {d} and {b}, the Buddhist year: they come from
 * the server, because many browsers know no Khmer or Burmese months.
 */
export function dateInWords(date: string, patterns: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const values: { [name: string]: number } = { y: year, d: day, b: year + 543 };
  const pattern = patterns.split("\n")[month - 1] ?? date;
  return pattern.replace(/\{([ydb])\}/g, (_, name: string) => String(values[name]));
}
