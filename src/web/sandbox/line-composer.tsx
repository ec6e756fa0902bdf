import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useDesk } from "./desk.ts";
import type { LineAct } from "./line-chat.tsx";

/** What a person can type or send. */
export function LineComposer({ isBlocked, onAct }: { isBlocked: boolean; onAct: LineAct }) {
  const { say } = useDesk();
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  return (
    <form
      class="line-composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) return;
        void onAct({ do: "say", text: text.trim() });
        setText("");
      }}
    >
      <Tool label={say("line.photo")} isOff={isBlocked} onClick={() => void onAct({ do: "photo" })}>
        <path d="M4 6h16v12H4zM4 16l5-5 4 4 3-3 4 4" />
      </Tool>
      <input
        type="text"
        value={text}
        disabled={isBlocked}
        maxLength={5000}
        autocomplete="off"
        enterkeyhint="send"
        placeholder={say("line.say")}
        aria-label={say("line.say")}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Tool label={say("line.sticker")} isOff={isBlocked} onClick={() => void onAct({ do: "sticker" })}>
        <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9v1.500M15 9v1.500M8 14c1.500 3 6.500 3 8 0" />
      </Tool>
      <button type="submit" class="send" aria-label={say("line.send")} aria-disabled={isEmpty}>
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M4 12 20 4l-5 16-3-7z" />
        </svg>
      </button>
    </form>
  );
}

type ToolProps = { label: string; isOff: boolean; onClick(): void; children: ComponentChildren };

const Tool = ({ label, isOff, onClick, children }: ToolProps) => (
  <button type="button" class="tool" aria-label={label} title={label} disabled={isOff} onClick={onClick}>
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  </button>
);
