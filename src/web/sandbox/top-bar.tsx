import { useState } from "preact/hooks";
import { BreakMenu } from "./break-menu.tsx";
import { ClockFace } from "./clock-face.tsx";
import { ClockField } from "./clock-field.tsx";
import { useDesk } from "./desk.ts";
import { whenInWords } from "./japan-words.ts";
import { Jumps } from "./jumps.tsx";
import { useNow } from "./use-now.ts";
import { useTravel } from "./use-travel.ts";

/** What the house's time is, and everything that moves it or breaks something. */
export function TopBar({ onSpeak }: { onSpeak(lang: string): void }) {
  const { view, say } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const now = useNow(view);
  const travel = useTravel();
  return (
    <header class={isOpen ? "top open" : "top"}>
      <Brand />
      <div class="clock">
        <ClockFace now={now} />
        <Journey outcome={travel.outcome} />
      </div>
      <button type="button" class="more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say("page.controls")}
      </button>
      <Settings onSpeak={onSpeak} />
      <div class="travel">
        <Jumps now={now} travel={travel} />
        <ClockField now={now} travel={travel} />
      </div>
    </header>
  );
}

function Brand() {
  const { say } = useDesk();
  return (
    <div class="brand">
      <Mark />
      <div>
        <h1>
          {say("page.name")} <small>{say("page.sandbox")}</small>
        </h1>
        <p>{say("page.what")}</p>
      </div>
    </div>
  );
}

function Settings({ onSpeak }: { onSpeak(lang: string): void }) {
  const { view, lang, say, act } = useDesk();
  return (
    <div class="settings">
      <label class="switch">
        <input
          type="checkbox"
          checked={view.hostOnTime}
          onChange={(event) => void act("host-on-time", { on: event.currentTarget.checked })}
        />
        {say("host.onTime")}
      </label>
      <BreakMenu />
      <label>
        <span class="unseen">{say("page.language")}</span>
        <select value={lang} onChange={(event) => onSpeak(event.currentTarget.value)}>
          <option value="en">English</option>
          <option value="ja">日本語</option>
        </select>
      </label>
    </div>
  );
}

/** How far the house has come, and afterwards what happened on the way. */
function Journey({ outcome }: { outcome: string }) {
  const { view, lang, say } = useDesk();
  const { journey } = view;
  if (!journey) return <JourneyLine text={outcome} />;
  const length = Math.abs(journey.to - journey.from) || 1;
  const value = Math.min(1, Math.abs(view.now - journey.from) / length);
  return (
    <>
      <progress class="progress" value={value} />
      <JourneyLine text={say("clock.travelling", { when: whenInWords(lang, journey.to) })} />
    </>
  );
}

const JourneyLine = ({ text }: { text: string }) => (
  <p class="journey" role="status">
    {text}
  </p>
);

const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      class="mark-bubble"
      d="M6 7a3 3 0 0 1 3-3h14a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-6l-4.700 4c-.5.4-1.300.1-1.300-.6V19H9a3 3 0 0 1-3-3z"
    />
    <path class="mark-counter" d="M4 28h24" />
  </svg>
);
