import type { Crisis } from "./reading/crisis.ts";
import type { Message, Reply, Scene, Session } from "./types.ts";

const crisisQuietMs = 10 * 60_000;

/** A cry for help is answered at once, at any step, and is never taken as an answer to a question. */
export function answerCrisis(scene: Scene, session: Session, crisis: Crisis): Reply {
  const shownAt = session.crisisAt?.[crisis];
  const isRecent = shownAt !== undefined && scene.at - shownAt < crisisQuietMs;
  const choices = [
    { label: "crisis.tell", step: "menu" as const, value: `tell:${crisis}` },
    { label: "crisis.continue", step: "menu" as const, value: "continue" },
  ];
  const line = scene.office.phoneLines[session.language];
  const sos: Message = line
    ? { key: "crisis.sosLine", params: { line }, choices }
    : { key: "crisis.sosOffice", choices };
  const noted = { ...session, crisisAt: { ...session.crisisAt, [crisis]: isRecent ? shownAt : scene.at } };
  return {
    session: noted,
    messages: isRecent ? [{ key: "crisis.still", choices }] : [{ key: `crisis.${crisis}` }, sos],
  };
}
