import { useEffect, useState } from "preact/hooks";
import type { View } from "../../sandbox/view.ts";

/** The house's clock, epoch ms, going on between two views. */
export function useNow({ now, journey }: View): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const offset = now - Date.now();
    setAt(now);
    if (journey) return;
    const timer = setInterval(() => setAt(Date.now() + offset), 1000);
    return () => clearInterval(timer);
  }, [now, journey]);
  return at;
}
