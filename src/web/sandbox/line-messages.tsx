import { dayOf, timeOf } from "../../../dialogs/japan-time.ts";
import type { LineAction, LineChatMessage, LineObject } from "../../sandbox/line-world.ts";
import { BotFace } from "./bot-face.tsx";
import { useDesk } from "./desk.ts";
import { dayInWords } from "./japan-words.ts";
import { PhoneText } from "./phone-text.tsx";

type Props = { messages: LineChatMessage[]; onTap(action: LineAction): void; onLink(address: string): void };

/** The bubbles, with a mark wherever a new day begins. A tap that says nothing shows nothing. */
export function LineMessages({ messages, onTap, onLink }: Props) {
  const { lang, say } = useDesk();
  const shown = messages.filter((message) => message.from === "bot" || message.what !== "postback" || message.text);
  return (
    <>
      {shown.map((message, index) => {
        const before = shown[index - 1];
        const isNewDay = !before || dayOf(before.at) !== dayOf(message.at);
        const isFirst = isNewDay || before.from !== message.from || message.at - before.at > 60_000;
        return (
          <div key={index} class={`line-row ${message.from} ${isFirst ? "first" : ""}`}>
            {isNewDay && <p class="line-day">{dayInWords(lang, message.at)}</p>}
            <div class="line-said">
              <span class="unseen">{say(message.from === "bot" ? "line.bot" : "line.you")}: </span>
              {message.from === "bot" && (isFirst ? <BotFace /> : <span class="no-face" />)}
              {message.from === "bot" ? (
                <BotMessage message={message.message} onTap={onTap} onLink={onLink} />
              ) : (
                <UserMessage message={message} say={say} />
              )}
              <time class="line-time">{timeOf(message.at)}</time>
            </div>
          </div>
        );
      })}
    </>
  );
}

type BotProps = { message: LineObject; onTap: Props["onTap"]; onLink: Props["onLink"] };

function BotMessage({ message: { text, template, altText }, onTap, onLink }: BotProps) {
  if (!template) return <PhoneText text={text ?? altText ?? ""} onLink={onLink} />;
  return (
    <div class="line-card">
      <p>{template.text}</p>
      {template.actions.map((action) => (
        <button type="button" key={action.label} onClick={() => onTap(action)}>
          {action.label}
        </button>
      ))}
    </div>
  );
}

type UserProps = { message: Extract<LineChatMessage, { from: "user" }>; say: (key: string) => string };

function UserMessage({ message: { what, text }, say }: UserProps) {
  if (what === "sticker")
    return (
      <svg class="line-sticker" viewBox="0 0 64 64" role="img" aria-label={say("line.aSticker")}>
        <circle cx="32" cy="32" r="28" />
        <path d="M22 26v4M42 26v4M19 38c4 9 22 9 26 0" />
      </svg>
    );
  if (what === "image")
    return (
      <svg class="line-photo" viewBox="0 0 64 48" role="img" aria-label={say("line.aPhoto")}>
        <rect width="64" height="48" rx="6" />
        <path d="m6 40 16-18 12 13 8-8 16 13" />
        <circle cx="46" cy="14" r="5" />
      </svg>
    );
  return <p class="line-bubble">{text}</p>;
}
