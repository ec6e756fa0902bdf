import type { Crisis } from "./reading/crisis.ts";
import type { Reply, Scene, Session } from "./types.ts";

const quietMs = 10 * 60_000;
const crises: readonly Crisis[] = ["danger", "selfHarm", "violence", "confinement"];

/**
 * Lets the counselors know of a cry for help (its category, as the button says it), or that somebody would like to talk. Once in ten
 * minutes, however often it is pressed: a flood of cards would hide the next one.
 */
export function tellStaff(scene: Scene, session: Session, key: string, category?: string): Reply {
  const crisis = crises.find((known) => known === category) ?? (category === undefined ? undefined : "danger");
  const about = crisis ?? "human";
  const toldAt = session.toldAt?.[about];
  const isTold = toldAt !== undefined && toldAt <= scene.at && scene.at - toldAt < quietMs;
  const language = session.consultation ?? session.language;
  const alert = crisis
    ? ({ kind: "alert-staff", alert: "crisis", category: crisis, language } as const)
    : ({ kind: "alert-staff", alert: "human", language } as const);
  return {
    session: isTold ? session : { ...session, toldAt: { ...session.toldAt, [about]: scene.at } },
    jobs: isTold ? [] : [alert],
    messages: [{ key }],
    next: session.step,
  };
}
