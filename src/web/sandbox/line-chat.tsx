import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LineChat as Chat, LineAction } from "../../sandbox/line-world.ts";
import { BotFace } from "./bot-face.tsx";
import { DateSheet } from "./date-sheet.tsx";
import { useDesk } from "./desk.ts";
import { LineComposer } from "./line-composer.tsx";
import { LineMessages } from "./line-messages.tsx";
import { PhoneBrowser } from "./phone-browser.tsx";
import { QuickReplies } from "./quick-replies.tsx";

export type LineAct = (wish: { do: string; text?: string; data?: string; date?: string }) => void;

/** One person's talk with the counter, as the LINE app shows it. */
export function LineChat({ chat }: { chat: Chat }) {
  const { say, act } = useDesk();
  const [waiting, setWaiting] = useState(0);
  const [picker, setPicker] = useState<LineAction>();
  const [address, setAddress] = useState<string>();
  const end = useStayAtEnd(chat.messages.length);
  const { userId, blocked, messages } = chat;

  const line: LineAct = async (wish) => {
    setWaiting((before) => before + 1);
    await act("line", { user: userId, ...wish });
    setWaiting((before) => before - 1);
  };
  const tap = (action: LineAction) =>
    action.type === "datetimepicker" ? setPicker(action) : line({ do: "tap", data: action.data ?? "" });
  return (
    <div class="line-chat">
      <div class="line-head">
        <BotFace />
        <h3>{say("line.bot")}</h3>
        <button type="button" class="plain" onClick={() => line({ do: blocked ? "unblock" : "block" })}>
          {say(blocked ? "line.unblock" : "line.block")}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div class="line-talk" ref={end} tabIndex={0} role="log" aria-label={say("line.talk")}>
        <LineMessages messages={messages} onTap={tap} onLink={setAddress} />
        {waiting > 0 && !blocked && <Waiting label={say("line.waiting")} />}
        {blocked && <p class="line-note">{say("line.blocked")}</p>}
      </div>
      <QuickReplies messages={messages} isBlocked={blocked} onTap={tap} />
      <LineComposer isBlocked={blocked} onAct={line} />
      {picker && (
        <DateSheet
          picker={picker}
          onClose={() => setPicker(undefined)}
          onDate={(date) => {
            setPicker(undefined);
            line({ do: "tap", data: picker.data ?? "", date });
          }}
        />
      )}
      {address && <PhoneBrowser address={address} onClose={() => setAddress(undefined)} />}
    </div>
  );
}

/** Keeps the newest in view. */
function useStayAtEnd(length: number) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what it waits for
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [length]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const resized = new ResizeObserver(() => {
      element.scrollTop = element.scrollHeight;
    });
    resized.observe(element);
    return () => resized.disconnect();
  }, []);
  return box;
}

const Waiting = ({ label }: { label: string }) => (
  <p class="line-waiting">
    <span class="unseen">{label}</span>
    <i />
    <i />
    <i />
  </p>
);
