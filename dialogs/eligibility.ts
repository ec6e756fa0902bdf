import { readWord } from "./reading/words.ts";
import { Asker, type Reply, type Session, type Step } from "./types.ts";

/** Who asks: a trainee, a former trainee, someone who helps one. Others get a kind refusal with the phone number. R-19. */
export const eligibility: Step = {
  enter: (_scene, session) => ({
    session,
    messages: [
      {
        key: "eligibility.ask",
        choices: ["trainee", "former", "helper", "none"].map((value) => ({
          label: `eligibility.${value}`,
          step: "eligibility",
          value,
        })),
      },
    ],
  }),
  answer(_scene, session, input) {
    if (input.kind !== "chose") return undefined;
    if (input.value === "none") return notEligible(session);
    const asker = Asker.safeParse(input.value);
    if (!asker.success) return undefined;
    const messages = asker.data === "helper" ? [{ key: "eligibility.helperNote" }] : [];
    return { session: { ...session, asker: asker.data }, messages, next: "device" };
  },
};

/** Whoever they said they were before, they are not. */
function notEligible({ asker: _asker, ...session }: Session): Reply {
  return { session, messages: [{ key: "eligibility.refused" }], next: "refused" };
}

/** Can they bring a phone or computer with Zoom? Article 2 (3). */
export const device: Step = {
  enter: (_scene, session) => ({
    session,
    messages: [
      {
        key: "device.ask",
        choices: ["yes", "no"].map((value) => ({ label: `device.${value}`, step: "device", value })),
      },
    ],
  }),
  answer(_scene, session, input) {
    const word =
      input.kind === "chose" ? input.value : input.kind === "said" ? readWord(input.text, session.language) : undefined;
    if (word === "yes" || word === "agree") return { session, next: "terms" };
    return word === "no" || word === "none" || word === "decline"
      ? { session, messages: [{ key: "device.refused" }], next: "refused" }
      : undefined;
  },
};

/** The end of a talk that cannot lead to a booking; one can always come back. */
export const refused: Step = {
  enter: (_scene, session) => ({
    session,
    messages: [
      {
        key: "refused.ask",
        choices: [
          { label: "refused.back", step: "menu", value: "back" },
          { label: "menu.human", step: "menu", value: "human" },
          { label: "menu.restart", step: "menu", value: "restart" },
        ],
      },
    ],
  }),
  answer: () => undefined,
};
