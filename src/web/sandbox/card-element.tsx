import type { Inputs, Press } from "./adaptive-card.tsx";
import { CardActions } from "./card-actions.tsx";
import { type Part, partsOf, recordsOf, textOf } from "./card-parts.ts";

type Props = { element: Part; inputs: Inputs; onInput(id: string, value: string): void; onPress: Press };

/** One element of a card. What Teams would not know either is left out. */
export function CardElement(props: Props) {
  const { element, onPress } = props;
  if (element.type === "TextBlock") return <p class={looks(element)}>{textOf(element, "text")}</p>;
  if (element.type === "FactSet") return <Facts facts={recordsOf(element, "facts")} />;
  if (element.type === "Container") return <Elements {...props} field="items" looks={looks(element)} />;
  if (element.type === "Column") return <Elements {...props} field="items" looks="card-column" />;
  if (element.type === "ColumnSet") return <Elements {...props} field="columns" looks="card-columns" />;
  if (element.type === "ActionSet")
    return <CardActions actions={partsOf(element, "actions")} isMissing={false} onPress={onPress} />;
  if (element.type === "Input.ChoiceSet") return <ChoiceSet {...props} />;
  return null;
}

function Elements({ field, looks, ...props }: Props & { field: string; looks: string }) {
  return (
    <div class={looks}>
      {partsOf(props.element, field).map((element, index) => (
        <CardElement {...props} key={index} element={element} />
      ))}
    </div>
  );
}

const Facts = ({ facts }: { facts: { [name: string]: unknown }[] }) => (
  <dl class="card-facts">
    {facts.map(({ title, value }) => (
      <div key={String(title)}>
        <dt>{String(title)}</dt>
        <dd>{String(value)}</dd>
      </div>
    ))}
  </dl>
);

function ChoiceSet({ element, inputs, onInput }: Props) {
  const id = textOf(element, "id");
  return (
    <label class="card-input">
      <span>
        {textOf(element, "label")}
        {element.isRequired === true && " *"}
      </span>
      <select value={inputs[id] ?? ""} onChange={(event) => onInput(id, event.currentTarget.value)}>
        <option value="">{textOf(element, "placeholder")}</option>
        {recordsOf(element, "choices").map(({ title, value }) => (
          <option key={String(value)} value={String(value)}>
            {String(title)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Size, weight, colour and the like as classes: "card-large card-bolder card-attention". */
function looks(element: Part): string {
  const words = ["size", "weight", "color", "style"].map((field) => textOf(element, field).toLowerCase());
  const subtle = element.isSubtle === true ? ["subtle"] : [];
  return [...words, ...subtle].flatMap((word) => (word ? [`card-${word}`] : [])).join(" ");
}
