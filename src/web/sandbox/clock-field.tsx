import { useState } from "preact/hooks";
import { dayOf, instantOf, timeOf } from "../../../dialogs/japan-time.ts";
import { useDesk } from "./desk.ts";
import type { Travel } from "./use-travel.ts";

/** Any moment at all, as Japan's wall clock says it; and the way back to now. */
export function ClockField({ now, travel }: { now: number; travel: Travel }) {
  const { say } = useDesk();
  const [wish, setWish] = useState<string>();
  const shown = wish ?? `${dayOf(now)}T${timeOf(now)}`;
  const go = async () => {
    const [day = "", time = ""] = shown.split("T");
    await travel.to(instantOf(day, time));
    setWish(undefined);
  };
  return (
    <form
      class="clock-field"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <label>
        <span>{say("clock.field")}</span>
        <input type="datetime-local" required value={shown} onInput={(event) => setWish(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={travel.isBusy}>
        {say("clock.go")}
      </button>
      <button type="button" disabled={travel.isBusy} onClick={() => void travel.to(Date.now())}>
        {say("clock.back")}
      </button>
    </form>
  );
}
