import type { House } from "../house.ts";
import { bookingIds, loadBooking } from "../store/bookings.ts";
import { deadJobs, waitingJobs } from "../store/queue.ts";
import { allSeats } from "../store/seats.ts";
import type { StandIns } from "./stand-ins.ts";

/** Everything the stand-ins received, in order, and every booking without personal data. Times are ISO instants of the house's clock. */
export async function sandboxState({ store, clock }: Pick<House, "store" | "clock">, { line, teams, mail, zoom }: StandIns) {
  const received = (standIn: { received: { at: number }[] } | undefined) => (standIn?.received ?? []).map((one) => ({ ...one, at: new Date(one.at).toISOString() }));
  return {
    now: new Date(clock.now()).toISOString(),
    line: received(line),
    teams: received(teams),
    mail: (mail?.letters ?? []).map((letter) => ({ ...letter, at: new Date(letter.at).toISOString() })),
    zoom: received(zoom),
    bookings: await bookings(store),
    seats: Object.fromEntries(await allSeats(store)),
    jobs: await waitingJobs(store),
    dead: await deadJobs(store),
  };
}

async function bookings(store: House["store"]) {
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
        startAt: new Date(booking.slot.startAt).toISOString(),
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
