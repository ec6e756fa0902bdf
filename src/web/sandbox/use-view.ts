import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { View } from "../../sandbox/view.ts";

const pollMs = 5000;

/** The house as it is now, kept fresh by its news; while those do not come, by asking every five seconds. */
export function useView() {
  const [view, setView] = useState<View>();
  const [isLost, setLost] = useState(false);
  const asking = useRef<Promise<View | undefined> | undefined>(undefined);
  const isStale = useRef(false);

  /** One question at a time; what changes meanwhile is asked for right after. */
  const refresh = useCallback((): Promise<View | undefined> => {
    if (asking.current) {
      isStale.current = true;
      return asking.current;
    }
    const ask = async (): Promise<View | undefined> => {
      isStale.current = false;
      const fetched = await fetchView();
      setLost(fetched === undefined);
      if (fetched) setView(fetched);
      return isStale.current ? ask() : fetched;
    };
    asking.current = ask().finally(() => {
      asking.current = undefined;
    });
    return asking.current;
  }, []);

  useEffect(() => {
    const news = new EventSource("/sandbox/news");
    news.onmessage = () => void refresh();
    const poll = setInterval(() => news.readyState !== EventSource.OPEN && void refresh(), pollMs);
    return () => {
      clearInterval(poll);
      news.close();
    };
  }, [refresh]);

  return { view, isLost, refresh };
}

async function fetchView(): Promise<View | undefined> {
  try {
    const response = await fetch("/sandbox/view");
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
