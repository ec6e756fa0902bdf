import type { LineAction, LineChatMessage } from "../../sandbox/line-world.ts";
import { useDesk } from "./desk.ts";

type Props = { messages: LineChatMessage[]; isBlocked: boolean; onTap(action: LineAction): void };

/** The chips of the newest message, as long as it is the newest. */
export function QuickReplies({ messages, isBlocked, onTap }: Props) {
  const { say } = useDesk();
  const last = messages[messages.length - 1];
  const items = last?.from === "bot" && !isBlocked ? (last.message.quickReply?.items ?? []) : [];
  if (items.length === 0) return null;
  return (
    <fieldset class="quick-replies">
      <legend class="unseen">{say("line.choices")}</legend>
      {items.map(({ action }) => (
        <button type="button" key={action.data ?? action.label} onClick={() => onTap(action)}>
          {action.label}
        </button>
      ))}
    </fieldset>
  );
}
