import { useState } from "preact/hooks";
import { dateInWords } from "./date-in-words.ts";
import type { Picker } from "./direct-line-client.ts";
import type { Words } from "./words.ts";

type Props = { picker: Picker; lang: string; words: Words; onTap(text: string, value: string): void };

/** The phone's own date picker: no writing, no mistakes about the order of day and month. */
export function DateChoice({ picker: { label, data, min, max, initial }, lang, words, onTap }: Props) {
  const [date, setDate] = useState(initial);
  const inWords = dateInWords(date, words.datePatterns ?? "");
  const isGood = date >= min && date <= max;
  return (
    <form
      class="date-choice"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood) onTap(inWords, `${data}:${date}`);
      }}
    >
      <label>
        <span lang={lang}>{label}</span>
        <input
          type="date"
          required
          min={min}
          max={max}
          value={date}
          onInput={(event) => setDate(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={!isGood}>
        {words.useDate}
        {isGood && <span lang={lang}>{inWords}</span>}
      </button>
    </form>
  );
}
