import assert from "node:assert/strict";
import { test } from "node:test";
import { foldDigits, readNumber } from "../../dialogs/reading/digits.ts";
import { type Language, languages } from "../../dialogs/reading/languages.ts";
import { numberWords } from "../../dialogs/reading/number-words.ts";

test("digits of every script become 0-9 and nothing else changes", () => {
  for (const zero of ["0", "٠", "०", "๐", "០", "၀", "႐", "０", "𝟎", "𝟘", "𝟬", "𝟶"]) {
    const first = zero.codePointAt(0) ?? 0;
    const row = Array.from({ length: 10 }, (_, at) => String.fromCodePoint(first + at)).join("");
    assert.equal(foldDigits(row), "0123456789", zero);
  }
  for (const text of ["", "abc", "น้ำ ่", "③", "½", "Ⅳ", "十", "ဝရ", "👍🏽", "e\u0301"])
    assert.equal(foldDigits(text), text);
  assert.equal(foldDigits("๑๐/๐๕/๒๕๔๑ ok"), "10/05/2541 ok");
});

test("a whole message may be a number", () => {
  const cases: [string, Language, number][] = [
    ["3", "en", 3],
    ["３", "ja", 3],
    ["๓", "th", 3],
    ["៣", "km", 3],
    ["၃", "my", 3],
    ["3.", "id", 3],
    ["(3)", "vi", 3],
    ["3)", "vi", 3],
    [" 12 ", "vi", 12],
    ["03", "en", 3],
    ["số 3", "vi", 3],
    ["so 3", "vi", 3],
    ["nomor 3", "id", 3],
    ["no. 3", "en", 3],
    ["#3", "en", 3],
    ["ข้อ 3", "th", 3],
    ["ទី៣", "km", 3],
    ["နံပါတ် ၃", "my", 3],
    ["3番", "ja", 3],
    ["第3", "zh-Hans", 3],
    ["3号", "zh-Hans", 3],
    ["3つ目", "ja", 3],
    ["1st", "en", 1],
    ["三", "zh-Hans", 3],
    ["十二", "ja", 12],
    ["二十", "ja", 20],
    ["③", "ja", 3],
    ["⑶", "ja", 3],
    ["❸", "en", 3],
    ["3️⃣", "fil", 3],
    ["Three", "en", 3],
    ["two", "th", 2],
    ["Sáu", "vi", 6],
    ["สาม", "en", 3],
    ["tatlo po", "fil", 3],
    ["สามค่ะ", "th", 3],
    ["3 ạ", "vi", 3],
  ];
  for (const [text, language, value] of cases) {
    assert.equal(readNumber(text, language), value, `${language}: ${text}`);
  }
});

test("one to twelve in words, in every language", () => {
  for (const language of languages) {
    for (const [at, row] of numberWords[language].entries()) {
      for (const word of row.split(","))
        assert.equal(readNumber(word.trim(), language), at + 1, `${language}: ${word}`);
    }
  }
});

test("what is no number alone", () => {
  for (const text of [
    "",
    "abc",
    "3 hours",
    "3.5",
    "10/5",
    "1234567",
    "元",
    "hai",
    "🙂",
    "١٢x",
    "no",
    "3a",
    "二〇二六年",
  ]) {
    assert.equal(readNumber(text, "ja"), undefined, text);
  }
  assert.equal(readNumber("3".repeat(10_000), "en"), undefined);
  assert.equal(readNumber("hai", "vi"), 2);
});
