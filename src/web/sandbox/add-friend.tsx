import { useState } from "preact/hooks";
import { BotFace } from "./bot-face.tsx";
import { useDesk } from "./desk.ts";
import { LanguageOptions } from "./language-options.tsx";

type Props = { onAdded(userId: string): void; onCancel?: (() => void) | undefined };

/** Where a new person begins: the counter's page in LINE. */
export function AddFriend({ onAdded, onCancel }: Props) {
  const { say, act } = useDesk();
  const [language, setLanguage] = useState("vi");
  const [isBusy, setBusy] = useState(false);
  const add = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const user = newUserId();
    await act("line", { do: "add", user, language });
    onAdded(user);
  };
  return (
    <form class="add-friend" onSubmit={add}>
      <BotFace />
      <h3>{say("line.bot")}</h3>
      <p>{say("line.addIntro")}</p>
      <label>
        <span>{say("line.phoneLanguage")}</span>
        <select value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
          <LanguageOptions />
        </select>
      </label>
      <button type="submit" class="main" disabled={isBusy}>
        {say("line.add")}
      </button>
      {onCancel && (
        <button type="button" class="plain" onClick={onCancel}>
          {say("line.cancel")}
        </button>
      )}
    </form>
  );
}

/** As LINE makes them: U and 32 hexadecimal digits. */
const newUserId = () =>
  `U${[...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
