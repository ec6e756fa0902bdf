import { dayOf } from "./japan-time.ts";
import { readBirthDate } from "./reading/birth-date.ts";
import { readEmail } from "./reading/email.ts";
import { readName } from "./reading/name.ts";
import { readWord } from "./reading/words.ts";
import {
  Companion,
  type Details,
  type Input,
  type Message,
  type Reply,
  type Scene,
  type Session,
  type Step,
  type StepName,
} from "./types.ts";

/** The name of the person who will speak. One field, any real name; a Zawgyi name is converted and shown back. */
export const name: Step = {
  enter: (_scene, session) => ({
    session,
    messages: [{ key: session.asker === "helper" ? "name.askHelper" : "name.ask" }],
  }),
  answer(_scene, session, input) {
    const choice = choiceOf(session, input);
    if (choice !== undefined) return takePending(session, "name", "birthDate", choice);
    if (input.kind !== "said") return undefined;
    const read = readName(input.text);
    if (read.kind === "valid") return take(session, { name: read.name }, "birthDate");
    if (read.kind === "check") return askBack(session, "name", read.name, read.original);
    return wrong(session, { key: `name.invalid.${read.reason}` });
  },
};

/** The date of birth, in any writing of nine languages; asked back when it can be read in two ways. */
export const birthDate: Step = {
  enter(scene, session) {
    const today = dayOf(scene.at);
    const { min, max } = scene.office.ages;
    const picker = {
      step: "birthDate" as const,
      min: yearsBefore(today, max),
      max: yearsBefore(today, min),
      initial: "2000-01-01",
    };
    return { session, messages: [{ key: "birthDate.ask", picker }] };
  },
  answer(scene, session, input) {
    const choice = choiceOf(session, input);
    if (choice === "again") return { session, next: "birthDate" };
    if (choice === "suggested") return confirmBirth(session, 0);
    if (choice?.startsWith("is:")) return confirmBirth(session, Number(choice.slice(3)));
    const text = input.kind === "said" ? input.text : input.kind === "chose" ? input.value : undefined;
    return text === undefined ? undefined : readBirth(scene, session, text);
  },
};

/** The mail address for the confirmation; a likely slip is asked back, never stored in silence. */
export const email: Step = {
  enter: (_scene, session) => ({
    session,
    messages: [{ key: "email.ask", choices: [{ label: "notice.noEmail", step: "email", value: "none" }] }],
  }),
  answer(_scene, session, input) {
    if (input.kind === "chose" && input.value === "none") return { session, messages: [{ key: "email.none" }] };
    const choice = choiceOf(session, input);
    if (choice !== undefined) return takePending(session, "email", "companion", choice);
    if (input.kind !== "said") return undefined;
    const read = readEmail(input.text, session.language);
    if (read.kind === "valid") return take(session, { email: read.email }, "companion");
    if (read.kind === "none") return { session, messages: [{ key: "email.none" }] };
    if (read.kind === "suggest") return askBack(session, "email", read.email, read.original);
    return wrong(session, { key: `email.invalid.${read.reason}` });
  },
};

/** Who else will be in the room: announced beforehand, R-13. */
export const companion: Step = {
  enter: (_scene, session) => ({
    session,
    messages: [
      {
        key: "companion.ask",
        choices: Companion.options.map((value) => ({ label: `companion.${value}`, step: "companion", value })),
      },
    ],
  }),
  answer(_scene, session, input) {
    const word = input.kind === "said" ? readWord(input.text, session.language) : undefined;
    const chosen = Companion.safeParse(
      input.kind === "chose" ? input.value : word === "no" || word === "none" ? "alone" : undefined,
    );
    return chosen.success ? take(session, { companion: chosen.data }, "day") : undefined;
  },
};

/** The first question still without an answer on the way to a booking. */
export function firstMissing(scene: Scene, session: Session): StepName | undefined {
  if (!session.consultation) return "consultation";
  if (!session.asker) return "notice";
  if (session.consent?.version !== scene.office.termsVersion) return "terms";
  return (["name", "birthDate", "email", "companion"] as const).find((field) => session.details[field] === undefined);
}

function take(session: Session, answer: Details, next: StepName, isRight = true): Reply | undefined {
  if (!isRight) return undefined;
  const { pending: _pending, changing, ...rest } = session;
  return {
    session: { ...rest, details: { ...rest.details, ...answer } },
    next: session.held && (changing || next === "day") ? "confirm" : next,
  };
}

function takePending(session: Session, field: "name" | "email", next: StepName, value: string): Reply | undefined {
  const { pending } = session;
  if (value === "again") return { session, next: field };
  if (!pending) return undefined;
  return take(
    session,
    { [field]: value === "original" ? pending.original : pending.value },
    next,
    value === "suggested" || value === "original",
  );
}

/** The button pressed, or, while something is asked back, what a typed yes or no means. Two readings cannot be answered with yes. */
function choiceOf(session: Session, input: Input): string | undefined {
  if (input.kind === "chose") return input.value;
  if (input.kind !== "said" || !session.pending || session.pending.readings) return undefined;
  const word = readWord(input.text, session.language);
  if (word === "yes" || word === "agree") return "suggested";
  return word === "no" ? "again" : undefined;
}

const checks = {
  name: { key: "name.check", labels: { suggested: "name.suggested", original: "name.original", again: "name.again" } },
  email: {
    key: "email.check",
    labels: { suggested: "email.suggested", original: "email.original", again: "email.again" },
  },
};

function askBack(session: Session, step: "name" | "email", value: string, original: string): Reply {
  const { key, labels } = checks[step];
  const choices = Object.entries(labels).map(([choice, label]) => ({ label, step, value: choice }));
  return {
    session: { ...session, pending: { value, original } },
    messages: [{ key, params: { suggested: { personal: step, value } }, choices }],
  };
}

/** What is wrong with it; the third time the question comes again, with another way out. */
function wrong(session: Session, message: Message): Reply {
  const tried = { ...session, tries: session.tries + 1 };
  return tried.tries < 3
    ? { session: tried, messages: [message] }
    : { session: tried, messages: [message, { key: "again.stuck" }], next: session.step };
}

function readBirth(scene: Scene, session: Session, text: string): Reply | undefined {
  const { min, max, adult } = scene.office.ages;
  const read = readBirthDate(text, session.language, dayOf(scene.at), min, max, adult);
  if (read.kind === "valid") return take(session, { birthDate: read.date }, "email");
  if (read.kind === "invalid") return wrong(session, { key: `birthDate.invalid.${read.reason}` });
  const readings = read.readings.map((value, which) => ({
    label: "birthDate.reading",
    params: { date: { personal: "birthDate" as const, value } },
    step: "birthDate" as const,
    value: `is:${which}`,
  }));
  const choices = [...readings, { label: "birthDate.again", step: "birthDate" as const, value: "again" }];
  const several = read.readings.length > 1;
  const pending = { value: read.readings.join(" "), original: text, ...(several ? { readings: several } : {}) };
  return { session: { ...session, pending }, messages: [{ key: "birthDate.check", choices }] };
}

/** The readings wait in the session: a button that goes through LINE carries only which of them. */
function confirmBirth(session: Session, which: number): Reply | undefined {
  const date = session.pending?.value.split(" ")[which];
  return date ? take(session, { birthDate: date }, "email") : undefined;
}

const yearsBefore = (day: string, years: number) =>
  `${Number(day.slice(0, 4)) - years}${day.slice(4)}`.replace("-02-29", "-02-28");
