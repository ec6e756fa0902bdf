import type { ComponentChildren } from "preact";
import { timeOf } from "../../../dialogs/japan-time.ts";
import { useDesk } from "./desk.ts";
import { useNow } from "./use-now.ts";

/** A phone. Its clock is the house's. */
export function Phone({ kind, children }: { kind: string; children: ComponentChildren }) {
  const now = useNow(useDesk().view);
  return (
    <div class={`phone phone-${kind}`}>
      <div class="phone-bar" aria-hidden="true">
        <span>{timeOf(now)}</span>
        <svg viewBox="0 0 40 12" aria-hidden="true" focusable="false">
          <path d="M1 11V8h2v3zM6 11V6h2v5zM11 11V3h2v8z" />
          <path class="battery" d="M21 2.500h15v7H21zM37.500 4.500v3" />
          <path d="M22.500 4h9v4h-9z" />
        </svg>
      </div>
      {children}
    </div>
  );
}
