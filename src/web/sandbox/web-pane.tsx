import { useState } from "preact/hooks";
import { forgetChat } from "../chat/remembered-chat.ts";
import { useDesk } from "./desk.ts";
import { LanguageOptions } from "./language-options.tsx";
import { Pane } from "./pane.tsx";
import { Phone } from "./phone.tsx";

/** The web chat, as it is at "/". A new visitor knows nothing of the one before. */
export function WebPane() {
  const { say } = useDesk();
  const [visitor, setVisitor] = useState({ language: "vi", number: 0 });
  const address = `/?lang=${visitor.language}`;
  const welcome = (language: string) => {
    forgetChat();
    setVisitor(({ number }) => ({ language, number: number + 1 }));
  };
  const tools = (
    <>
      <label>
        <span class="unseen">{say("web.language")}</span>
        <select value={visitor.language} onChange={(event) => welcome(event.currentTarget.value)}>
          <LanguageOptions />
        </select>
      </label>
      <button type="button" class="plain" onClick={() => welcome(visitor.language)}>
        {say("web.fresh")}
      </button>
      <a class="plain" href={address} target="_blank" rel="noopener" title={say("web.newTab")}>
        ↗<span class="unseen"> {say("web.newTab")}</span>
      </a>
    </>
  );
  return (
    <Pane name="web" tools={tools}>
      <Phone kind="web">
        <iframe key={visitor.number} src={address} title={say("web.hint")} />
      </Phone>
    </Pane>
  );
}
