import { useState } from "preact/hooks";
import { useDesk } from "./desk.ts";
import { whenInWords } from "./japan-words.ts";
import { Letter } from "./letter.tsx";
import { Pane } from "./pane.tsx";

/** The trainees' mailbox: a list, or the letter that was opened. */
export function MailPane() {
  const { view, lang, say } = useDesk();
  const [opened, setOpened] = useState<string>();
  const letter = view.letters.find(({ id }) => id === opened);
  return (
    <Pane name="mail" count={view.letters.length} mood={view.moods.mail}>
      {letter ? (
        <Letter letter={letter} onClose={() => setOpened(undefined)} />
      ) : (
        <div class="letters">
          {view.letters.length === 0 && <p class="empty">{say("mail.empty")}</p>}
          {[...view.letters].reverse().map(({ id, at, to, subject, invite, text }) => (
            <button type="button" class="letter-line" key={id} onClick={() => setOpened(id)}>
              <strong>{subject}</strong>
              <time>{whenInWords(lang, at)}</time>
              <span>{text.split("\n", 1)[0]}</span>
              <small>
                {say("mail.to", { address: to })}
                {invite && <InviteIcon />}
              </small>
            </button>
          ))}
        </div>
      )}
    </Pane>
  );
}

const InviteIcon = () => (
  <svg class="invite-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" />
  </svg>
);
