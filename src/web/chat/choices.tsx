import type { Action } from "./direct-line-client.ts";
import type { Entry } from "./entries.ts";
import { ownTime } from "./own-time.ts";
import type { Words } from "./words.ts";

type Props = { entry: Entry; words: Words; onTap(text: string, value: string): void };

const shortLabel = 16;

/** The buttons under a message: answers big, many short ones in columns; what works everywhere smaller, in a row below. */
export function Choices({ entry: { actions, lang }, words, onTap }: Props) {
  const answers = actions.filter((action) => !isMenu(action));
  const menu = actions.filter(isMenu);
  const isShort = answers.length > 2 && answers.every(({ title }) => Array.from(title).length <= shortLabel);
  const button = ({ title, value }: Action) => {
    const own = ownTime(value);
    return (
      <button type="button" lang={lang} key={value} onClick={() => onTap(title, value)}>
        {title}
        {own && (
          <small>
            {words.yourTime}: {own}
          </small>
        )}
      </button>
    );
  };
  return (
    <fieldset class="choices">
      <legend class="unseen">{words.choices}</legend>
      {answers.length > 0 && <div class={isShort ? "answers short" : "answers"}>{answers.map(button)}</div>}
      {menu.length > 0 && <div class="menu">{menu.map(button)}</div>}
    </fieldset>
  );
}

const isMenu = ({ value }: Action) => value.startsWith("go:menu:");
