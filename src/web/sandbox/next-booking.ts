import type { View } from "../../sandbox/view.ts";

export type ShownBooking = View["bookings"][number];

export const minuteMs = 60_000;
const ruleMs = 10 * minuteMs;

export const isOpen = ({ state }: Pick<ShownBooking, "state">) => state === "confirmed" || state === "linkSent";

/** The open booking that comes next, until ten minutes after its start. */
export function nextBooking(bookings: ShownBooking[], now: number): ShownBooking | undefined {
  return bookings.find((booking) => isOpen(booking) && now < Date.parse(booking.startAt) + ruleMs);
}
