import type { Language, Params } from "../../../dialogs/types.ts";
import type { Text } from "../../text.ts";

/** Words for staff: a key below staff:, such as "card.title", in the office's own language. */
export type Say = (key: string, params?: Params) => string;

/** The staff's words, in `language`. */
export const staffWords =
  (text: Pick<Text, "say">, language: Language): Say =>
  (key, params) =>
    text.say(language, `staff:${key}`, params);
