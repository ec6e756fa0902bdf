const offsetMs = 9 * 3_600_000;
const minuteMs = 60_000;
const dayMs = 24 * 3_600_000;

/** Japan's wall clock: UTC+9, no summer time. Instants are epoch ms, days "YYYY-MM-DD", times "HH:mm", weekdays 1 (Monday) to 7. */
export const dayOf = (at: number) => new Date(at + offsetMs).toISOString().slice(0, 10);
export const timeOf = (at: number) => new Date(at + offsetMs).toISOString().slice(11, 16);
export const weekdayOf = (day: string) => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
export const startOfDay = (day: string) => Date.parse(`${day}T00:00:00Z`) - offsetMs;
export const nextDay = (day: string) => dayOf(startOfDay(day) + dayMs);

/** The instant of a day and a time in Japan. */
export function instantOf(day: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return startOfDay(day) + (hours * 60 + minutes) * minuteMs;
}
