import { useDesk } from "./desk.ts";
import { whenInWords } from "./japan-words.ts";
import { nextBooking, type ShownBooking } from "./next-booking.ts";
import { Pane } from "./pane.tsx";
import type { Say } from "./words.ts";

/** Every booking: what became of it, and why. */
export function BookingsPane() {
  const { view, say } = useDesk();
  const { bookings } = view;
  const next = nextBooking(bookings, view.now);
  return (
    <Pane name="bookings" count={bookings.length}>
      <div class="bookings">
        {bookings.length === 0 ? (
          <p class="empty">{say("bookings.empty")}</p>
        ) : (
          <table>
            <thead>
              <tr>
                {["no", "language", "when", "state", "why"].map((column) => (
                  <th key={column} scope="col">
                    {say(`bookings.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...bookings].reverse().map((booking) => (
                <Row key={booking.id} booking={booking} isNext={booking === next} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Pane>
  );
}

function Row({ booking, isNext }: { booking: ShownBooking; isNext: boolean }) {
  const { lang, say } = useDesk();
  const { no, language, startAt, state } = booking;
  const names = new Intl.DisplayNames([lang], { type: "language" });
  return (
    <tr class={`booking ${state} ${isNext ? "next" : ""}`}>
      <th scope="row">{no}</th>
      <td>{names.of(language === "zh-Hans" ? "zh" : language)}</td>
      <td>{whenInWords(lang, Date.parse(startAt))}</td>
      <td class="booking-state">{say(`state.${state}`)}</td>
      <td>{why(booking, say)}</td>
    </tr>
  );
}

function why({ trouble, endedBy, reason, contact }: ShownBooking, say: Say): string {
  if (trouble) return say(`trouble.${trouble}`);
  if (endedBy) return say(reason === "hostAbsent" ? "ended.hostAbsent" : `ended.${endedBy}`);
  return contact ? say(`contact.${contact}`) : "";
}
