import { useState } from "preact/hooks";
import { timeOf } from "../../../dialogs/japan-time.ts";
import type { TeamsCard } from "../../sandbox/teams-world.ts";
import { AdaptiveCard, type Press, readCard } from "./adaptive-card.tsx";
import { BotFace } from "./bot-face.tsx";
import { useDesk } from "./desk.ts";
import { Pane } from "./pane.tsx";
import { counts } from "./tabs.tsx";

/** The counselors' channel, newest first. */
export function TeamsPane() {
  const { view, lang, say } = useDesk();
  const reads = new Intl.DisplayNames([lang], { type: "language" }).of(view.staffLanguage) ?? "";
  return (
    <Pane name="teams" count={counts(view).teams} mood={view.moods.teams}>
      <p class="channel"># {say("teams.channel")}</p>
      <div class="teams-feed">
        {view.teams.length === 0 && <p class="empty">{say("teams.empty")}</p>}
        {view.teams.length > 0 && lang !== view.staffLanguage && (
          <p class="aside">{say("teams.reads", { language: reads })}</p>
        )}
        {[...view.teams].reverse().map((message) => (
          <Message key={message.activityId} message={message} />
        ))}
      </div>
      <Composer />
    </Pane>
  );
}

type Answer = { body?: { type?: string; value?: unknown } };

function Message({ message }: { message: TeamsCard }) {
  const { view, say, act } = useDesk();
  const [answer, setAnswer] = useState("");
  const card = readCard(message.card);
  const press: Press = async (verb, data) => {
    const answered = await act<Answer>("teams", { do: "press", activityId: message.activityId, verb, data });
    setAnswer(answerText(answered));
  };
  return (
    <article class="teams-message" lang={view.staffLanguage}>
      <header>
        <BotFace />
        <strong>{say("teams.bot")}</strong>
        <time>{timeOf(message.at)}</time>
        {message.history > 1 && (
          <span class="changed" lang={document.documentElement.lang}>
            {say("teams.changed", { count: message.history - 1 })}
          </span>
        )}
      </header>
      {card ? <AdaptiveCard card={card} onPress={press} /> : <p>{message.text}</p>}
      {answer && <p class="answer">{answer}</p>}
    </article>
  );
}

/** A card as answer shows itself; anything else is a sentence for the person who pressed. */
function answerText(answer: Answer | undefined): string {
  const { value } = answer?.body ?? {};
  if (typeof value === "string") return value;
  const message = (value as { message?: unknown } | undefined)?.message;
  return typeof message === "string" ? message : "";
}

function Composer() {
  const { say, act } = useDesk();
  const [text, setText] = useState("");
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return;
        void act("teams", { do: "say", text: text.trim() });
        setText("");
      }}
    >
      <input
        type="text"
        value={text}
        autocomplete="off"
        placeholder={say("teams.say")}
        aria-label={say("teams.say")}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit">{say("teams.send")}</button>
    </form>
  );
}
