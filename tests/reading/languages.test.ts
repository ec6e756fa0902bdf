import assert from "node:assert/strict";
import { test } from "node:test";
import { type Language, languages, readLanguage } from "../../dialogs/reading/languages.ts";

const named: Record<Language, string> = {
  vi: "Tiếng Việt|tieng viet|Vietnamese|ベトナム語|越南语|vi|vn|VN|vi-VN|vi_VN|🇻🇳|🇻🇳 Tiếng Việt|VIETNAM|Việt Nam|เวียดนาม",
  "zh-Hans":
    "中文|中文（简体）|简体中文|汉语|普通话|Chinese|Mandarin|中国語|zh|zh-CN|zh_CN|cn|zh-TW|zh-Hant|zh-Hans-CN|zh-SG|🇨🇳|🇹🇼|繁體中文|tiếng Trung",
  id: "Bahasa Indonesia|indonesia|Indonesian|インドネシア語|印尼语|id|in|id-ID|🇮🇩|bahasa",
  fil: "Filipino|Tagalog|フィリピン語|タガログ語|fil|tl|ph|phi|PHI|fil-PH|tl_PH|🇵🇭|Pilipino",
  en: "English|英語|english.|EN|en-US|en-GB|🇬🇧|🇺🇸|tiếng Anh|ภาษาอังกฤษ",
  th: "ภาษาไทย|ไทย|Thai|タイ語|th|th_TH|🇹🇭|泰语",
  km: "ភាសាខ្មែរ|ខ្មែរ|Khmer|Cambodian|カンボジア語|クメール語|km|kh|km-KH|🇰🇭",
  my: "မြန်မာဘာသာ|မြန်မာ|Burmese|Myanmar|ミャンマー語|ビルマ語|my|mm|MM|my-MM|🇲🇲|🇲🇲 မြန်မာ",
  ja: "日本語|にほんご|Japanese|nihongo|ja|jp|ja-JP|🇯🇵|日语|「日本語」",
};

test("a language is known by its names, tags and flags", () => {
  for (const language of languages) {
    for (const text of named[language].split("|")) assert.equal(readLanguage(text), language, text);
  }
});

test("every name CLDR gives to one of the languages is known", () => {
  for (const reader of languages) {
    const names = new Intl.DisplayNames(reader, { type: "language" });
    for (const language of languages) {
      const name = names.of(language) ?? "";
      if (/Sederhana|Giản thể|Pinasimpleng|រ|ตัวย่อ|ရိုးရှင်း/.test(name) && language === "zh-Hans") continue;
      const short = name.replace(/^Tiếng Philippines$/, "tiếng philippines").replaceAll("\u200B", "");
      assert.equal(readLanguage(short), language, `${reader}: ${short}`);
    }
  }
});

test("only a whole message names a language", () => {
  for (const text of [
    "",
    " ",
    "I speak English",
    "bahasa apa",
    "my name",
    "no",
    "in Japan",
    "hello",
    "🌐",
    "1",
    "ko",
    "my-name",
  ]) {
    assert.equal(readLanguage(text), undefined, text);
  }
});
