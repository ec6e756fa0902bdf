import { zeroAsLetter } from "./burmese-zero.ts";
import { toUnicode } from "./zawgyi.ts";

export type Name =
  | { kind: "valid"; name: string }
  | { kind: "check"; name: string; original: string }
  | { kind: "invalid"; reason: "empty" | "tooLong" | "digits" | "notName" | "link" };

/** A name as its owner writes it: never split, reordered, stripped of marks or made longer. */
export function readName(text: string): Name {
  if (text.length > longest * 10) return { kind: "invalid", reason: "tooLong" };
  const name = zeroAsLetter(tidy(text));
  const converted = toUnicode(name);
  const isZawgyi = converted.changed && converted.sure;
  const reason = refusal(isZawgyi ? converted.text : name);
  if (reason !== undefined) return { kind: "invalid", reason };
  return isZawgyi ? { kind: "check", name: converted.text, original: name } : { kind: "valid", name };
}

const longest = 120;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

// NFC and no further: compatibility forms would split Thai sara am and fold rare hanzi.
function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]|\uFE0E|\uFE0F/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}

function refusal(name: string): "empty" | "tooLong" | "digits" | "notName" | "link" | undefined {
  if (name === "") return "empty";
  if (name.length > longest * 6 || [...graphemes.segment(name)].length > longest) return "tooLong";
  if (/[@＠]|https?:|www\.|:\/\/|\.(?:com|net|org|jp|vn|cn|info)(?![\p{L}])/iu.test(name)) return "link";
  if (/\p{Nd}/u.test(name)) return "digits";
  return /\p{L}/u.test(name) && nameOnly.test(name) ? undefined : "notName";
}

const nameOnly = /^[\p{L}\p{M}\p{Nl} .．,，'’‘ʼ`´\u2010-\u2015\u2212\uFF0D\-·・･•‧ー]+$/u;
