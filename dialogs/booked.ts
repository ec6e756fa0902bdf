import { bookedChoices, leaveChoosing } from "./confirm.ts";
import { readWord } from "./reading/words.ts";
import { asking } from "./slot.ts";
import type { Choice, Happening, Input, Message, Reply, Scene, Session, Step } from "./types.ts";

const bookAgain: Choice[] = ["book", "language", "help"].map((value) => ({
  label: `menu.${value}`,
  step: "menu",
  value,
}));

/** After the intake: my booking, or the way to a new one. */
export const booked: Step = {
  enter(scene, session) {
    if (!scene.booking?.open) return { session, messages: [{ key: "booked.none", choices: bookAgain }] };
    const { slot, no, linkSent } = scene.booking;
    const params = {
      when: { when: slot.startAt },
      language: { language: slot.language },
      no,
      link: { key: linkSent ? "booked.linkSent" : "booked.linkLater" },
    };
    return {
      session,
      messages: [{ key: "booked.view", params, choices: bookedChoices.filter(({ value }) => value !== "booking") }],
    };
  },
  answer: () => undefined,
};

/** Cancelling takes one more yes. */
export const cancelling: Step = {
  enter(scene, session) {
    if (!scene.booking?.open) return { session, next: "booked" };
    const choices = ["yes", "no"].map((value) => ({
      label: `cancelling.${value}`,
      step: "cancelling" as const,
      value,
    }));
    return {
      session,
      messages: [{ key: "cancelling.ask", params: { when: { when: scene.booking.slot.startAt } }, choices }],
    };
  },
  answer(scene, session, input) {
    const word = input.kind === "said" ? readWord(input.text, session.language) : undefined;
    const meant = input.kind === "chose" ? input.value : word === "agree" || word === "cancel" ? "yes" : word;
    if (meant === "no" || meant === "decline")
      return { session, messages: [{ key: "cancelling.kept" }], next: "booked" };
    if (meant !== "yes" || !scene.booking?.open) return undefined;
    const messages = [{ key: "cancelling.done", choices: bookAgain }];
    return {
      session: { ...session, step: "booked", trail: [] },
      claims: [{ kind: "cancel", id: scene.booking.id }],
      messages,
    };
  },
};

/** What the trainee can ask for while a booking is open; undefined when there is none. */
export function withBooking(scene: Scene, session: Session, wish: "late" | "resend" | "move" | "cancel"): Reply {
  const { booking } = scene;
  if (!booking?.open) return { session, next: "booked" };
  const { id, slot } = booking;
  const replies = {
    late: (): Reply => ({
      session,
      claims: [{ kind: "contact", id, by: "late" }],
      messages: [{ key: "booked.lateNoted", choices: bookedChoices }],
    }),
    resend: (): Reply => ({ session, claims: [{ kind: "resend", id }], messages: [linkMessage(booking)] }),
    move: (): Reply => ({ session: { ...session, moving: true, consultation: slot.language }, next: "day" }),
    cancel: (): Reply => ({ ...leaveChoosing(session), next: "cancelling" }),
  };
  return replies[wish]();
}

const linkMessage = ({ id, slot }: { id: string; slot: { startAt: number } }): Message => ({
  key: "happened.link",
  params: { when: { when: slot.startAt }, link: { link: "join", id } },
  choices: bookedChoices.filter(({ value }) => value !== "resend"),
});

/** What happened to the booking outside the talk, told to the trainee. After an end three new times are offered: two taps to a new booking. */
export function happened(scene: Scene, session: Session, input: Extract<Input, { kind: "happened" }>): Reply {
  const { what, bookingId, params } = input;
  const isMine = session.bookingId === bookingId && scene.booking?.id === bookingId;
  const when = isMine && scene.booking ? { when: { when: scene.booking.slot.startAt } } : {};
  const told = { ...when, ...params };
  if (what === "link")
    return isMine && scene.booking?.open ? { session, messages: [linkMessage(scene.booking)] } : { session };
  const left = leaveChoosing({ ...session, step: "booked", trail: [] });
  if (!offersNew.has(what))
    return {
      ...(what === "cancelledByLink" && isMine ? left : { session }),
      messages: [
        { key: `happened.${what}`, params: told, choices: isMine && scene.booking?.open ? bookedChoices : bookAgain },
      ],
    };
  const consultation = session.consultation ?? scene.booking?.slot.language;
  const offered = { ...left.session, ...(consultation ? { consultation } : {}) };
  return { ...asking(offered, "offer", { happened: { what, params: told } }), claims: left.claims };
}

const offersNew: ReadonlySet<Happening> = new Set(["noShow", "hostAbsent", "cancelledByStaff"]);
