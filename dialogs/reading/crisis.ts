import type { CrisisWords } from "./crisis-words.ts";
import { crisisWords } from "./crisis-words.ts";
import { languages } from "./languages.ts";
import { hasPair, hasPhrase, latinClauses, phrasesOf, withoutPhrases } from "./latin-clauses.ts";
import { plain } from "./plain.ts";
import { toUnicode } from "./zawgyi.ts";

export type Crisis = "danger" | "selfHarm" | "violence" | "confinement";

/** Whether somebody writes of danger, in any language and mixed. Rather once too often than once too seldom. */
export function readCrisis(text: string): Crisis | undefined {
  const typed = plain(text).toLowerCase();
  const clauses = withoutPhrases(latinClauses(typed), latin.everyday);
  const copies = [typed, toUnicode(typed).text].map(compact);
  return (
    order.find((crisis) => hasPhrase(clauses, latin[crisis]) || copies.some((copy) => holds(copy, crisis))) ??
    (hasPair(clauses, latin.passport, latin.taken) || copies.some(tookPassport) ? "confinement" : undefined)
  );
}

// The most particular first: its card says the general help as well.
const order: readonly Crisis[] = ["selfHarm", "violence", "confinement", "danger"];

type Part = keyof CrisisWords;
const parts: readonly Part[] = [...order, "passport", "taken", "everyday"];

const latin = tableOf((part) => phrasesOf(wordsOf(part).filter(isLatin)));
const others = tableOf((part) =>
  wordsOf(part)
    .filter((word) => !isLatin(word))
    .map((word) => squeeze(plain(word))),
);

function tableOf<Value>(make: (part: Part) => Value): Record<Part, Value> {
  return Object.fromEntries(parts.map((part) => [part, make(part)])) as Record<Part, Value>;
}

function wordsOf(part: Part): string[] {
  return languages.flatMap((language) =>
    crisisWords[language][part]
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  );
}

function isLatin(word: string): boolean {
  return /^[\p{Script=Latin}\p{M} |*]+$/u.test(word);
}

// Scripts without spaces: a word counts wherever it stands, whatever spaces were put into it.
function compact(text: string): string {
  if (!/[\u0E00-\u0E7F\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/.test(text)) return "";
  const bare = squeeze(text);
  return others.everyday.reduce((rest, phrase) => (rest.includes(phrase) ? rest.replaceAll(phrase, "|") : rest), bare);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}

function holds(copy: string, crisis: Crisis): boolean {
  return copy !== "" && others[crisis].some((word) => isIn(copy, word));
}

function isIn(copy: string, word: string): boolean {
  if (isKatakana(word)) return standsAlone(copy, word);
  const [first = "", second] = word.split("…");
  return second === undefined ? copy.includes(word) : isNear(copy, first, second);
}

const widestGap = 12;

// "被…打了": a few letters may stand between.
function isNear(copy: string, first: string, second: string): boolean {
  for (let at = copy.indexOf(first); at >= 0; at = copy.indexOf(first, at + 1)) {
    const start = at + first.length;
    const gap = copy.slice(start, start + widestGap + second.length).split(/[.,!?。，！？、|]/)[0] ?? "";
    if (gap.includes(second)) return true;
  }
  return false;
}

function isKatakana(word: string): boolean {
  return /^[\u30A0-\u30FF]+$/.test(word);
}

// レイプ is no crisis within a longer foreign word.
function standsAlone(copy: string, word: string): boolean {
  for (let at = copy.indexOf(word); at >= 0; at = copy.indexOf(word, at + 1)) {
    const around = copy.slice(Math.max(0, at - 1), at) + copy.slice(at + word.length, at + word.length + 1);
    if (!/[\u30A1-\u30FA\u30FC]/.test(around)) return true;
  }
  return false;
}

const near = 30;

function tookPassport(copy: string): boolean {
  return [...others.passport, "passport"].some((word) => {
    for (let at = copy.indexOf(word); at >= 0; at = copy.indexOf(word, at + word.length)) {
      const around = copy.slice(Math.max(0, at - near), at + word.length + near);
      if (others.taken.some((taken) => around.includes(taken))) return true;
    }
    return false;
  });
}
