import type { Entry } from "./entries.ts";
import { LinkedText } from "./linked-text.tsx";
import type { Words } from "./words.ts";

type Props = { entry: Entry; words: Words; isFirst: boolean; onAgain(entry: Entry): void };

/** One bubble: who says it (heard, not seen), the words in their language, and for ours whether they arrived. */
export function Bubble({ entry, words, isFirst, onAgain }: Props) {
  const { from, text, lang, state } = entry;
  return (
    <div class={`line ${from}${isFirst ? " first" : ""}${state ? ` ${state}` : ""}`}>
      <p class="bubble">
        <span class="unseen">{from === "you" ? words.you : words.bot}: </span>
        <span lang={lang}>
          <LinkedText text={text} words={words} />
        </span>
      </p>
      {state === "sending" && <p class="fate">{words.sending}</p>}
      {state === "failed" && (
        <p class="fate">
          {words.failed}{" "}
          <button type="button" onClick={() => onAgain(entry)}>
            {words.again}
          </button>
        </p>
      )}
    </div>
  );
}
