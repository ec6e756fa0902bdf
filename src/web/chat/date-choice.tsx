import { useState } from "preact/hooks";
import type { Picker } from "./direct-line-client.ts";
import type { Words } from "./words.ts";

type Props = { picker: Picker; lang: string; words: Words; onTap(text: string, value: string): void };

/** The phone's own date picker: no writing, no mistakes about the order of day and month. */
export function DateChoice({ picker: { label, data, min, max, initial }, lang, words, onTap }: Props) {
  const [date, setDate] = useState(initial);
  const isGood = date >= min && date <= max;
  return (
    <form
      class="date-choice"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood) onTap(inWords(date, lang), `${data}:${date}`);
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
        {isGood && <span lang={lang}>{inWords(date, lang)}</span>}
      </button>
    </form>
  );
}

/** With the month in words, so that nobody mistakes it for the day; in the calendar of the passport. */
function inWords(date: string, lang: string): string {
  const tag = `${lang === "en" ? "en-GB" : lang}-u-ca-gregory-nu-latn`;
  const format = new Intl.DateTimeFormat(tag, { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" });
  return format.format(new Date(`${date}T00:00:00Z`));
}
