import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Entry } from "./entries.ts";

const nearPx = 120;
const marginPx = 12;

/** Keeps the newest words in view: from their beginning, and never while somebody reads further up. */
export function useScroll(entries: Entry[], runStart: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const shown = useRef(0);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const note = () => {
      isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearPx;
    };
    // The keyboard opens: the end stays the end.
    const resized = new ResizeObserver(() => {
      if (isAtEnd.current) box.scrollTop = box.scrollHeight;
    });
    box.addEventListener("scroll", note, { passive: true });
    resized.observe(box);
    return () => resized.disconnect();
  }, []);

  useLayoutEffect(() => {
    const box = scroller.current;
    const before = shown.current;
    shown.current = entries.length;
    const isOurs = entries[entries.length - 1]?.from === "you";
    if (!box || entries.length <= before || !(isAtEnd.current || isOurs)) return;
    const isFirst = before === 0;
    const anchor = isFirst || entries[before - 1]?.from === "you" ? Math.max(runStart - 1, 0) : before;
    const beginning = (box.querySelectorAll<HTMLElement>(".line")[anchor]?.offsetTop ?? 0) - marginPx;
    const isCalm = isFirst || matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.scrollTo({ top: Math.min(beginning, box.scrollHeight), behavior: isCalm ? "auto" : "smooth" });
    isAtEnd.current = true;
  }, [entries, runStart]);

  return scroller;
}
