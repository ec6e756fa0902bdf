import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, withoutPoliteness } from "../../dialogs/reading/fold.ts";
import type { Language } from "../../dialogs/reading/languages.ts";
import { cpuTime } from "./cpu-time.ts";

test("what reads the same folds to the same", () => {
  const cases: [string, string][] = [
    ["  Đồng   Ý!!! ", "đồng ý"],
    ["Đồng Ý".normalize("NFD"), "đồng ý"],
    ["ＯＫ　ｈｅｒｅ", "ok here"],
    ["「はい」。", "はい"],
    ["ｷｬﾝｾﾙ", "キャンセル"],
    ["ok\u200B", "ok"],
    ["\uFEFFyes\u200F", "yes"],
    ["yes 👍🏽", "yes"],
    ["🌐 Language", "language"],
    ["◀ Back".replace("◀", "◀️"), "back"],
    ["បាទ។", "បាទ"],
    ["ဟုတ်ကဲ့။", "ဟုတ်ကဲ့"],
    ["ចាស៕", "ចាស"],
    ["“no”", "no"],
    ["*cancel*", "cancel"],
    ["a\nb", "a b"],
    ["เเก้ไข", "แก้ไข"],
    ["ทํา", "ทำ"],
    ["ប្ដូរ", "ប្តូរ"],
    ["???", "???"],
    ["👍", "👍"],
    ["", ""],
    ["i'm late.", "i'm late"],
  ];
  for (const [text, folded] of cases) assert.equal(fold(text), folded, JSON.stringify(text));
});

test("one polite ending goes, never the whole", () => {
  const cases: [string, Language, string][] = [
    ["có ạ", "vi", "có"],
    ["ạ", "vi", "ạ"],
    ["hindi po", "fil", "hindi"],
    ["po", "fil", "po"],
    ["opo", "fil", "opo"],
    ["ไม่ครับ", "th", "ไม่"],
    ["ไม่ใช่ค่ะ", "th", "ไม่ใช่"],
    ["ครับ", "th", "ครับ"],
    ["ไม่มีนะคะ", "th", "ไม่มี"],
    ["cancel please", "en", "cancel"],
    ["please", "en", "please"],
    ["cancel, please!", "th", "cancel"],
    ["batal pak", "id", "batal"],
    ["ဟုတ်ကဲ့ခင်ဗျာ", "my", "ဟုတ်ကဲ့"],
    ["ဟုတ်ကဲ့ ရှင့်", "my", "ဟုတ်ကဲ့"],
    ["取消谢谢", "zh-Hans", "取消"],
    ["キャンセルお願いします", "ja", "キャンセル"],
    ["អត់ទេបាទ", "km", "អត់ទេ"],
    ["yes ok", "en", "yes ok"],
  ];
  for (const [text, language, rest] of cases) assert.equal(withoutPoliteness(text, language), rest, text);
});

test("folding stays quick on hostile input", () => {
  for (const text of [
    ".".repeat(10_000),
    `${".".repeat(9_999)}x`,
    `x${" . ".repeat(3_333)}x`,
    "\u200B".repeat(10_000),
    "👍🏽".repeat(2_500),
  ]) {
    assert.ok(cpuTime(() => withoutPoliteness(text, "vi")) < 200, text.slice(0, 4));
  }
});
