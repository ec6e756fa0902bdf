import { useState } from "preact/hooks";
import type { LineChat as Chat, LineAction } from "../../sandbox/line-world.ts";
import { BotFace } from "./bot-face.tsx";
import { DateSheet } from "./date-sheet.tsx";
import { useDesk } from "./desk.ts";
import { LineComposer } from "./line-composer.tsx";
import { LineMessages } from "./line-messages.tsx";
import { PhoneBrowser } from "./phone-browser.tsx";
import { QuickReplies } from "./quick-replies.tsx";
import { useStayAtEnd } from "./use-stay-at-end.ts";

export type LineAct = (wish: { do: string; text?: string; data?: string; date?: string }) => Promise<void>;

/** One person's talk with the counter, as the LINE app shows it. */
export function LineChat({ chat }: { chat: Chat }) {
  const { isWaiting, line } = useLine(chat.userId);
  const [picker, setPicker] = useState<LineAction>();
  const [address, setAddress] = useState<string>();
  const { blocked, messages } = chat;
  const tap = (action: LineAction, date?: string) => {
    const opensPicker = action.type === "datetimepicker" && date === undefined;
    setPicker(opensPicker ? action : undefined);
    if (!opensPicker) void line({ do: "tap", data: action.data ?? "", ...(date ? { date } : {}) });
  };
  return (
    <div class="line-chat">
      <Head isBlocked={blocked} onAct={line} />
      <Talk chat={chat} isWaiting={isWaiting} onTap={tap} onLink={setAddress} />
      <QuickReplies messages={messages} isBlocked={blocked} onTap={tap} />
      <LineComposer isBlocked={blocked} onAct={line} />
      {picker && (
        <DateSheet picker={picker} onClose={() => setPicker(undefined)} onDate={(date) => tap(picker, date)} />
      )}
      {address && <PhoneBrowser address={address} onClose={() => setAddress(undefined)} />}
    </div>
  );
}

/** What this person does, and whether the answer to it is still on its way. */
function useLine(user: string): { isWaiting: boolean; line: LineAct } {
  const { act } = useDesk();
  const [waiting, setWaiting] = useState(0);
  const line: LineAct = async (wish) => {
    setWaiting((before) => before + 1);
    await act("line", { user, ...wish });
    setWaiting((before) => before - 1);
  };
  return { isWaiting: waiting > 0, line };
}

function Head({ isBlocked, onAct }: { isBlocked: boolean; onAct: LineAct }) {
  const { say } = useDesk();
  return (
    <div class="line-head">
      <BotFace />
      <h3>{say("line.bot")}</h3>
      <button type="button" class="plain" onClick={() => void onAct({ do: isBlocked ? "unblock" : "block" })}>
        {say(isBlocked ? "line.unblock" : "line.block")}
      </button>
    </div>
  );
}

type TalkProps = { chat: Chat; isWaiting: boolean; onTap(action: LineAction): void; onLink(address: string): void };

function Talk({ chat: { messages, blocked }, isWaiting, onTap, onLink }: TalkProps) {
  const { say } = useDesk();
  const box = useStayAtEnd(messages.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div class="line-talk" ref={box} tabIndex={0} role="log" aria-label={say("line.talk")}>
      <LineMessages messages={messages} onTap={onTap} onLink={onLink} />
      {isWaiting && !blocked && <Waiting label={say("line.waiting")} />}
      {blocked && <p class="line-note">{say("line.blocked")}</p>}
    </div>
  );
}

const Waiting = ({ label }: { label: string }) => (
  <p class="line-waiting">
    <span class="unseen">{label}</span>
    <i />
    <i />
    <i />
  </p>
);
