import { useDesk } from "./desk.ts";
import { whenInWords } from "./japan-words.ts";
import { minuteMs, nextBooking } from "./next-booking.ts";
import type { Travel } from "./use-travel.ts";

const moments = [
  { key: "jump.dayBefore", minutes: -24 * 60 },
  { key: "jump.quarterBefore", minutes: -15 },
  { key: "jump.start", minutes: 0 },
  { key: "jump.nine", minutes: 9 },
  { key: "jump.ten", minutes: 10 },
];
const steps = [
  { key: "clock.plusHour", minutes: 60 },
  { key: "clock.plusDay", minutes: 24 * 60 },
];

/** Buttons that bring the clock to what matters about the next booking, or simply ahead. */
export function Jumps({ now, travel }: { now: number; travel: Travel }) {
  const { view, lang, say } = useDesk();
  const booking = nextBooking(view.bookings, now);
  const startAt = booking && Date.parse(booking.startAt);
  const about = booking && { no: booking.no, when: whenInWords(lang, Date.parse(booking.startAt)) };
  return (
    <div class="jumps">
      <fieldset>
        <legend>{about ? say("clock.next", about) : say("clock.none")}</legend>
        {moments.map(({ key, minutes }) => {
          const at = startAt && startAt + minutes * minuteMs;
          const isPast = at !== undefined && at <= now;
          return (
            <button
              type="button"
              key={key}
              disabled={at === undefined || isPast || travel.isBusy}
              title={at === undefined ? say("clock.none") : isPast ? say("clock.past") : whenInWords(lang, at)}
              onClick={() => at !== undefined && void travel.to(at)}
            >
              {say(key)}
            </button>
          );
        })}
      </fieldset>
      <fieldset>
        <legend>{say("clock.move")}</legend>
        {steps.map(({ key, minutes }) => (
          <button
            type="button"
            key={key}
            disabled={travel.isBusy}
            onClick={() => void travel.to(now + minutes * minuteMs)}
          >
            {say(key)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
