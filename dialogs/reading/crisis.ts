import type { CrisisWords } from "./crisis-words.ts";
import { crisisWords } from "./crisis-words.ts";
import { languages } from "./languages.ts";
import { hasPair, hasPhrase, latinClauses, phrasesOf, withoutPhrases } from "./latin-clauses.ts";
import { plain } from "./plain.ts";
import { hasScriptPhrase, scriptPhrase, scriptsIn } from "./script-phrases.ts";
import { toUnicode } from "./zawgyi.ts";

export type Crisis = "danger" | "selfHarm" | "violence" | "confinement";

/** Whether somebody writes of danger, in any language and mixed. Rather once too often than once too seldom. */
export function readCrisis(text: string): Crisis | undefined {
  const typed = plain(text).toLowerCase();
  const clauses = withoutPhrases(latinClauses(typed), latin.everyday);
  const copies = copiesOf(typed);
  const told = order.find((crisis) => hasPhrase(clauses, latin[crisis]) || copies.some((copy) => has(copy, crisis)));
  if (told !== undefined && told !== "danger") return told;
  const tookPassport = hasPair(clauses, latin.passport, latin.taken) || copies.some(passportTaken);
  return tookPassport ? "confinement" : told;
}

// The most particular first: its card says the general help as well.
const order: readonly Crisis[] = ["selfHarm", "violence", "confinement", "danger"];

type Part = keyof CrisisWords;
type Copy = { text: string; scripts: readonly RegExp[] };

const parts: readonly Part[] = [...order, "passport", "taken", "everyday"];
const latin = tableOf((part) => phrasesOf(wordsOf(part).filter(isLatin)));
const others = tableOf((part) =>
  wordsOf(part)
    .filter((word) => !isLatin(word))
    .map(squeeze)
    .map(scriptPhrase),
);
const passports = [...others.passport, scriptPhrase("passport")];

function tableOf<Value>(make: (part: Part) => Value): Record<Part, Value> {
  return Object.fromEntries(parts.map((part) => [part, make(part)])) as Record<Part, Value>;
}

function wordsOf(part: Part): string[] {
  const words = languages.flatMap((language) => crisisWords[language][part].split(","));
  return words.map((word) => word.trim()).filter((word) => word !== "");
}

function isLatin(word: string): boolean {
  return /^[\p{Script=Latin}\p{M} |*]+$/u.test(word);
}

// As typed and as Zawgyi, without spaces and without what only looks like a cry.
function copiesOf(typed: string): Copy[] {
  const scripts = scriptsIn(typed);
  if (scripts.length === 0) return [];
  const converted = toUnicode(typed);
  const texts = converted.changed ? [typed, converted.text] : [typed];
  return texts.map((text) => ({ text: withoutEveryday(text.replace(/\s+/g, ""), scripts), scripts }));
}

function withoutEveryday(text: string, scripts: readonly RegExp[]): string {
  const phrases = others.everyday.filter(({ script }) => scripts.includes(script)).map(({ first }) => first);
  return phrases.reduce((rest, phrase) => (rest.includes(phrase) ? rest.replaceAll(phrase, "|") : rest), text);
}

function squeeze(text: string): string {
  return plain(text).replace(/\s+/g, "");
}

function has({ text, scripts }: Copy, part: Part): boolean {
  return others[part].some((phrase) => scripts.includes(phrase.script) && hasScriptPhrase(text, phrase));
}

const near = 30;

function passportTaken({ text, scripts }: Copy): boolean {
  return passports.some(({ first }) => {
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + first.length)) {
      const around = text.slice(Math.max(0, at - near), at + first.length + near);
      if (has({ text: around, scripts }, "taken")) return true;
    }
    return false;
  });
}
