import { Icon } from "./icons.tsx";
import type { Words } from "./words.ts";

type Props = { words: Words; onTap(text: string, value: string): void; onLeave(): void };

/** Who is speaking, and three ways out that work at any moment: another language, help, away. */
export function Header({ words, onTap, onLeave }: Props) {
  const tool = (name: "language" | "help", label = "") => (
    <button type="button" class="tool" onClick={() => onTap(label, `go:menu:${name}`)}>
      <Icon name={name} />
      <span>{label}</span>
    </button>
  );
  return (
    <header class="header">
      <div class="brand">
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <path
            class="mark-bubble"
            d="M6 7a3 3 0 0 1 3-3h14a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-6l-4.700 4c-.5.4-1.300.1-1.300-.6V19H9a3 3 0 0 1-3-3z"
          />
          <path class="mark-counter" d="M4 28h24" />
        </svg>
        <div>
          <h1>{words.name}</h1>
          <p>{words.tagline}</p>
        </div>
      </div>
      <div class="tools">
        {tool("language", words.language)}
        {tool("help", words.help)}
        <button type="button" class="tool leave" title={words.leaveHint} onClick={onLeave}>
          <Icon name="leave" />
          <span>{words.leave}</span>
        </button>
      </div>
    </header>
  );
}
