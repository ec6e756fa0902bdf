import type { Booking } from "../booking/life.ts";
import type { StaffCard } from "../channels/teams/booking-card.ts";
import type { CardPlace } from "../channels/teams/card-place.ts";
import type { House } from "../house.ts";
import { alone, countNoShows, loadBooking, type StoredBooking, saveCard } from "../store/bookings.ts";
import type { Handler } from "./handler.ts";

const dayMs = 24 * 3_600_000;

/** Puts the booking's card as the booking is now; posts it the first time. One process at a time, and never an older one over a newer. */
export const updateCard: Handler<"update-card"> = async (house, job) => {
  if (!house.teams) return;
  await alone(house.store, job.bookingId, "card", async () => {
    const stored = await loadBooking(house.store, job.bookingId);
    if (stored && stored.card?.rev !== stored.rev) await draw(house, stored);
  });
};

async function draw(house: House, { rev, booking, card }: StoredBooking): Promise<void> {
  const places = await house.teams?.putCard(await toStaffCard(house, booking), (card?.places ?? []) as CardPlace[]);
  await saveCard(house.store, booking.id, { rev, places: places ?? [] });
}

/** What counselors see of a booking: no name, no birth date, no e-mail. */
export async function toStaffCard(
  { store, config, clock }: Pick<House, "store" | "config" | "clock">,
  booking: Booking,
): Promise<StaffCard> {
  const { noShow } = config.service;
  const since = clock.now() - noShow.countedDays * dayMs;
  const noShowsBefore = await countNoShows(store, booking.user, since, booking.id);
  return {
    bookingId: booking.id,
    no: booking.no,
    seq: booking.seq,
    language: booking.slot.language,
    startAt: booking.slot.startAt,
    talkLanguage: booking.language,
    state: booking.state,
    firstVisit: !booking.repeat,
    noShowsBefore,
    flagged: noShowsBefore + (booking.state === "noShow" ? 1 : 0) >= noShow.flagAt,
    companion: booking.details.companion,
    presence: presenceOf(booking),
    hostStarted: booking.hostStartedAt !== undefined,
    endedBy: booking.ended?.by,
    reason: booking.ended?.reason,
    trouble: booking.trouble,
  };
}

function presenceOf({ arrivedAt, contact, late, state }: Booking): StaffCard["presence"] {
  if (arrivedAt !== undefined) return "arrived";
  if (contact?.by === "zoom") return "joined";
  if (late) return "late";
  if (contact) return "contact";
  return state === "linkSent" ? "linkSent" : "none";
}
