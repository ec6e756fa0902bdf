import { useState } from "preact/hooks";
import { Icon } from "./icons.tsx";
import type { Words } from "./words.ts";

type Props = { words: Words; onSay(text: string): void };

const longest = 2000;

/** Where people write. */
export function Composer({ words, onSay }: Props) {
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) return;
        onSay(text.trim());
        setText("");
      }}
    >
      <label>
        <span class="unseen">{words.input}</span>
        <input
          type="text"
          value={text}
          placeholder={words.input}
          maxLength={longest}
          autocomplete="off"
          enterkeyhint="send"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" aria-label={words.send} aria-disabled={isEmpty}>
        <Icon name="send" />
      </button>
    </form>
  );
}
