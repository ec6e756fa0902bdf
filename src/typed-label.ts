import { fold } from "../dialogs/reading/fold.ts";
import type { Input, Session } from "../dialogs/types.ts";
import type { Text } from "./text.ts";

/** A typed label of the last question's buttons is a tap on it. */
export function typedLabel(text: Pick<Text, "say">, session: Session, input: Input): Input {
  if (input.kind !== "said") return input;
  const said = fold(input.text);
  const choice = session.offered.find(({ label, params }) => fold(text.say(session.language, label, params)) === said);
  return choice ? { kind: "chose", step: choice.step, value: choice.value, typed: true } : input;
}
