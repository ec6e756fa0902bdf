import { timeOf } from "../../../dialogs/japan-time.ts";
import type { View } from "../../sandbox/view.ts";
import { useDesk } from "./desk.ts";
import { whenInWords } from "./japan-words.ts";

export type ShownLetter = View["letters"][number];

/** One letter as a mail program shows it. Its markup stands in a frame that runs nothing. */
export function Letter({ letter, onClose }: { letter: ShownLetter; onClose(): void }) {
  const { view, lang, say } = useDesk();
  const { at, to, subject, html, invite, attachments } = letter;
  return (
    <article class="letter">
      <header>
        <button type="button" class="plain" onClick={onClose}>
          ‹ {say("mail.back")}
        </button>
        <h3>{subject}</h3>
        <p class="letter-to">
          {say("mail.to", { address: to })} · <time>{whenInWords(lang, at)}</time>
        </p>
      </header>
      {invite && <Invite invite={invite} />}
      {attachments.length > 0 && <p class="attached">{say("mail.attachments", { names: attachments.join(", ") })}</p>}
      <iframe
        title={say("mail.letter")}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcdoc={`<base target="_blank">${html.replaceAll(`${view.publicUrl}/`, `${location.origin}/`)}`}
      />
    </article>
  );
}

function Invite({ invite }: { invite: NonNullable<ShownLetter["invite"]> }) {
  const { lang, say } = useDesk();
  const { method, summary, startAt, endAt, sequence } = invite;
  return (
    <p class="invite">
      <strong>{say(method === "CANCEL" ? "mail.cancel" : "mail.request", { summary })}</strong>
      <span>
        {say("mail.times", { start: whenInWords(lang, startAt), end: timeOf(endAt) })} ·{" "}
        {say("mail.version", { sequence })}
      </span>
    </p>
  );
}
