import { useState } from "preact/hooks";
import { CardActions } from "./card-actions.tsx";
import { CardElement } from "./card-element.tsx";
import { isPart, type Part, partsOf } from "./card-parts.ts";

export type Inputs = { [id: string]: string };
/** Presses a button: its verb, and its own data with what was filled in laid over it. */
export type Press = (verb: string, data: { [field: string]: unknown }) => Promise<void>;

export const readCard = (card: unknown): Part | undefined =>
  isPart(card) && card.type === "AdaptiveCard" ? card : undefined;

/** An Adaptive Card, as far as Teams would draw what we send. */
export function AdaptiveCard({ card, onPress }: { card: Part; onPress: Press }) {
  const [inputs, setInputs] = useState<Inputs>({});
  const put = (id: string, value: string) => setInputs((before) => ({ ...before, [id]: value }));
  const body = partsOf(card, "body");
  const needed = body.filter(({ type, isRequired }) => type.startsWith("Input.") && isRequired === true);
  const isMissing = needed.some(({ id }) => !inputs[String(id)]);
  const press: Press = (verb, data) => onPress(verb, { ...data, ...inputs });
  return (
    <div class="card">
      {body.map((element, index) => (
        <CardElement key={index} element={element} inputs={inputs} onInput={put} onPress={press} />
      ))}
      <CardActions actions={partsOf(card, "actions")} isMissing={isMissing} onPress={press} />
    </div>
  );
}
