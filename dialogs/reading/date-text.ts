import { letterAsDigit, zeroAsLetter } from "./burmese-zero.ts";
import { foldDigits } from "./digits.ts";
import { readKanjiNumber } from "./kanji-number.ts";
import { plain } from "./plain.ts";

/** A date as typed, in small letters without marks and with ASCII digits. */
export function dateText(text: string): string {
  const lower = dateWord(text.replace(/[\u3200-\u33FF]/g, (square) => square.normalize("NFKC")));
  const digits = letterAsDigit(foldDigits(zeroAsLetter(lower)));
  return kanjiAsDigits(lettersAsDigits(withoutInnerDots(digits.replace(/o['’ ]?clock/g, " oclock"))));
}

/** A word of a table in the same shape. */
export function dateWord(text: string): string {
  const lower = plain(text).toLowerCase();
  const bare = lower
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .normalize("NFC");
  return bare.replace(/đ/g, "d").replace(/[‘’ʼ`]/g, "'");
}

// "b.e." is one word, and so is "พ. ค."
function withoutInnerDots(text: string): string {
  return text
    .replace(/(?<![a-z])([a-z])\. ?([a-z])(?![a-z])\.?/g, "$1$2 ")
    .replace(/(?<=[\u0E01-\u0E4E])\. +(?=[\u0E01-\u0E2E]\.)/g, ".");
}

// Letters o and l typed for 0 and 1.
function lettersAsDigits(text: string): string {
  return text.replace(/[0-9ol]+/g, (run, at: number) => {
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + run.length, at + run.length + 1);
    if (!/[0-9]/.test(run) || /[a-z]/.test(around)) return run;
    return run.replaceAll("o", "0").replaceAll("l", "1");
  });
}

const numerals = "[〇零一二三四五六七八九两兩十百千廿卅]{1,9}";
const beforeUnit = new RegExp(`${numerals}(?=[年月日号號时時点點歳岁歲])`, "g");
const anywhere = new RegExp(numerals, "g");

function kanjiAsDigits(text: string): string {
  const runs = /[0-9]|[曜期周週礼禮]/.test(text) ? beforeUnit : anywhere;
  return text.replace(/元(?=年)/g, "1").replace(runs, (run) => String(readKanjiNumber(run) ?? run));
}
