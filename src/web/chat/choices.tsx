import type { Entry } from "./entries.ts";
import type { Words } from "./words.ts";

type Props = { entry: Entry; words: Words; onTap(text: string, value: string): void };

const shortLabel = 16;

/** The buttons under a message. Many short ones stand in columns, anything longer gets a row of its own. */
export function Choices({ entry: { actions, lang }, words, onTap }: Props) {
  const isShort = actions.length > 2 && actions.every(({ title }) => Array.from(title).length <= shortLabel);
  return (
    <fieldset class={isShort ? "choices short" : "choices"}>
      <legend class="unseen">{words.choices}</legend>
      {actions.map(({ title, value }) => (
        <button type="button" lang={lang} key={value} onClick={() => onTap(title, value)}>
          {title}
        </button>
      ))}
    </fieldset>
  );
}
