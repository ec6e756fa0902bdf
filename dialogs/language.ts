import { readLanguage } from "./reading/languages.ts";
import {
  ConsultationLanguage,
  Language,
  type Reply,
  type Scene,
  type Session,
  type Step,
  type StepName,
} from "./types.ts";

/** Which language to talk in: every language in its own name, the guessed one first. Asked at any moment, the answers are kept. */
export const language: Step = {
  enter(_scene, session) {
    const order = [session.language, ...Language.options.filter((option) => option !== session.language)];
    const choices = order.map((option) => ({
      label: "language.option",
      params: { name: { ownName: option } },
      step: "language" as const,
      value: option,
    }));
    return { session, messages: [{ key: "language.ask", choices }] };
  },
  answer(scene, session, input) {
    const typed = input.kind === "said" ? readLanguage(input.text) : input.kind === "chose" ? input.value : undefined;
    const chosen = Language.safeParse(typed);
    return chosen.success ? speak(scene, session, chosen.data) : undefined;
  },
};

/** Which of the eight the consultation is in: asked of those who read in Japanese. */
export const consultation: Step = {
  enter(scene, session) {
    const choices = scene.office.languages.map((option) => ({
      label: "language.option",
      params: { name: { language: option } },
      step: "consultation" as const,
      value: option,
    }));
    return { session, messages: [{ key: "consultation.ask", choices }] };
  },
  answer(_scene, session, input) {
    const typed = input.kind === "said" ? readLanguage(input.text) : input.kind === "chose" ? input.value : undefined;
    const chosen = ConsultationLanguage.safeParse(typed);
    return chosen.success ? { session: { ...session, consultation: chosen.data }, next: "notice" } : undefined;
  },
};

function speak(scene: Scene, session: Session, chosen: Language): Reply {
  const own = ConsultationLanguage.safeParse(chosen);
  const changes = own.success && !scene.booking?.open && session.consultation !== own.data;
  const spoken: Session = { ...session, language: chosen, ...(changes ? { consultation: own.data } : {}) };
  const back = session.trail.at(-1);
  if (scene.booking?.open) return speakOfBooking(scene.booking.id, spoken, back);
  if (back === undefined) return { session: spoken, next: own.success ? "notice" : "consultation" };
  const messages = [{ key: "language.changed" }];
  return { ...(changes ? elsewhere(spoken, back) : { session: spoken, next: back }), messages };
}

/** The letters and pages of an open booking change their language with the talk; a talk started over goes back to it. */
const speakOfBooking = (id: string, session: Session, back: StepName = "booked"): Reply => ({
  session,
  claims: [{ kind: "speak", id, language: session.language }],
  messages: [{ key: "language.changed" }],
  next: back,
});

/** Another consultation language has other days: a seat held for the old one is given back and the days are asked again. */
function elsewhere(session: Session, back: StepName): Reply {
  const { held, day: _day, ...rest } = session;
  const claims = held ? [{ kind: "drop" as const, id: held.id, slot: held.slot }] : [];
  if (back !== "hour" && back !== "confirm") return { session: rest, claims, next: back };
  const trail = rest.trail.filter((step) => step !== "day" && step !== "hour" && step !== "confirm");
  return { session: { ...rest, step: "day", trail }, claims, next: "day" };
}
