import { useRef } from "preact/hooks";
import type { View } from "../../sandbox/view.ts";
import { useDesk } from "./desk.ts";
import { minuteMs } from "./next-booking.ts";
import { Pane } from "./pane.tsx";

type Step = "accept" | "book" | "link" | "noShow" | "saved";

/** What to try, in five steps; each gets its mark when it is reached, and keeps it. */
export function GuidePane() {
  const { view, say } = useDesk();
  const reached = useRef(new Set<Step>());
  for (const { step, isReached } of steps) if (isReached(view)) reached.current.add(step);
  const current = steps.find(({ step }) => !reached.current.has(step))?.step;
  return (
    <Pane name="guide">
      <ol class="guide">
        {steps.map(({ step }) => {
          const isDone = reached.current.has(step);
          return (
            <li key={step} class={isDone ? "reached" : ""} aria-current={step === current ? "step" : undefined}>
              {isDone && <span class="unseen">{say("guide.done")}: </span>}
              {say(`guide.${step}`)}
            </li>
          );
        })}
      </ol>
    </Pane>
  );
}

const steps: { step: Step; isReached(view: View): boolean }[] = [
  { step: "accept", isReached: (view) => view.bookings.length > 0 || view.line.some(hasAccepted) },
  { step: "book", isReached: ({ bookings }) => bookings.length > 0 },
  {
    step: "link",
    isReached: ({ bookings }) => bookings.some(({ state }) => state !== "confirmed" && state !== "cancelled"),
  },
  { step: "noShow", isReached: ({ bookings }) => bookings.some(({ endedBy }) => endedBy === "rule") },
  { step: "saved", isReached: ({ bookings, now }) => bookings.some((booking) => isSaved(booking, now)) },
];

const hasAccepted = ({ messages }: View["line"][number]) =>
  messages.some((message) => message.from === "user" && message.data === "go:terms:accept");

const isSaved = ({ contact, state, startAt }: View["bookings"][number], now: number) =>
  contact !== undefined && (state === "linkSent" || state === "met") && now >= Date.parse(startAt) + 10 * minuteMs;
