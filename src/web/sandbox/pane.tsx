import type { ComponentChildren } from "preact";
import type { View } from "../../sandbox/view.ts";
import { useDesk } from "./desk.ts";
import { usePulse } from "./use-pulse.ts";

type Props = {
  name: string;
  /** How much has happened here: it shines up for a moment when that changes. */
  count?: number;
  mood?: View["moods"]["line"];
  tools?: ComponentChildren;
  children: ComponentChildren;
};

/** One window of the page: a heading, whether it is broken on purpose, and what is in it. */
export function Pane({ name, count = 0, mood, tools, children }: Props) {
  const { say } = useDesk();
  const isFresh = usePulse(count);
  return (
    <section class={`pane pane-${name} ${isFresh ? "fresh" : ""}`} aria-labelledby={`pane-${name}`}>
      <header class="pane-head">
        <h2 id={`pane-${name}`}>{say(`${name}.title`)}</h2>
        {mood && mood !== "ok" && <p class="broken">{say("page.broken", { mood: say(`mood.${mood}`) })}</p>}
        {tools}
      </header>
      {mood === null ? <p class="empty">{say("page.real")}</p> : children}
    </section>
  );
}
