import { useState } from "preact/hooks";
import { AdaptiveCard, type Press, readCard } from "./adaptive-card.tsx";
import { type Part, textOf } from "./card-parts.ts";

type Props = { actions: Part[]; isMissing: boolean; onPress: Press };

/** The buttons of a card. One that opens a card of its own opens it below. */
export function CardActions({ actions, isMissing, onPress }: Props) {
  const [opened, setOpened] = useState<number>();
  const [isBusy, setBusy] = useState(false);
  if (actions.length === 0) return null;
  const press: Press = async (verb, data) => {
    setBusy(true);
    await onPress(verb, data);
    setBusy(false);
    setOpened(undefined);
  };
  const inner = readCard(actions[opened ?? -1]?.card);
  return (
    <>
      <div class="card-actions">
        {actions.map((action, index) => (
          <Action
            key={textOf(action, "title")}
            action={action}
            isOff={isBusy || isMissing}
            isOpened={index === opened}
            onOpen={() => setOpened(index === opened ? undefined : index)}
            onPress={press}
          />
        ))}
      </div>
      {inner && <AdaptiveCard card={inner} onPress={press} />}
    </>
  );
}

type ActionProps = { action: Part; isOff: boolean; isOpened: boolean; onOpen(): void; onPress: Press };

function Action({ action, isOff, isOpened, onOpen, onPress }: ActionProps) {
  const title = textOf(action, "title");
  if (action.type === "Action.OpenUrl")
    return (
      <a href={textOf(action, "url")} target="_blank" rel="noopener noreferrer">
        {title}
      </a>
    );
  if (action.type === "Action.ShowCard")
    return (
      <button type="button" aria-expanded={isOpened} onClick={onOpen}>
        {title}
      </button>
    );
  if (action.type !== "Action.Execute") return null;
  const data = typeof action.data === "object" && action.data !== null ? action.data : {};
  return (
    <button
      type="button"
      class={textOf(action, "style")}
      disabled={isOff}
      onClick={() => void onPress(textOf(action, "verb"), { ...data })}
    >
      {title}
    </button>
  );
}
