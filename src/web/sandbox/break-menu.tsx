import { useEffect, useRef } from "preact/hooks";
import { type Mood, moods } from "../../sandbox/stand-in.ts";
import { useDesk } from "./desk.ts";

const services = ["line", "teams", "mail", "zoom"] as const;

/** A small menu that makes services fail in the ways real ones do. */
export function BreakMenu() {
  const { view, say, act } = useDesk();
  const menu = useCloseable();
  const played = services.filter((service) => view.moods[service] !== null);
  const broken = played.filter((service) => view.moods[service] !== "ok");
  const mend = async () => {
    for (const service of broken) await act("mood", { service, mood: "ok" });
  };
  return (
    <details class={broken.length > 0 ? "menu alarm" : "menu"} ref={menu}>
      <summary>{say("break.title")}</summary>
      <div class="menu-sheet">
        <p>{say("break.intro")}</p>
        {played.map((service) => (
          <label key={service}>
            <span>{say(`break.${service}`)}</span>
            <select
              value={view.moods[service] ?? "ok"}
              onChange={(event) => void act("mood", { service, mood: event.currentTarget.value as Mood })}
            >
              {moods.map((mood) => (
                <option key={mood} value={mood}>
                  {say(`mood.${mood}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="button" disabled={broken.length === 0} onClick={() => void mend()}>
          {say("break.mend")}
        </button>
      </div>
    </details>
  );
}

/** Closes on Escape and on a press elsewhere, as menus do. */
function useCloseable() {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const element = menu.current;
      const isInside = event.type === "pointerdown" && element?.contains(event.target as Node);
      const isOther = event instanceof KeyboardEvent && event.key !== "Escape";
      if (!element?.open || isInside || isOther) return;
      element.open = false;
      if (event instanceof KeyboardEvent) element.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return menu;
}
