import type { Lexeme } from "./date-lexicon.ts";
import { dateLexicon, longestEntry } from "./date-lexicon.ts";

export type NumberToken = { kind: "number"; value: number; digits: number; start: number; end: number };
export type WordToken = { kind: "word"; text: string; lexeme?: Lexeme; start: number; end: number };
export type MarkToken = { kind: "mark"; text: string; start: number; end: number };
export type Token = NumberToken | WordToken | MarkToken;

/** The numbers, known words and marks of a date, in order. Expects dateText. */
export function scanDate(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    if (token.kind !== "mark" || token.text.trim() !== "") tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token {
  const digits = matchAt(/[0-9]+/y, text, at);
  if (digits !== "") return numberToken(digits, at);
  const phrase = matchAt(/[a-z]+(?:[ '-][a-z]+){0,3}/y, text, at);
  if (phrase !== "") return latinToken(phrase, at);
  return knownAt(text, at) ?? otherToken(text, at);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function numberToken(digits: string, start: number): Token {
  return { kind: "number", value: Number(digits), digits: digits.length, start, end: start + digits.length };
}

function latinToken(phrase: string, start: number): Token {
  for (let length = phrase.length; length > 0; length = Math.max(0, lastGap(phrase, length))) {
    const text = phrase.slice(0, length);
    const entry = dateLexicon.get(text.replace(/['-]/g, " "));
    if (entry) return { kind: "word", text, lexeme: entry.lexeme, start, end: start + length };
  }
  const text = /^[a-z]+/.exec(phrase)?.[0] ?? phrase;
  return { kind: "word", text, start, end: start + text.length };
}

function lastGap(phrase: string, length: number): number {
  const part = phrase.slice(0, length);
  return Math.max(part.lastIndexOf(" "), part.lastIndexOf("'"), part.lastIndexOf("-"));
}

function knownAt(text: string, start: number): Token | undefined {
  for (let length = Math.min(longestEntry, text.length - start); length > 0; length -= 1) {
    const word = text.slice(start, start + length);
    const entry = dateLexicon.get(word);
    if (entry && fits(text, start, start + length, entry.alone)) {
      return { kind: "word", text: word, lexeme: entry.lexeme, start, end: start + length };
    }
  }
  return undefined;
}

// Never end inside a syllable; short forms need room on both sides.
function fits(text: string, start: number, end: number, alone: boolean): boolean {
  const after = text.slice(end, end + 1);
  if (/\p{M}/u.test(after)) return false;
  return !alone || !/\p{L}|\p{M}/u.test(text.slice(Math.max(0, start - 1), start) + after);
}

function otherToken(text: string, start: number): Token {
  const char = String.fromCodePoint(text.codePointAt(start) ?? 32);
  const kind = /[\p{L}\p{M}]/u.test(char) ? "word" : "mark";
  return { kind, text: char, start, end: start + char.length };
}
