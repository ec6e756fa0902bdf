import type { messagingApi } from "@line/bot-sdk";
import type { Bubble } from "../channel.ts";
import { countGraphemes, cutGraphemes, cutUnits } from "./graphemes.ts";

export type LineMessage = messagingApi.TextMessage | messagingApi.TemplateMessage;

type Choice = Bubble["choices"][number];
type Picker = NonNullable<Bubble["picker"]>;

const limits = {
  text: 5000,
  altText: 400,
  templateText: 160,
  label: 20,
  displayText: 300,
  data: 300,
  quickReplies: 13,
};

/**
 * Bubbles as LINE message objects, every limit kept; the same bubbles give the same objects. Only the choices of the last bubble
 * that has any are shown, at the very end: LINE shows the quick replies of the last object only. They are numbered lines as
 * well, because LINE on a PC shows no quick replies and a typed number answers too.
 */
export function toLineMessages(bubbles: Bubble[]): LineMessage[] {
  const choices = bubbles.findLast((bubble) => bubble.choices.length > 0)?.choices ?? [];
  const spoken = bubbles.filter((bubble) => bubble.text.trim() !== "" || bubble.picker !== undefined);
  const shown = spoken.length === 0 && choices.length > 0 ? bubbles.slice(-1) : spoken;
  const messages = shown.flatMap((bubble, index) =>
    objects(bubble, index === shown.length - 1 ? numbered(choices) : ""),
  );
  return withQuickReplies(messages, choices);
}

const numbered = (choices: Choice[]) => choices.map(({ label }, index) => `${index + 1}. ${label}`).join("\n");

function objects({ text, picker }: Bubble, lines: string): LineMessage[] {
  const whole = wholeText(text, lines);
  if (picker === undefined) return [{ type: "text", text: whole }];
  if (whole !== "" && countGraphemes(whole) <= limits.templateText) return [pickerTemplate(whole, picker)];
  const apart = pickerTemplate(picker.label, picker);
  return whole === "" ? [apart] : [{ type: "text", text: whole }, apart];
}

function wholeText(text: string, lines: string): string {
  if (lines === "") return cutUnits(text, limits.text);
  if (text.trim() === "") return cutUnits(lines, limits.text);
  const kept = cutUnits(lines, limits.text / 2);
  return `${cutUnits(text, limits.text - kept.length - 2)}\n\n${kept}`;
}

function pickerTemplate(text: string, { label, data, min, max, initial }: Picker): LineMessage {
  const action: messagingApi.Action = {
    type: "datetimepicker",
    label: cutGraphemes(label, limits.label),
    data,
    mode: "date",
    initial,
    min,
    max,
  };
  return {
    type: "template",
    altText: cutUnits(text, limits.altText),
    template: { type: "buttons", text: cutGraphemes(text, limits.templateText), actions: [action] },
  };
}

function withQuickReplies(messages: LineMessage[], choices: Choice[]): LineMessage[] {
  // Data cannot be cut: it would come back as another answer. Such a choice keeps its numbered line.
  const fitting = choices.filter(({ data }) => data.length <= limits.data).slice(0, limits.quickReplies);
  const last = messages.at(-1);
  if (last === undefined || fitting.length === 0) return messages;
  return [...messages.slice(0, -1), { ...last, quickReply: { items: fitting.map(quickReply) } }];
}

const quickReply = ({ label, data }: Choice): messagingApi.QuickReplyItem => ({
  type: "action",
  action: {
    type: "postback",
    label: cutGraphemes(label, limits.label),
    data,
    displayText: cutGraphemes(label, limits.displayText),
  },
});
