import { zeroAsLetter } from "./burmese-zero.ts";
import { commandWords } from "./command-words.ts";
import { fold, withoutPoliteness } from "./fold.ts";
import type { Language } from "./languages.ts";
import { languages } from "./languages.ts";
import { namesToo, neverNames } from "./name-words.ts";
import { toUnicode } from "./zawgyi.ts";

export type Word = keyof typeof commandWords.en;

/** The one word a whole message stands for. A part of a message never counts: a refusal contains the consent. */
export function readWord(text: string, language: Language): Word | undefined {
  if (text.length > 100) return undefined;
  const tables = [byKey[language], byKey.en, commandsOfAll];
  return meaning(text, language, (key) => firstOf(tables, (table) => table.get(key.replace(/^\//, ""))));
}

/** What still counts as a command where a name is expected, and so never is somebody's name. */
export function readCommandAtName(text: string, language: Language): Word | undefined {
  if (text.length > 100) return undefined;
  return meaning(text, language, (key) => commandOf(key, language));
}

/** Words that work at every step, whatever is being asked. */
export function isCommand(word: Word): boolean {
  return commands.has(word);
}

const commands: ReadonlySet<Word> = new Set<Word>([
  "cancel",
  "back",
  "help",
  "language",
  "human",
  "late",
  "restart",
  "booking",
  "menu",
]);

const joined = "[\\u0E00-\\u0E7F\\u1000-\\u109F\\u1780-\\u17FF\\u3000-\\u30FF\\u3400-\\u9FFF]";
const looseSpace = new RegExp(`(?<=${joined}) | (?=${joined})`, "gu");

const byKey = Object.fromEntries(languages.map((language) => [language, indexOf(commandWords[language])])) as Record<
  Language,
  Map<string, Word>
>;

// Someone stuck in the wrong language still gets out of it with their own words.
const commandsOfAll = new Map(
  languages.flatMap((language) => [...byKey[language]].filter(([, word]) => isCommand(word))).filter(isAgreed),
);

const names = new Set(namesToo.split(",").map((word) => keyOf(word)));
const plainCommands = new Set(neverNames.split(",").map((word) => keyOf(word)));

function commandOf(key: string, language: Language): Word | undefined {
  const bare = key.replace(/^\//, "");
  const word = byKey[language].get(bare) ?? byKey.en.get(bare);
  if (word === undefined || !(isCommand(word) || key.startsWith("/"))) return undefined;
  return key.startsWith("/") || plainCommands.has(key) || (isMarked(key) && !names.has(key)) ? word : undefined;
}

function isMarked(key: string): boolean {
  return /[^\x00-\x7F]/.test(key);
}

function isAgreed([key, word]: [string, Word]): boolean {
  return languages.every((language) => (byKey[language].get(key) ?? word) === word);
}

type Find = (key: string) => Word | undefined;

// As typed, then as Zawgyi, each first whole and then without politeness.
function meaning(text: string, language: Language, find: Find): Word | undefined {
  const found = politely(text, language, find);
  if (found !== undefined || !/[\u1000-\u109F]/.test(text)) return found;
  const converted = toUnicode(text);
  return converted.changed ? politely(converted.text, language, find) : undefined;
}

function politely(text: string, language: Language, find: Find): Word | undefined {
  return find(keyOf(text)) ?? find(keyOf(withoutPoliteness(text, language)));
}

// Commas and, in scripts written without spaces, spaces say nothing about which word it is.
function keyOf(text: string): string {
  const flat = fold(text).replace(/[,，、၊’‘`]/g, (mark) => (/[,，、၊]/.test(mark) ? " " : "'"));
  return zeroAsLetter(flat.replace(/ +/g, " ").replace(looseSpace, ""));
}

function indexOf(table: Record<Word, string>): Map<string, Word> {
  const rows = Object.entries(table) as [Word, string][];
  return new Map(rows.flatMap(([word, list]) => list.split(",").map((each) => [keyOf(each), word] as const)));
}

function firstOf<From, To>(all: readonly From[], find: (each: From) => To | undefined): To | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
