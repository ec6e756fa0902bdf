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

type Props = { now: number; travel: Travel };

/** Buttons that bring the clock to what matters about the next booking, or simply ahead. */
export function Jumps({ now, travel }: Props) {
  const { view, lang, say } = useDesk();
  const booking = nextBooking(view.bookings, now);
  const startAt = booking && Date.parse(booking.startAt);
  const about = booking && { no: booking.no, when: whenInWords(lang, Date.parse(booking.startAt)) };
  return (
    <div class="jumps">
      <fieldset>
        <legend>{about ? say("clock.next", about) : say("clock.none")}</legend>
        {moments.map(({ key, minutes }) => (
          <Jump key={key} label={say(key)} at={startAt && startAt + minutes * minuteMs} now={now} travel={travel} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{say("clock.move")}</legend>
        {steps.map(({ key, minutes }) => (
          <Jump key={key} label={say(key)} at={now + minutes * minuteMs} now={now} travel={travel} />
        ))}
      </fieldset>
    </div>
  );
}

/** One moment; it says why when it cannot be gone to. */
function Jump({ label, at, now, travel }: Props & { label: string; at: number | undefined }) {
  const { lang, say } = useDesk();
  const isPast = at !== undefined && at <= now;
  return (
    <button
      type="button"
      disabled={at === undefined || isPast || travel.isBusy}
      title={at === undefined ? say("clock.none") : isPast ? say("clock.past") : whenInWords(lang, at)}
      onClick={() => at !== undefined && void travel.to(at)}
    >
      {label}
    </button>
  );
}
