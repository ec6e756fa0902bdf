import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { commandWords } from "../../dialogs/reading/command-words.ts";
import { type Language, languages } from "../../dialogs/reading/languages.ts";
import { isCommand, readCommandAtName, readWord, type Word } from "../../dialogs/reading/words.ts";
import { cpuTime } from "./cpu-time.ts";

const rows = languages.flatMap((language) =>
  (Object.entries(commandWords[language]) as [Word, string][]).flatMap(([word, list]) =>
    list.split(",").map((text) => ({ language, word, text: text.trim() })),
  ),
);

test("every word of the table reads back in its own language, none is claimed twice", () => {
  for (const { language, word, text } of rows) assert.equal(readWord(text, language), word, `${language}: ${text}`);
});

test("every language has all the words", () => {
  for (const language of languages)
    assert.deepEqual(Object.keys(commandWords[language]), Object.keys(commandWords.en), language);
});

test("no word mixes two scripts of South-East Asia", () => {
  const scripts = [/[\u0E00-\u0E7F]/, /[\u1000-\u109F]/, /[\u1780-\u17FF]/, /[\u3040-\u30FF]/];
  for (const { language, text } of rows) {
    assert.ok(scripts.filter((script) => script.test(text)).length <= 1, `${language}: ${text}`);
  }
});

test("capitals, spaces, marks, slashes and politeness do not matter", () => {
  const cases: [string, Language, Word][] = [
    ["CÓ!", "vi", "yes"],
    ["Dạ, có ạ", "vi", "yes"],
    ["có".normalize("NFD"), "vi", "yes"],
    ["ĐỒNG Ý.", "vi", "agree"],
    ["Dạ không", "vi", "no"],
    ["k", "vi", "no"],
    ["k", "en", "yes"],
    ["ko", "vi", "no"],
    ["huy", "vi", "cancel"],
    ["/hủy", "vi", "cancel"],
    ["/cancel", "my", "cancel"],
    ["／ＣＡＮＣＥＬ", "ja", "cancel"],
    ["/start", "th", "menu"],
    ["cancel", "km", "cancel"],
    ["Hindi po.", "fil", "no"],
    ["hindi po ako sumasang-ayon", "fil", "decline"],
    ["Opo!", "fil", "yes"],
    ["ใช่ค่ะ", "th", "yes"],
    ["ไม่ค่ะ", "th", "no"],
    ["ยอมรับครับ", "th", "agree"],
    ["ไม่ยอมรับค่ะ", "th", "decline"],
    ["ចាស៎", "km", "yes"],
    ["បាទ ទេ", "km", "no"],
    ["បាទ​ទេ", "km", "no"],
    ["ប្ដូរភាសា", "km", "language"],
    ["ဟုတ်ကဲ့ခင်ဗျ", "my", "yes"],
    ["သဘောမတူပါ။", "my", "decline"],
    ["၀န်ထမ်း", "my", "human"],
    ["သေဘာမတူပါ", "my", "decline"],
    ["ဟုတ္ကဲ့", "my", "yes"],
    ["ပယ္ဖ်က္", "my", "cancel"],
    ["はい。", "ja", "yes"],
    ["はい、同意します", "ja", "agree"],
    ["同意しません", "ja", "decline"],
    ["ｷｬﾝｾﾙ", "ja", "cancel"],
    ["I don’t agree", "en", "decline"],
    ["I’m late", "en", "late"],
    ["Yes, please", "en", "yes"],
    ["No, thank you", "en", "no"],
    ["取消。", "zh-Hans", "cancel"],
    ["取消", "ja", "cancel"],
    ["不同意", "zh-Hans", "decline"],
    ["?", "vi", "help"],
    ["？", "ja", "help"],
    ["👍", "id", "yes"],
    ["OK 👌", "id", "yes"],
    ["🌐", "my", "language"],
    ["ยกเลิก", "en", "cancel"],
    ["hủy", "en", "cancel"],
    ["ngôn ngữ", "ja", "language"],
  ];
  for (const [text, language, word] of cases) assert.equal(readWord(text, language), word, `${language}: ${text}`);
});

test("a part of a message is never a word, and an unclear answer is none", () => {
  const cases: [string, Language][] = [
    ["", "vi"],
    ["tôi không biết có đồng ý không", "vi"],
    ["đồng ý không", "vi"],
    ["ok nhưng mà đợi đã", "vi"],
    ["いいです", "ja"],
    ["大丈夫です", "ja"],
    ["大丈夫", "ja"],
    ["結構です", "ja"],
    ["けっこうです", "ja"],
    ["同意しますか", "ja"],
    ["我不知道是否同意", "zh-Hans"],
    ["同意吗", "zh-Hans"],
    ["saya belum tahu setuju atau tidak", "id"],
    ["how do I cancel my phone contract", "en"],
    ["I speak bahasa", "id"],
    ["ยอมรับหรือไม่", "th"],
  ];
  for (const [text, language] of cases) {
    assert.equal(readWord(text, language), undefined, `${language}: ${text}`);
  }
});

test("consent is the exact word only", () => {
  const yes = rows.filter(({ word }) => word === "yes" || word === "no");
  for (const { language, text } of yes) assert.ok(!["agree", "decline"].includes(readWord(text, language) ?? ""), text);
  const refusals = rows.filter(({ word }) => word === "decline" || word === "no");
  for (const { language, text } of refusals) {
    for (const reader of languages)
      assert.notEqual(readWord(text, reader), "agree", `${language} in ${reader}: ${text}`);
    for (const noise of [` ${text} `, `${text}!`, text.toUpperCase()])
      assert.notEqual(readWord(noise, language), "agree", noise);
  }
});

test("commands work everywhere", () => {
  const commands: Word[] = ["cancel", "back", "help", "language", "human", "late", "restart", "booking", "menu"];
  for (const word of Object.keys(commandWords.en) as Word[])
    assert.equal(isCommand(word), commands.includes(word), word);
});

test("a name is not a command", () => {
  const names = `huy,Huy,HUY,Oo,Aye,No No,May,Tama,Ko,Ko Ko,An,Ý,Á,Sai,Tao,Wika,Balik,Back Ho Young,Lang,Late,Home,Có,Thu,Tu,Hai,Ba,Bon,
    Ja,Yes Yes,Ok Sreymom,Sok,Dara,ภาษา,สาย,ก้าน,ភាសា,ことは,Nguyễn Thị Hủy,Nguyễn Văn Huy,王伟,好,李行,是永,ซอ,သူသူ,စုစု,Person,Next,Link,Move`;
  for (const name of names.split(",").map((each) => each.trim())) {
    for (const language of languages)
      assert.equal(readCommandAtName(name, language), undefined, `${language}: ${name}`);
  }
});

test("clear commands are still heard where a name is asked", () => {
  const cases: [string, Language, Word][] = [
    ["hủy", "vi", "cancel"],
    ["huỷ ạ", "vi", "cancel"],
    ["Quay lại", "vi", "back"],
    ["/huy", "vi", "cancel"],
    ["/cancel", "my", "cancel"],
    ["/help", "km", "help"],
    ["cancel", "th", "cancel"],
    ["back", "fil", "back"],
    ["batal", "id", "cancel"],
    ["bumalik", "fil", "back"],
    ["取消", "zh-Hans", "cancel"],
    ["キャンセル", "ja", "cancel"],
    ["戻る", "ja", "back"],
    ["ยกเลิกค่ะ", "th", "cancel"],
    ["បោះបង់", "km", "cancel"],
    ["ပယ်ဖျက်", "my", "cancel"],
    ["ပယ္ဖ်က္", "my", "cancel"],
    ["🌐 Ngôn ngữ", "vi", "language"],
    ["နောက်ကျမည်", "my", "late"],
  ];
  for (const [text, language, word] of cases)
    assert.equal(readCommandAtName(text, language), word, `${language}: ${text}`);
});

test("a button's own words, typed, do what the button does", () => {
  const labels: Word[] = [
    "help",
    "human",
    "language",
    "back",
    "restart",
    "cancel",
    "late",
    "resend",
    "move",
    "booking",
    "book",
  ];
  for (const language of languages) {
    const talk = JSON.parse(readFileSync(new URL(`../../locales/${language}/talk.json`, import.meta.url), "utf8"));
    for (const word of labels)
      assert.equal(readWord(talk.menu[word], language), word, `${language}: ${talk.menu[word]}`);
    assert.equal(readWord(talk.terms.accept, language), "agree");
    assert.equal(readWord(talk.terms.decline, language), "decline");
    assert.equal(readWord(talk.notice.noEmail, language), "none");
  }
});

test("long input is no word and costs nothing", () => {
  for (const text of ["có ".repeat(4_000), ",".repeat(10_000), "သေဘာ".repeat(2_000), "/".repeat(10_000)]) {
    assert.ok(cpuTime(() => assert.equal(readWord(text, "my"), undefined)) < 100);
    assert.ok(cpuTime(() => assert.equal(readCommandAtName(text, "my"), undefined)) < 100);
  }
});
