import { useDesk } from "./desk.ts";
import { whenInWords } from "./japan-words.ts";
import { nextBooking, type ShownBooking } from "./next-booking.ts";
import { Pane } from "./pane.tsx";
import type { Say } from "./words.ts";

/** Every booking: what became of it, and why. */
export function BookingsPane() {
  const { view, lang, say } = useDesk();
  const { bookings } = view;
  const next = nextBooking(bookings, view.now);
  const names = new Intl.DisplayNames([lang], { type: "language" });
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
                <tr key={booking.id} class={`booking ${booking.state} ${booking === next ? "next" : ""}`}>
                  <th scope="row">{booking.no}</th>
                  <td>{names.of(booking.language === "zh-Hans" ? "zh" : booking.language)}</td>
                  <td>{whenInWords(lang, Date.parse(booking.startAt))}</td>
                  <td class="booking-state">{say(`state.${booking.state}`)}</td>
                  <td>{why(booking, say)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Pane>
  );
}

function why({ trouble, endedBy, reason, contact }: ShownBooking, say: Say): string {
  if (trouble) return say(`trouble.${trouble}`);
  if (endedBy) return say(reason === "hostAbsent" ? "ended.hostAbsent" : `ended.${endedBy}`);
  return contact ? say(`contact.${contact}`) : "";
}
