import type { Happening } from "../../dialogs/types.ts";
import { rulesOf } from "../booking/effects.ts";
import type { Booking } from "../booking/life.ts";
import type { House } from "../house.ts";
import type { LetterKind } from "./job.ts";

const open: Booking["state"][] = ["confirmed", "linkSent"];

/** The states of a booking in which what a letter or message says of it is so. */
const states: { [what in LetterKind | Happening]: Booking["state"][] } = {
  confirmed: open,
  moved: open,
  movedByLink: open,
  link: open,
  reminder: open,
  cancelled: ["cancelled"],
  cancelledByLink: ["cancelled"],
  cancelledByStaff: ["cancelled"],
  hostAbsent: ["cancelled"],
  noShow: ["noShow"],
  contactNoted: ["met"],
};

/** Is this still so of the date told as `seq`? What speaks of coming is so until the ten minutes are over. */
export function isStillTrue(
  { clock, config }: Pick<House, "clock" | "config">,
  booking: Booking,
  { seq, what }: { seq: number; what: LetterKind | Happening },
): boolean {
  const isOver = clock.now() >= booking.slot.startAt + rulesOf(config.service).noShowMs;
  const isSo = states[what].includes(booking.state) && booking.seq === seq;
  return isSo && !(isOver && states[what] === open);
}
