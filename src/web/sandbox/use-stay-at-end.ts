import { useLayoutEffect, useRef } from "preact/hooks";

/** A box that scrolls to its end when something is added, and stays there when its size changes. */
export function useStayAtEnd(length: number) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(-1);
  const toEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  };
  useLayoutEffect(() => {
    if (shown.current !== length) toEnd();
    shown.current = length;
  });
  useLayoutEffect(() => {
    if (!box.current) return;
    const resized = new ResizeObserver(toEnd);
    resized.observe(box.current);
    return () => resized.disconnect();
  }, []);
  return box;
}
