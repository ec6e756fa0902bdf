import { useState } from "preact/hooks";
import { useDesk } from "./desk.ts";
import { counts } from "./tabs.tsx";

export type Travel = {
  isBusy: boolean;
  /** What happened on the last way, in words. */
  outcome: string;
  to(at: number): Promise<void>;
};

/** Moves the house's clock, and tells what happened on the way. */
export function useTravel(): Travel {
  const { view, say, act, refresh } = useDesk();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState("");
  const to = async (at: number) => {
    setBusy(true);
    setOutcome("");
    const before = counts(view);
    await act("clock", { now: new Date(at).toISOString() });
    const after = await refresh();
    if (after) setOutcome(say("clock.onTheWay", { what: difference(before, counts(after)) }));
    setBusy(false);
  };

  function difference(before: ReturnType<typeof counts>, after: ReturnType<typeof counts>): string {
    const happened = [
      { key: "clock.messages", count: after.line - before.line },
      { key: "clock.letters", count: after.mail - before.mail },
      { key: "clock.cards", count: after.teams - before.teams },
    ].filter(({ count }) => count > 0);
    return happened.map(({ key, count }) => say(key, { count })).join(", ") || say("clock.nothing");
  }
  return { isBusy: isBusy || view.journey !== null, outcome, to };
}
