const japanOffset = -9 * 60;

/** The reader's own day and time of an hour on offer ("go:hour:<epoch ms>"), where their clock is not Japan's; undefined otherwise. */
export function ownTime(value: string): string | undefined {
  const at = Number(/^go:hour:(\d{10,14})$/.exec(value)?.[1] ?? Number.NaN);
  if (Number.isNaN(at) || new Date(at).getTimezoneOffset() === japanOffset) return undefined;
  const format = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(document.documentElement.lang, format).format(at);
}
