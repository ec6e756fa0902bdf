import { useEffect, useRef, useState } from "preact/hooks";

const pulseMs = 2500;

/** True for a moment after `value` changed: something new is to be seen. */
export function usePulse(value: number): boolean {
  const before = useRef(value);
  const [isFresh, setFresh] = useState(false);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), pulseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return isFresh;
}
