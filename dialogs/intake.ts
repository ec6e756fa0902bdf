import { booked, cancelling, happened, withBooking } from "./booked.ts";
import { confirm, dropHold } from "./confirm.ts";
import { birthDate, companion, email, firstMissing, name } from "./details.ts";
import { device, eligibility, refused } from "./eligibility.ts";
import { consultation, language } from "./language.ts";
import { notice } from "./notice.ts";
import { type Crisis, readCrisis } from "./reading/crisis.ts";
import { readNumber } from "./reading/digits.ts";
import { isCommand, readCommandAtName, readWord } from "./reading/words.ts";
import { day, hour, showSlots } from "./slot.ts";
import { articles, terms } from "./terms.ts";
import type { Input, Message, Outcome, Reply, Scene, Session, Step, StepName } from "./types.ts";

const steps: { [name in StepName]: Step } = {
  language,
  consultation,
  notice,
  eligibility,
  device,
  refused,
  terms,
  articles,
  name,
  birthDate,
  email,
  companion,
  day,
  hour,
  confirm,
  booked,
  cancelling,
};

const hourMs = 3_600_000;
const crisisQuietMs = 10 * 60_000;
const doubleTapMs = 3_000;
const trailLength = 12;

/** One step of the talk: what was heard, and what follows from it. Pure: the same scene, session and input give the same outcome. */
export function step(scene: Scene, session: Session, input: Input): Outcome {
  const heard = isPerson(input) && !scene.late ? { ...session, heardAt: scene.heardAt } : session;
  const outcome = follow(scene, session, react(scene, heard, input));
  return withContact(scene, input, withWelcome(scene, session, input, withTap(input, scene, outcome)));
}

const isPerson = (input: Input) => input.kind !== "happened" && input.kind !== "answered" && input.kind !== "left";

type Reaction = (scene: Scene, session: Session, input: never) => Reply;

const reactions: { [kind in Input["kind"]]: Reaction } = {
  opened: (_scene: Scene, session) => ({ session, next: session.step }),
  left: (_scene: Scene, session) => ({ session }),
  sent: (_scene: Scene, session, input: Extract<Input, { kind: "sent" }>) => ({ session, messages: [{ key: `sent.${input.what}` }], next: session.step }),
  said,
  chose,
  answered: (scene: Scene, session, input: Extract<Input, { kind: "answered" }>) => showSlots(scene, session, input),
  happened: (scene: Scene, session, input: Extract<Input, { kind: "happened" }>) => happened(scene, session, input),
};

function react(scene: Scene, session: Session, input: Input): Reply {
  if (scene.late && (input.kind === "said" || input.kind === "chose")) return fromEarlier(session);
  return reactions[input.kind](scene, session, input as never);
}

function said(scene: Scene, session: Session, input: Extract<Input, { kind: "said" }>): Reply {
  const crisis = readCrisis(input.text);
  if (crisis) return answerCrisis(scene, session, crisis);
  const word = session.step === "name" ? readCommandAtName(input.text, session.language) : readWord(input.text, session.language);
  const isAnswer = word === "cancel" && session.step === "cancelling";
  const command = word && isCommand(word) && !isAnswer ? menu[word] : undefined;
  if (command) return command(scene, session, "");
  const current = steps[session.step];
  const n = current.ownNumbers || session.step === "name" ? undefined : readNumber(input.text, session.language);
  const button = n === undefined ? undefined : session.offered[n - 1];
  if (button) return chose(scene, session, { kind: "chose", step: button.step, value: button.value });
  return current.answer(scene, session, input) ?? notUnderstood(session);
}

function chose(scene: Scene, session: Session, input: Extract<Input, { kind: "chose" }>): Reply {
  if (session.lastChoice?.data === tapOf(input) && scene.at - session.lastChoice.at < doubleTapMs) return { session };
  if (input.step === "menu") {
    const [name = "", detail = ""] = input.value.split(":");
    return menu[name]?.(scene, session, detail) ?? fromEarlier(session);
  }
  if (input.step !== session.step) return fromEarlier(session);
  return steps[session.step].answer(scene, session, input) ?? fromEarlier(session);
}

const fromEarlier = (session: Session): Reply => ({ session, messages: [{ key: "again.earlier" }], next: session.step });

/** The third time the help changes: another way to ask, and a person to talk to. */
function notUnderstood(session: Session): Reply {
  const tries = session.tries + 1;
  return { session: { ...session, tries }, messages: [{ key: tries < 3 ? `again.${session.step}` : "again.stuck" }], next: session.step };
}

type Command = (scene: Scene, session: Session, detail: string) => Reply;

/** What works everywhere, by word or by button. */
const menu: { [name: string]: Command } = {
  help: (_scene, session) => ({ session, messages: [{ key: "help.text", choices: helpChoices }] }),
  human: (_scene, session) => ({ session, jobs: [{ kind: "alert-staff", alert: "human", language: session.consultation ?? session.language }], messages: [{ key: "human.text" }], next: session.step }),
  language: (_scene, session) => (session.step === "language" ? { session, next: "language" } : { session: push(session), next: "language" }),
  back: (_scene, session) => back(session),
  restart: (_scene, session) => restart(session),
  cancel: (scene, session) => (scene.booking?.open ? withBooking(scene, session, "cancel") : cancelIntake(session)),
  late: (scene, session) => withBooking(scene, session, "late"),
  resend: (scene, session) => withBooking(scene, session, "resend"),
  move: (scene, session) => withBooking(scene, session, "move"),
  booking: (_scene, session) => ({ ...dropHold(session, "booked") }),
  menu: (_scene, session) => ({ ...dropHold(session, "booked") }),
  book: (scene, session) => (scene.booking?.open ? { session, next: "booked" } : { session: { ...session, trail: [] }, next: firstMissing(scene, session) ?? "day" }),
  continue: (_scene, session) => ({ session, next: session.step }),
  tell: (_scene, session, category) => ({ session, jobs: [{ kind: "alert-staff", alert: "crisis", category, language: session.consultation ?? session.language }], messages: [{ key: "crisis.told" }], next: session.step }),
};

const helpChoices = ["continue", "booking", "language", "human", "restart"].map((value) => ({ label: `menu.${value}`, step: "menu" as const, value }));

const push = (session: Session): Session => ({ ...session, trail: [...session.trail, session.step].slice(-trailLength) });

function back(session: Session): Reply {
  const to = session.trail.at(-1);
  if (to === undefined) return { session, next: session.step };
  const returned = { ...session, trail: session.trail.slice(0, -1) };
  return session.step === "confirm" ? dropHold(returned, to) : { session: returned, next: to };
}

function restart(session: Session): Reply {
  const { v, channel, language, bookingId, heardAt } = session;
  const fresh: Session = { v, channel, language, heardAt, step: "language", trail: [], details: {}, tries: 0, offered: [], ...(bookingId ? { bookingId } : {}) };
  return { ...dropHold(session, "language"), session: fresh };
}

function cancelIntake(session: Session): Reply {
  const { moving: _moving, changing: _changing, ...rest } = session;
  return { ...dropHold({ ...rest, trail: [] }, "booked"), messages: [{ key: "cancelling.nothing" }] };
}

/** A cry for help is answered at once, at any step, and is never taken as an answer to a question. */
function answerCrisis(scene: Scene, session: Session, crisis: Crisis): Reply {
  const shownAt = session.crisisAt?.[crisis];
  const isRecent = shownAt !== undefined && scene.at - shownAt < crisisQuietMs;
  const choices = [
    { label: "crisis.tell", step: "menu" as const, value: `tell:${crisis}` },
    { label: "crisis.continue", step: "menu" as const, value: "continue" },
  ];
  const line = scene.office.phoneLines[session.language];
  const sos: Message = line ? { key: "crisis.sosLine", params: { line }, choices } : { key: "crisis.sosOffice", choices };
  const noted = { ...session, crisisAt: { ...session.crisisAt, [crisis]: isRecent ? shownAt : scene.at } };
  return { session: noted, messages: isRecent ? [{ key: "crisis.still", choices }] : [{ key: `crisis.${crisis}` }, sos] };
}

/** Asks the next question, and the next, until one waits for the person or for the house. */
function follow(scene: Scene, from: Session, reply: Reply): Outcome {
  let current = reply;
  const messages = [...(reply.messages ?? [])];
  const claims = [...(reply.claims ?? [])];
  for (let hops = 0; current.next !== undefined && hops < 6; hops++) {
    const entered = enter(scene, current.session, current.next);
    messages.push(...asked(from, current.next, entered.messages ?? []));
    claims.push(...(entered.claims ?? []));
    current = entered;
  }
  const session = withOffer(withTries(from, current.session), messages);
  const { jobs = [], records = [] } = reply;
  return { ...(current.ask ? { ask: current.ask } : {}), session, messages: withBack(session, messages), claims, jobs, records };
}

/** A question asked again is the question alone, without what led up to it. */
const asked = (from: Session, next: StepName, messages: Message[]) => (next === from.step && from.offered.length > 0 ? messages.slice(-1) : messages);

function enter(scene: Scene, session: Session, next: StepName): Reply {
  const moved = next === session.step || session.trail.at(-1) === next || next === "language" ? session : push(session);
  return steps[next].enter(scene, { ...moved, step: next });
}

const withTries = (from: Session, session: Session): Session => (session.step === from.step ? session : { ...session, tries: 0 });

function withOffer(session: Session, messages: Message[]): Session {
  const asked = messages.findLast((message) => message.choices !== undefined || message.picker !== undefined);
  return asked ? { ...session, offered: withBackChoice(session, asked).choices ?? [] } : session;
}

const noBack: ReadonlySet<StepName> = new Set(["booked", "refused", "language"]);

function withBack(session: Session, messages: Message[]): Message[] {
  const last = messages.at(-1);
  return last ? [...messages.slice(0, -1), withBackChoice(session, last)] : messages;
}

function withBackChoice(session: Session, message: Message): Message {
  const isQuestion = message.choices?.some((choice) => choice.step === session.step) || message.picker !== undefined;
  if (noBack.has(session.step) || session.trail.length === 0 || !isQuestion) return message;
  return { ...message, choices: [...(message.choices ?? []), { label: "menu.back", step: "menu", value: "back" }] };
}

const tapOf = (input: { step: string; value: string }) => `${input.step}:${input.value}`;

function withTap(input: Input, scene: Scene, outcome: Outcome): Outcome {
  if (input.kind !== "chose") return outcome;
  return { ...outcome, session: { ...outcome.session, lastChoice: { data: tapOf(input), at: scene.at } } };
}

/** Back after hours: a word of welcome before going on where they were. */
function withWelcome(scene: Scene, before: Session, input: Input, outcome: Outcome): Outcome {
  const isMidway = before.step !== "language" && before.step !== "booked";
  if (!isPerson(input) || !isMidway || scene.at - before.heardAt < hourMs || outcome.messages.length === 0) return outcome;
  return { ...outcome, messages: [{ key: "again.welcome" }, ...outcome.messages] };
}

/** Whatever a trainee says after the link went out shows that they are there: R-25. */
function withContact(scene: Scene, input: Input, outcome: Outcome): Outcome {
  const { booking } = scene;
  const isKnown = outcome.claims?.some((claim) => claim.kind === "contact" || claim.kind === "cancel" || claim.kind === "move");
  if (!isPerson(input) || input.kind === "opened" || !booking?.open || !booking.linkSent || booking.contacted || isKnown) return outcome;
  return { ...outcome, claims: [...(outcome.claims ?? []), { kind: "contact", id: booking.id, by: "message" }] };
}

/** A person we have not met: asked for a language first. */
export const newSession = (channel: Session["channel"], language: Session["language"], at: number): Session => ({
  v: 1,
  channel,
  language,
  step: "language",
  trail: [],
  details: {},
  tries: 0,
  offered: [],
  heardAt: at,
});
