import type { Companion, ConsultationLanguage, Language } from "../../../dialogs/types.ts";
import type { Booking } from "../../booking/life.ts";
import { cancelReasons } from "./press.ts";
import type { Say } from "./staff-words.ts";

export const presences = ["none", "linkSent", "contact", "late", "joined", "arrived"] as const;

/** What counselors see of a booking. There is no room for a name, a date of birth or an e-mail address. `startAt` is epoch ms. */
export type StaffCard = {
  bookingId: string;
  no: string;
  seq: number;
  language: ConsultationLanguage;
  startAt: number;
  talkLanguage: Language;
  state: Booking["state"];
  firstVisit: boolean;
  noShowsBefore: number;
  /** As many as the office wants to think about: R-26, a human decision. */
  flagged: boolean;
  companion: Companion;
  presence: (typeof presences)[number];
  hostStarted: boolean;
  endedBy?: NonNullable<Booking["ended"]>["by"] | undefined;
  reason?: string | undefined;
  trouble?: Booking["trouble"] | undefined;
};

export type AdaptiveCard = { type: "AdaptiveCard"; version: "1.5"; [field: string]: unknown };

/** The Adaptive Card 1.5 of a booking, in the staff's words. */
export function bookingCard(card: StaffCard, say: Say): AdaptiveCard {
  const actions = isOpen(card) ? buttons(card, say) : [];
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    fallbackText: summaryOf(card, say),
    body: [...heading(card, say), { type: "FactSet", facts: facts(card, say), spacing: "Medium" }],
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** One line for notifications and for clients that cannot show the card. */
export const summaryOf = (card: StaffCard, say: Say) =>
  say("card.summary", {
    language: say(`language.${card.language}`),
    when: { when: card.startAt },
    status: say(status(card).key),
  });

export const isOpen = ({ state }: Pick<StaffCard, "state">) => state === "confirmed" || state === "linkSent";

type Status = { light: string; color: string; key: string };

const waiting = { light: "⚪", color: "Default" };
const going = { light: "🟡", color: "Warning" };
const good = { light: "🟢", color: "Good" };
const bad = { light: "🔴", color: "Attention" };

const presenceLights = { none: waiting, linkSent: going, late: going, contact: good, joined: good, arrived: good };
const closedLights = { met: good, cancelled: waiting, noShow: bad, failed: bad };

function status({ state, presence, trouble }: StaffCard): Status {
  if (state !== "confirmed" && state !== "linkSent") return { ...closedLights[state], key: `state.${state}` };
  return { ...(trouble ? bad : presenceLights[presence]), key: `presence.${presence}` };
}

function heading(card: StaffCard, say: Say) {
  const { light, color, key } = status(card);
  const title = say("card.title", { language: say(`language.${card.language}`) });
  return [
    { type: "TextBlock", text: title, size: "Large", weight: "Bolder", wrap: true },
    {
      type: "TextBlock",
      text: say("card.when", { when: { when: card.startAt } }),
      weight: "Bolder",
      spacing: "Small",
      wrap: true,
    },
    { type: "TextBlock", text: `${light} ${say(key)}`, color, spacing: "Small", wrap: true },
    ...(card.trouble
      ? [{ type: "TextBlock", text: say(`trouble.${card.trouble}`), color: "Attention", wrap: true }]
      : []),
  ];
}

const noShows = ({ noShowsBefore: times, flagged }: StaffCard, say: Say) =>
  flagged ? say("visit.flagged", { times }) : say("visit.noShows", { times });

function facts(card: StaffCard, say: Say) {
  const fact = (name: string, value: string) => ({ title: say(`fact.${name}`), value });
  return [
    fact("no", card.no),
    fact("visit", say(card.firstVisit ? "visit.first" : "visit.repeat")),
    ...(card.noShowsBefore > 0 ? [fact("noShows", noShows(card, say))] : []),
    fact("companion", say(`companion.${card.companion}`)),
    ...(card.talkLanguage === card.language ? [] : [fact("talk", say(`language.${card.talkLanguage}`))]),
    ...(card.hostStarted ? [fact("host", say("card.hostStarted"))] : []),
    ...(card.endedBy ? [fact("endedBy", say(`by.${card.endedBy}`))] : []),
    ...(isKnownReason(card.reason) ? [fact("reason", say(`reason.${card.reason}`))] : []),
  ];
}

const knownReasons = [...cancelReasons, "hostAbsent"] as const;
const isKnownReason = (reason: string | undefined) => knownReasons.some((known) => known === reason);

function buttons(card: StaffCard, say: Say) {
  const cancel = { type: "Action.ShowCard", title: say("action.cancel"), card: cancelForm(card, say) };
  return card.presence === "arrived" ? [cancel] : [button(card, "arrived", say("action.arrived"), "positive"), cancel];
}

function cancelForm(card: StaffCard, say: Say) {
  const choices = cancelReasons.map((reason) => ({ title: say(`reason.${reason}`), value: reason }));
  const reason = {
    type: "Input.ChoiceSet",
    id: "reason",
    label: say("action.reason"),
    placeholder: say("action.choose"),
    isRequired: true,
    errorMessage: say("action.reasonMissing"),
    choices,
  };
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: [{ type: "TextBlock", text: say("action.cancelAsk"), wrap: true }, reason],
    actions: [button(card, "cancel", say("action.cancelConfirm"), "destructive")],
  };
}

/** The data names the booking and the date told; the server checks everything again. Old clients send it as a message. */
function button({ bookingId, seq }: StaffCard, verb: string, title: string, style: "positive" | "destructive") {
  const data = { verb, bookingId, seq };
  return { type: "Action.Execute", verb, title, style, data, fallback: { type: "Action.Submit", title, style, data } };
}
