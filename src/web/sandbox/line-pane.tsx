import { useState } from "preact/hooks";
import { AddFriend } from "./add-friend.tsx";
import { useDesk } from "./desk.ts";
import { LineChat } from "./line-chat.tsx";
import { Pane } from "./pane.tsx";
import { Phone } from "./phone.tsx";
import { counts } from "./tabs.tsx";

const addNew = "new";

/** The LINE phone, of one person at a time. */
export function LinePane() {
  const { view, say } = useDesk();
  const [chosen, setChosen] = useState<string>();
  const chat = chosen === addNew ? undefined : (view.line.find(({ userId }) => userId === chosen) ?? view.line[0]);
  const nameOf = (language?: string) => view.languages.find(({ code }) => code === language)?.name ?? "";
  const people = view.line.map(({ userId, language }, index) => (
    <option key={userId} value={userId}>
      {say("line.people", { number: index + 1, language: nameOf(language) })}
    </option>
  ));
  const person = view.line.length > 0 && (
    <label class="person">
      <span class="unseen">{say("line.person")}</span>
      <select value={chat?.userId ?? addNew} onChange={(event) => setChosen(event.currentTarget.value)}>
        {people}
        <option value={addNew}>{say("line.another")}</option>
      </select>
    </label>
  );
  return (
    <Pane name="line" count={counts(view).line} mood={view.moods.line} tools={person}>
      <Phone kind="line">
        {chat ? (
          <LineChat key={chat.userId} chat={chat} />
        ) : (
          <AddFriend onAdded={setChosen} onCancel={view.line.length > 0 ? () => setChosen(undefined) : undefined} />
        )}
      </Phone>
    </Pane>
  );
}
