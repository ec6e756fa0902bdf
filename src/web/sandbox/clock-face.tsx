import { timeOf } from "../../../dialogs/japan-time.ts";
import { useDesk } from "./desk.ts";
import { dayInWords } from "./japan-words.ts";

const nearMs = 60_000;

/** The present time of the house, in words. */
export function ClockFace({ now }: { now: number }) {
  const { view, lang, say } = useDesk();
  const isMoved = Math.abs(now - Date.now()) > nearMs;
  return (
    <>
      <p class={isMoved ? "clock-words moved" : "clock-words"}>
        <time dateTime={new Date(now).toISOString()}>
          {say("clock.now", { day: dayInWords(lang, now), time: timeOf(now) })}
        </time>
      </p>
      <p class="clock-kind">
        {say("clock.zone")} · {say(isMoved || view.journey ? "clock.moved" : "clock.real")}
      </p>
    </>
  );
}
