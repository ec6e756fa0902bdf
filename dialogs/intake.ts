import { booked, cancelling, happened } from "./booked.ts";
import { confirm } from "./confirm.ts";
import { answerCrisis } from "./crisis-card.ts";
import { birthDate, companion, email, name } from "./details.ts";
import { device, eligibility, refused } from "./eligibility.ts";
import { consultation, language } from "./language.ts";
import { menu, push } from "./menu.ts";
import { notice } from "./notice.ts";
import { readCrisis } from "./reading/crisis.ts";
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
const quarterMs = hourMs / 4;
const doubleTapMs = 1_000;

/** One step of the talk: what was heard, and what follows from it. Pure: the same scene, session and input give the same outcome. */
export function step(scene: Scene, session: Session, input: Input): Outcome {
  const { left: _left, ...here } = session;
  const heard = isPerson(input) && !scene.late ? { ...here, heardAt: scene.heardAt } : session;
  const outcome = follow(scene, session, react(scene, heard, input));
  return withContact(scene, input, withWelcome(scene, session, input, withTap(input, scene, outcome)));
}

const isPerson = (input: Input) => input.kind !== "happened" && input.kind !== "answered" && input.kind !== "left";

type Reaction = (scene: Scene, session: Session, input: never) => Reply;

const reactions: { [kind in Input["kind"]]: Reaction } = {
  opened: (_scene: Scene, session) => ({ session, next: session.step }),
  left: (scene: Scene, session) => ({ session: scene.late ? session : { ...session, left: true } }),
  sent: (_scene: Scene, session, input: Extract<Input, { kind: "sent" }>) => ({
    session,
    messages: [{ key: `sent.${input.what}` }],
    next: session.step,
  }),
  said,
  chose,
  answered: (scene: Scene, session, input: Extract<Input, { kind: "answered" }>) => showSlots(scene, session, input),
  happened: (scene: Scene, session, input: Extract<Input, { kind: "happened" }>) => happened(scene, session, input),
};

function react(scene: Scene, session: Session, input: Input): Reply {
  const crisis = input.kind === "said" ? readCrisis(input.text) : undefined;
  if (crisis) return answerCrisis(scene, session, crisis);
  if (scene.late && (input.kind === "said" || input.kind === "chose")) return fromEarlier(session);
  return reactions[input.kind](scene, session, input as never);
}

function said(scene: Scene, session: Session, input: Extract<Input, { kind: "said" }>): Reply {
  const word =
    session.step === "name" ? readCommandAtName(input.text, session.language) : readWord(input.text, session.language);
  const isAnswer =
    (word === "cancel" && session.step === "cancelling") || (word === "language" && session.step === "language");
  const command = word && isCommand(word) && !isAnswer ? menu[word] : undefined;
  if (command) return command(scene, session, "");
  const current = steps[session.step];
  const isName = session.step === "name" && !session.pending;
  const n = current.ownNumbers || isName ? undefined : readNumber(input.text, session.language);
  const button = n === undefined ? undefined : session.offered[n - 1];
  if (button) return chose(scene, session, { kind: "chose", step: button.step, value: button.value });
  if (session.step !== "email" && messenger.test(input.text)) return toldOfMessenger(session);
  const wish = word && session.step !== "name" ? menu[word] : undefined;
  return current.answer(scene, session, input) ?? wish?.(scene, session, "") ?? notUnderstood(session);
}

/** Asked for in any of the nine languages: R-36. */
const messenger =
  /messenger|facebook|メッセンジャー|フェイスブック|脸书|เมสเซนเจอร์|เฟซบุ๊ก|เฟสบุ๊ค|មេសេនជឺ|ហ្វេសប៊ុក|မက်ဆင်ဂျာ|ဖေ့စ်ဘွတ်|ဖေ့ဘုတ်/i;
const toldOfMessenger = (session: Session): Reply => ({
  session,
  messages: [{ key: "messenger.ended" }],
  next: session.step,
});

function chose(scene: Scene, session: Session, input: Extract<Input, { kind: "chose" }>): Reply {
  const isDoubleTap = session.lastChoice?.data === tapOf(input) && scene.at - session.lastChoice.at < doubleTapMs;
  if (isDoubleTap && !input.typed) return { session };
  if (input.step === "menu") {
    const [name = "", detail = ""] = input.value.split(":");
    const command = Object.hasOwn(menu, name) ? menu[name] : undefined;
    return command?.(scene, session, detail) ?? fromEarlier(session);
  }
  if (input.step !== session.step) return fromEarlier(session);
  return steps[session.step].answer(scene, session, input) ?? fromEarlier(session);
}

const fromEarlier = (session: Session): Reply => ({
  session,
  messages: [{ key: "again.earlier" }],
  next: session.step,
});

/** The third time the help changes: another way to ask, and a person to talk to. */
function notUnderstood(session: Session): Reply {
  if (session.offered.length === 0 && session.step === "language") return { session, next: "language" };
  const tries = session.tries + 1;
  return {
    session: { ...session, tries },
    messages: [{ key: tries < 3 ? `again.${session.step}` : "again.stuck" }],
    next: session.step,
  };
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
  return {
    ...(current.ask ? { ask: current.ask } : {}),
    session,
    messages: withBack(session, messages),
    claims,
    jobs,
    records,
  };
}

/** A question asked again is the question alone, without what led up to it. */
const asked = (from: Session, next: StepName, messages: Message[]) =>
  next === from.step && from.offered.length > 0 ? messages.slice(-1) : messages;

function enter(scene: Scene, session: Session, next: StepName): Reply {
  const { pending: _asked, ...plain } = session;
  return steps[next].enter(scene, { ...walked(plain, next), step: next });
}

/** The way back: a step is left behind when the talk moves on, and taken up again when it returns to it. */
function walked(session: Session, next: StepName): Session {
  if (next === session.step) return session;
  if (session.trail.at(-1) === next) return { ...session, trail: session.trail.slice(0, -1) };
  return next === "language" ? session : push(session);
}

const withTries = (from: Session, session: Session): Session =>
  session.step === from.step ? session : { ...session, tries: 0 };

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
  if (input.kind !== "chose" || input.typed)
    return isPerson(input) ? { ...outcome, session: withoutTap(outcome.session) } : outcome;
  return { ...outcome, session: { ...outcome.session, lastChoice: { data: tapOf(input), at: scene.at } } };
}

function withoutTap({ lastChoice: _lastChoice, ...session }: Session): Session {
  return session;
}

/** Back after hours: a word of welcome before going on where they were. */
function withWelcome(scene: Scene, before: Session, input: Input, outcome: Outcome): Outcome {
  const isMidway = before.step !== "language" && before.step !== "booked";
  if (!isPerson(input) || !isMidway || scene.at - before.heardAt < hourMs || outcome.messages.length === 0)
    return outcome;
  return { ...outcome, messages: [{ key: "again.welcome" }, ...outcome.messages] };
}

/** Whatever a trainee says after the link went out, or when it should have, shows that they are there: R-25. */
function withContact(scene: Scene, input: Input, outcome: Outcome): Outcome {
  const { booking } = scene;
  if (!booking || !isPerson(input) || input.kind === "opened") return outcome;
  const isKnown = outcome.claims?.some(
    (claim) => claim.kind === "contact" || claim.kind === "cancel" || claim.kind === "move",
  );
  const isAboutIt = booking.linkSent || scene.at >= booking.slot.startAt - quarterMs;
  const isNews = booking.missed || (booking.open && isAboutIt && !booking.contacted);
  if (isKnown || !isNews) return outcome;
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
