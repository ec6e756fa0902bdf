import { useEffect, useState } from "preact/hooks";
import type { View } from "../../sandbox/view.ts";
import { useDesk } from "./desk.ts";

export const panes = ["line", "web", "teams", "mail", "zoom", "bookings", "guide"] as const;
export type PaneName = (typeof panes)[number];

type Props = { pane: PaneName; onPane(pane: PaneName): void };

/** On a narrow screen one pane at a time. A dot says that something happened in another. */
export function Tabs({ pane, onPane }: Props) {
  const { view, say } = useDesk();
  const [seen, setSeen] = useState(counts(view));
  useEffect(() => {
    const now = counts(view);
    setSeen((before) => (before[pane] === now[pane] ? before : { ...before, [pane]: now[pane] }));
  }, [view, pane]);
  const now = counts(view);
  return (
    <nav class="tabs" aria-label={say("page.panes")}>
      {panes.map((name) => (
        <button
          type="button"
          key={name}
          aria-current={name === pane ? "true" : undefined}
          class={name !== pane && seen[name] !== now[name] ? "news" : ""}
          onClick={() => onPane(name)}
        >
          {say(`${name}.title`)}
        </button>
      ))}
    </nav>
  );
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

/** How much has happened in each pane so far. */
export const counts = ({
  line,
  teams,
  letters,
  meetings,
  removed,
  bookings,
}: View): { [name in PaneName]: number } => ({
  line: sum(line.map(({ messages }) => messages.filter(({ from }) => from === "bot").length)),
  web: 0,
  teams: sum(teams.map(({ history }) => history)),
  mail: letters.length,
  zoom: removed.length + meetings.length + sum(meetings.map(({ done }) => done.length)),
  bookings: bookings.length,
  guide: 0,
});
