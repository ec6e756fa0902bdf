import { timeOf } from "../../../dialogs/japan-time.ts";
import type { View } from "../../sandbox/view.ts";
import { useDesk } from "./desk.ts";
import { whenInWords } from "./japan-words.ts";
import { minuteMs } from "./next-booking.ts";
import { Pane } from "./pane.tsx";
import { counts } from "./tabs.tsx";

type Meeting = View["meetings"][number];

/** The meetings, and what people can do in them. */
export function ZoomPane() {
  const { view, lang, say } = useDesk();
  const { meetings, removed } = view;
  return (
    <Pane name="zoom" count={counts(view).zoom} mood={view.moods.zoom}>
      <div class="meetings">
        {meetings.length + removed.length === 0 && <p class="empty">{say("zoom.empty")}</p>}
        {meetings.map((meeting) => (
          <MeetingCard key={meeting.id} meeting={meeting} />
        ))}
        {removed.map(({ id, at }) => (
          <p class="aside" key={id}>
            {say("zoom.removed", { id: spaced(id), when: whenInWords(lang, at) })}
          </p>
        ))}
      </div>
    </Pane>
  );
}

function MeetingCard({ meeting }: { meeting: Meeting }) {
  const { view, lang, say } = useDesk();
  const { id, topic, host, startAt, minutes, started, done } = meeting;
  const isOver = !started && view.now >= startAt + minutes * minuteMs;
  const state = started ? "open" : isOver ? "over" : "waiting";
  return (
    <article class={`meeting ${state}`}>
      <header>
        <h3>{say("zoom.meeting", { id: spaced(id) })}</h3>
        <span class="meeting-state">{say(`zoom.${state}`)}</span>
      </header>
      <p>
        {topic} · {say("zoom.times", { when: whenInWords(lang, startAt), minutes })} · {say("zoom.host", { host })}
      </p>
      {done.length > 0 && (
        <ol class="done">
          {done.map(({ at, what }, index) => (
            <li key={index}>
              <time>{timeOf(at)}</time> {say(`done.${what}`)}
            </li>
          ))}
        </ol>
      )}
      <MeetingActs id={id} isStarted={started} />
    </article>
  );
}

function MeetingActs({ id, isStarted }: { id: string; isStarted: boolean }) {
  const { say, act } = useDesk();
  const button = (what: string, label: string, hint?: string) => (
    <button type="button" title={hint} onClick={() => void act("zoom", { do: what, meetingId: id })}>
      {label}
    </button>
  );
  return (
    <div class="meeting-acts">
      {isStarted ? button("end", say("zoom.end")) : button("hostStarts", say("zoom.hostOpens"))}
      {button("join", say("zoom.join"))}
      {button("wait", say("zoom.wait"))}
      {button("joinWeb", say("zoom.joinWeb"), say("zoom.webHint"))}
    </div>
  );
}

/** As Zoom writes it: 886 7700 8729. */
const spaced = (id: string) => id.replace(/^(\d{3})(\d{4})(\d+)$/, "$1 $2 $3");
