import type { House } from "../house.ts";
import { bookingIds, loadBooking } from "../store/bookings.ts";
import { deadJobs, waitingJobs } from "../store/queue.ts";
import { allSeats } from "../store/seats.ts";
import type { StandIns } from "./stand-ins.ts";

/** Everything the stand-ins received, in order, and every booking without personal data. Times are ISO instants of the house's clock. */
export async function sandboxState(
  { store, clock }: Pick<House, "store" | "clock">,
  { line, teams, mail, zoom }: StandIns,
) {
  return {
    now: iso(clock.now()),
    line: (line?.received ?? []).map(dated),
    teams: teams.received.map(dated),
    mail: (mail?.letters ?? []).map(dated),
    zoom: (zoom?.received ?? []).map(dated),
    bookings: await bookingsOf(store),
    seats: Object.fromEntries(await allSeats(store)),
    jobs: await waitingJobs(store),
    dead: await deadJobs(store),
  };
}

/** Every booking as the office may show it to anybody: no name, no date of birth, no address. In order of their start. */
export async function bookingsOf(store: House["store"]) {
  const ids = await bookingIds(store, 0, Number.MAX_SAFE_INTEGER);
  const all = await Promise.all(ids.map((id) => loadBooking(store, id)));
  return all.flatMap((stored) => {
    if (!stored) return [];
    const { booking } = stored;
    return [
      {
        id: booking.id,
        no: booking.no,
        channel: booking.channel,
        language: booking.slot.language,
        readsIn: booking.language,
        startAt: iso(booking.slot.startAt),
        state: booking.state,
        seq: booking.seq,
        contact: booking.contact?.by,
        endedBy: booking.ended?.by,
        reason: booking.ended?.reason,
        counted: booking.state === "noShow",
        trouble: booking.trouble,
        meetingId: booking.meeting?.id,
      },
    ];
  });
}

const iso = (at: number) => new Date(at).toISOString();
const dated = <T extends { at: number }>(one: T) => ({ ...one, at: iso(one.at) });
