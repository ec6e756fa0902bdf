import type { Entry } from "./entries.ts";
import { LinkedText } from "./linked-text.tsx";
import type { Words } from "./words.ts";

type Props = { entry: Entry; words: Words; isFirst: boolean; onAgain(entry: Entry): void };

/** One bubble: who says it (heard, not seen), the words in their language, and for ours whether they arrived. */
export function Bubble({ entry, words, isFirst, onAgain }: Props) {
  const { from, text, lang, state } = entry;
  return (
    <div class={["line", isFirst ? "first" : "", state ?? ""].join(" ")}>
      <p class="bubble">
        <span class="unseen">{from === "you" ? words.you : words.bot}: </span>
        <span lang={lang}>
          {text.split("\n").map((line, index) => (
            <span key={index} class={shapeOf(line)}>
              <LinkedText text={line} words={words} />
            </span>
          ))}
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

/** Lists hang under their dots, empty lines are a small pause. */
function shapeOf(line: string): string {
  if (line.trim() === "") return "pause";
  if (line.startsWith("・")) return "item wide";
  return line.startsWith("•") ? "item" : "row";
}
