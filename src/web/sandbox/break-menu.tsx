import { type Mood, moods } from "../../sandbox/stand-in.ts";
import { useDesk } from "./desk.ts";

const services = ["line", "teams", "mail", "zoom"] as const;

/** A small menu that makes services fail in the ways real ones do. */
export function BreakMenu() {
  const { view, say, act } = useDesk();
  const played = services.filter((service) => view.moods[service] !== null);
  const isBroken = played.some((service) => view.moods[service] !== "ok");
  return (
    <details class={isBroken ? "menu alarm" : "menu"}>
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
      </div>
    </details>
  );
}
