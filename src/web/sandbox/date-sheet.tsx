import { useEffect, useRef, useState } from "preact/hooks";
import type { LineAction } from "../../sandbox/line-world.ts";
import { useDesk } from "./desk.ts";

type Props = { picker: LineAction; onDate(date: string): void; onClose(): void };

/** The date picker that rises from the phone's lower edge. */
export function DateSheet({ picker: { label, initial = "", min = "", max = "" }, onDate, onClose }: Props) {
  const { say } = useDesk();
  const [date, setDate] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => openPicker(input.current), []);
  return (
    <form
      class="date-sheet"
      onSubmit={(event) => {
        event.preventDefault();
        onDate(date);
      }}
    >
      <label>
        <span>{label}</span>
        <input
          ref={input}
          type="date"
          required
          min={min}
          max={max}
          value={date}
          aria-label={say("line.date")}
          onInput={(event) => setDate(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="main">
        {say("line.useDate")}
      </button>
      <button type="button" class="plain" onClick={onClose}>
        {say("line.close")}
      </button>
    </form>
  );
}

/** Not every browser lets a page open its calendar: then a tap on the field does. */
function openPicker(input: HTMLInputElement | null) {
  input?.focus();
  try {
    input?.showPicker();
  } catch {}
}
