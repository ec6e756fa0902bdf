import type { Language } from "../../../dialogs/types.ts";
import type { AdaptiveCard } from "./booking-card.ts";
import type { Say } from "./staff-words.ts";

const colors = {
  human: "Accent",
  crisis: "Attention",
  noMeeting: "Warning",
  noLink: "Warning",
  weWereDown: "Warning",
  givenUp: "Attention",
} as const;

/** Something staff must know. `category` is a crisis category or the kind of a job given up, `no` the booking's number, `at` epoch ms. */
export type StaffAlert = {
  alert: keyof typeof colors;
  language: Language;
  category?: string | undefined;
  no?: string | undefined;
  at: number;
};

/** The Adaptive Card 1.5 of an alert, in the staff's words. Never what the person wrote. */
export function alertCard(alert: StaffAlert, say: Say): AdaptiveCard {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    fallbackText: alertSummaryOf(alert, say),
    body: [
      {
        type: "TextBlock",
        text: say(`alert.${alert.alert}`),
        size: "Large",
        weight: "Bolder",
        color: colors[alert.alert],
        wrap: true,
      },
      { type: "TextBlock", text: say(`advice.${alert.alert}`), wrap: true },
      { type: "FactSet", facts: facts(alert, say) },
    ],
  };
}

/** One line for notifications. */
export const alertSummaryOf = ({ alert, language }: StaffAlert, say: Say) =>
  say("card.alertSummary", { language: say(`language.${language}`), alert: say(`alert.${alert}`) });

function facts({ language, category, no, at }: StaffAlert, say: Say) {
  const fact = (name: string, value: string) => ({ title: say(`fact.${name}`), value });
  return [
    fact("language", say(`language.${language}`)),
    ...(category ? [fact("category", say(categoryKey(category)))] : []),
    ...(no ? [fact("no", no)] : []),
    fact("at", say("card.when", { when: { when: at } })),
  ];
}

/** A category may have come through the trainee's phone: only what we have words for is shown. */
function categoryKey(category: string): string {
  if (categories.some((known) => known === category)) return `category.${category}`;
  return tasks.some((known) => known === category) ? `task.${category}` : "category.other";
}

const categories = ["danger", "selfHarm", "violence", "confinement"] as const;
const tasks = [
  "say",
  "tell-trainee",
  "send-mail",
  "make-meeting",
  "remove-meeting",
  "update-card",
  "send-zoom-link",
  "check-no-show",
  "close-booking",
] as const;
