import { useLayoutEffect, useRef } from "preact/hooks";
import { Bubble } from "./bubble.tsx";
import { Choices } from "./choices.tsx";
import { DateChoice } from "./date-choice.tsx";
import { type Entry, lastRunStart } from "./entries.ts";
import type { Words } from "./words.ts";

type Props = {
  words: Words;
  entries: Entry[];
  onTap(text: string, value?: string): void;
  onAgain(entry: Entry): void;
};

/** All bubbles, announced politely as they come. Buttons only where they still answer something. */
export function Conversation({ words, entries, onTap, onAgain }: Props) {
  const runStart = lastRunStart(entries);
  const last = entries[entries.length - 1];
  const isWaiting = !last || (last.from === "you" && last.state !== "failed");
  const scroller = useScrolledToNews(entries, runStart);
  const tap = (text: string, value: string) => {
    // The button pressed is about to go: the keyboard's place must not be lost with it.
    scroller.current?.focus({ preventScroll: true });
    onTap(text, value);
  };
  return (
    <main class="conversation" ref={scroller} tabIndex={-1}>
      <div class="log" role="log" aria-label={words.log} aria-live="polite">
        {entries.map((entry, index) => (
          <Bubble
            key={entry.key}
            entry={entry}
            words={words}
            isFirst={entries[index - 1]?.from !== entry.from}
            onAgain={onAgain}
          />
        ))}
      </div>
      {isWaiting && (
        <p class="writing">
          <span class="unseen">{last ? words.writing : words.connecting}</span>
          <i />
          <i />
          <i />
        </p>
      )}
    </main>
  );
}
