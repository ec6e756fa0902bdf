import { withBooking } from "./booked.ts";
import { dropHold, leaveChoosing } from "./confirm.ts";
import { firstMissing } from "./details.ts";
import { tellStaff } from "./tell-staff.ts";
import type { Reply, Scene, Session } from "./types.ts";

const trailLength = 12;

type Command = (scene: Scene, session: Session, detail: string) => Reply;

/** What works everywhere, by word or by button: "menu:<name>:<detail>". */
export const menu: { [name: string]: Command } = {
  help: (_scene, session) => ({ session, messages: [{ key: "help.text", choices: helpChoices }] }),
  human: (scene, session) => tellStaff(scene, session, "human.text"),
  language: (_scene, session) =>
    session.step === "language" ? { session, next: "language" } : { session: push(session), next: "language" },
  back: (_scene, session) => back(session),
  restart: (_scene, session) => restart(session),
  cancel: (scene, session) => (scene.booking?.open ? withBooking(scene, session, "cancel") : cancelIntake(session)),
  late: (scene, session) => withBooking(scene, session, "late"),
  resend: (scene, session) => withBooking(scene, session, "resend"),
  move: (scene, session) => withBooking(scene, session, "move"),
  booking: (_scene, session) => ({ ...leaveChoosing(session), next: "booked" }),
  menu: (_scene, session) => ({ ...leaveChoosing(session), next: "booked" }),
  book: (scene, session) => {
    const { session: left, claims } = leaveChoosing({ ...session, step: "booked", trail: [] });
    return { session: left, claims, next: scene.booking?.open ? "booked" : (firstMissing(scene, left) ?? "day") };
  },
  continue: (_scene, session) => ({ session, next: session.step }),
  tell: (scene, session, category) => tellStaff(scene, session, "crisis.told", category),
};

const helpChoices = ["continue", "booking", "language", "human", "restart"].map((value) => ({
  label: `menu.${value}`,
  step: "menu" as const,
  value,
}));

export const push = (session: Session): Session => ({
  ...session,
  trail: [...session.trail, session.step].slice(-trailLength),
});

function back(session: Session): Reply {
  const to = session.trail.at(-1);
  if (to === undefined) return { session, next: session.step };
  return session.step === "confirm" ? dropHold(session, to) : { session, next: to };
}

function restart(session: Session): Reply {
  const { v, channel, language, bookingId, heardAt, toldAt } = session;
  const fresh: Session = {
    v,
    channel,
    language,
    heardAt,
    step: "language",
    trail: [],
    details: {},
    tries: 0,
    offered: [],
    ...(bookingId ? { bookingId } : {}),
    ...(toldAt ? { toldAt } : {}),
  };
  return { ...dropHold(session, "language"), session: fresh };
}

function cancelIntake(session: Session): Reply {
  const { session: left, claims } = leaveChoosing({ ...session, trail: [] });
  return { session: left, claims, next: "booked", messages: [{ key: "cancelling.nothing" }] };
}
