import { fold, withoutPoliteness } from "./fold.ts";
import { readKanjiNumber } from "./kanji-number.ts";
import type { Language } from "./languages.ts";
import { languages } from "./languages.ts";
import { numberWords } from "./number-words.ts";

/** Every decimal digit of every script as 0-9; nothing else changes. */
export function foldDigits(text: string): string {
  return text.replace(/[^\x00-\x7F]/gu, (char) => (isDigit(char) ? String(digitValue(char)) : char));
}

/** A whole message that is one number: a choice from a list. */
export function readNumber(text: string, language: Language): number | undefined {
  if (text.length > 100) return undefined;
  const bare = fold(unwrap(text));
  return numberIn(bare, language) ?? numberIn(withoutPoliteness(bare, language), language);
}

function numberIn(bare: string, language: Language): number | undefined {
  const digits = foldDigits(bare).replace(around, "").trim();
  if (/^\d{1,6}$/.test(digits)) return Number(digits);
  return numberWord(bare, language) ?? readKanjiNumber(bare.replace(/^第|[番号號个個つ目位]+$/g, ""));
}

function numberWord(bare: string, language: Language): number | undefined {
  // A plain word of another language may be anything: "hai" is 2 in Vietnamese and yes in Japanese.
  const order = /^[\x00-\x7F]+$/.test(bare) ? [language, "en" as const] : [language, ...languages];
  return order.map((each) => byWord.get(each)?.get(bare)).find((value) => value !== undefined);
}

const byWord = new Map(languages.map((language) => [language, valuesOf(numberWords[language])]));

function valuesOf(rows: readonly string[]): Map<string, number> {
  return new Map(rows.flatMap((row, at) => row.split(",").map((word) => [word.trim(), at + 1] as const)));
}

// "số 3", "nomor 3", "ข้อ 3", "3番", "3rd", "no.3"
const around =
  /^(?:số|so|câu|lựa chọn|chọn|nomor|nomer|no|nr|num|number|option|pilihan|pilih|numero|bilang|pang|ika|ke|choice|ข้อ|หมายเลข|เลข|อันที่|ที่|លេខ|ទី|ជម្រើស|နံပါတ်|အမှတ်|第|選|选|#|№)[\s.:#-]*(?=\d)|(?<=\d)\s*(?:st|nd|rd|th|番目|番|号|號|个|個|つ目|つ|位)$/g;

// Enclosed numbers and keycaps: ③ ⑶ ❸ 3️⃣
function unwrap(text: string): string {
  return text.replace(/\u20E3/g, "").replace(/[\u2460-\u2473\u2474-\u2487\u2776-\u277F]/g, (char) => {
    const code = char.charCodeAt(0);
    const first = [0x2776, 0x2474, 0x2460].find((start) => code >= start) ?? code;
    return String(code - first + 1);
  });
}

function isDigit(char: string): boolean {
  return /^\p{Nd}$/u.test(char);
}

// Digits of one script stand in a row from zero, and rows that touch are ten long.
function digitValue(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  let first = code;
  while (isDigit(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
