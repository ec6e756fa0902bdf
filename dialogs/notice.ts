import { readWord } from "./reading/words.ts";
import type { Step } from "./types.ts";

/** What to know before booking. */
export const notice: Step = {
  enter: (_scene, session) => ({
    session,
    messages: [
      { key: "notice.service" },
      { key: "notice.prepare" },
      {
        key: "notice.ask",
        choices: [
          { label: "notice.ok", step: "notice", value: "ok" },
          { label: "notice.noEmail", step: "notice", value: "noEmail" },
        ],
      },
    ],
  }),
  answer(_scene, session, input) {
    if (input.kind === "chose" && input.value === "noEmail")
      return { session, messages: [{ key: "email.none" }], next: "notice" };
    const isOk =
      input.kind === "chose"
        ? input.value === "ok"
        : input.kind === "said" && isYes(readWord(input.text, session.language));
    return isOk ? { session, next: "eligibility" } : undefined;
  },
};

const isYes = (word: string | undefined) => word === "yes" || word === "agree";
