import { firstMissing } from "./details.ts";
import { readWord } from "./reading/words.ts";
import {
  type Choice,
  type Claim,
  type Reply,
  type Scene,
  type Session,
  type Step,
  type StepName,
  WholeDetails,
} from "./types.ts";

const fields: readonly StepName[] = ["name", "birthDate", "email", "companion"];

/** Reads everything back, with a change button for every field. A yes books; while it is read the seat is held. */
export const confirm: Step = {
  enter: (scene, session) => (session.moving ? askMove(scene, session) : readBack(session)),
  answer(scene, session, input) {
    const word = input.kind === "said" ? readWord(input.text, session.language) : undefined;
    const meant = input.kind === "chose" ? input.value : word === "agree" ? "yes" : word;
    if (meant === "yes") return session.moving ? move(session) : book(scene, session);
    if (meant === "time") return dropHold(atDays(session), "day");
    if (meant === "no") return { session, messages: [{ key: "confirm.whatToChange" }], next: "confirm" };
    const field = fields.find((name) => name === meant);
    return field && !session.moving ? { session: { ...session, changing: true }, next: field } : undefined;
  },
};

/** Leaves the choosing of a time: a held seat is given back, and nothing is being moved or changed any more. */
export function leaveChoosing(session: Session): { session: Session; claims: Claim[] } {
  const { moving: _moving, changing: _changing, day: _day, held, ...rest } = session;
  return { session: rest, claims: held ? [{ kind: "drop", id: held.id, slot: held.slot }] : [] };
}

/** Gives a held seat back and goes on at `next`. */
export function dropHold(session: Session, next: StepName): Reply {
  const { held, ...rest } = session;
  return { session: rest, claims: held ? [{ kind: "drop", id: held.id, slot: held.slot }] : [], next };
}

/** Choosing anew: the way back does not lead to a confirmation whose seat was given back. */
function atDays(session: Session): Session {
  const trail = session.trail.filter((step) => step !== "day" && step !== "hour" && step !== "confirm");
  return { ...session, step: "day", trail };
}

function readBack(session: Session): Reply {
  const details = WholeDetails.safeParse(session.details);
  if (!session.held || !details.success) return { session, next: "day" };
  const { name, birthDate, email, companion } = details.data;
  const params = {
    name: { personal: "name" as const, value: name },
    birthDate: { personal: "birthDate" as const, value: birthDate },
    email: { personal: "email" as const, value: email },
    companion: { key: `companion.${companion}` },
    language: { language: session.held.slot.language },
    when: { when: session.held.slot.startAt },
  };
  return {
    session,
    messages: [{ key: "confirm.readBack", params, choices: [choice("yes"), ...["time", ...fields].map(choice)] }],
  };
}

const choice = (value: string): Choice => ({ label: `confirm.${value}`, step: "confirm", value });

function askMove(scene: Scene, session: Session): Reply {
  if (!session.held || !scene.booking?.open) return { ...leaveChoosing(session), next: "booked" };
  const params = { old: { when: scene.booking.slot.startAt }, when: { when: session.held.slot.startAt } };
  return { session, messages: [{ key: "confirm.move", params, choices: [choice("yes"), choice("time")] }] };
}

function book(scene: Scene, session: Session): Reply | undefined {
  const details = WholeDetails.safeParse(session.details);
  const { held, consent, asker } = session;
  if (scene.booking?.open) return { ...leaveChoosing(session), next: "booked" };
  const missing = scene.office.refused ? "day" : firstMissing(scene, session);
  if (missing || !held || !details.success || !consent || !asker) return { session, next: missing ?? "day" };
  const claim = {
    kind: "book" as const,
    id: held.id,
    slot: held.slot,
    details: details.data,
    consent,
    asker,
    language: session.language,
  };
  const { session: rest } = leaveChoosing(session);
  const params = {
    when: { when: held.slot.startAt },
    language: { language: held.slot.language },
    link: { link: "booking" as const, id: held.id },
  };
  return {
    session: { ...rest, bookingId: held.id, step: "booked", trail: [] },
    claims: [claim],
    messages: [{ key: "confirm.done", params, choices: bookedChoices }],
  };
}

function move(session: Session): Reply {
  const { held, bookingId } = session;
  if (!held || !bookingId) return { ...leaveChoosing(session), next: "booked" };
  const claim = { kind: "move" as const, id: bookingId, slot: held.slot, heldAs: held.id };
  const params = { when: { when: held.slot.startAt } };
  return {
    session: { ...leaveChoosing(session).session, step: "booked", trail: [] },
    claims: [claim],
    messages: [{ key: "confirm.moved", params, choices: bookedChoices }],
  };
}

/** What one can do with a booking, from any message about it. */
export const bookedChoices: Choice[] = ["booking", "late", "resend", "move", "cancel"].map((value) => ({
  label: `menu.${value}`,
  step: "menu",
  value,
}));
