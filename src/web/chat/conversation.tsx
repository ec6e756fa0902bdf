import { Bubble } from "./bubble.tsx";
import { Choices } from "./choices.tsx";
import { DateChoice } from "./date-choice.tsx";
import { type Entry, lastRunStart } from "./entries.ts";
import { useScroll } from "./use-scroll.ts";
import type { Words } from "./words.ts";

type Props = {
  words: Words;
  entries: Entry[];
  onTap(text: string, value: string): void;
  onAgain(entry: Entry): void;
};

/** All bubbles, announced politely as they come. Buttons stand only where they still answer something. */
export function Conversation({ words, entries, onTap, onAgain }: Props) {
  const runStart = lastRunStart(entries);
  const scroller = useScroll(entries, runStart);
  const last = entries[entries.length - 1];
  const isWaiting = !last || (last.from === "you" && last.state !== "failed");
  const tap = (text: string, value: string) => {
    // The pressed button is about to go: the keyboard's place must not go with it.
    scroller.current?.focus({ preventScroll: true });
    onTap(text, value);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="conversation" ref={scroller} role="log" aria-label={words.log} tabIndex={0}>
      {entries.map((entry, index) => (
        <div class={entry.from} key={entry.key}>
          <Bubble entry={entry} words={words} isFirst={entries[index - 1]?.from !== entry.from} onAgain={onAgain} />
          {index >= runStart && <Answers entry={entry} words={words} onTap={tap} />}
        </div>
      ))}
      {isWaiting && <Writing words={last ? words.writing : words.connecting} />}
    </div>
  );
}

function Answers({ entry, words, onTap }: { entry: Entry; words: Words; onTap: Props["onTap"] }) {
  return (
    <>
      {entry.picker && <DateChoice picker={entry.picker} lang={entry.lang} words={words} onTap={onTap} />}
      {entry.actions.length > 0 && <Choices entry={entry} words={words} onTap={onTap} />}
    </>
  );
}

const Writing = ({ words }: { words: string | undefined }) => (
  <p class="writing">
    <span class="unseen">{words}</span>
    <i />
    <i />
    <i />
  </p>
);
