import assert from "node:assert/strict";
import { test } from "node:test";
import { toUnicode } from "../../dialogs/reading/zawgyi.ts";
import { cpuTime } from "./cpu-time.ts";

test("Zawgyi becomes Unicode, and a long enough text is surely Zawgyi", () => {
  const cases: [string, string][] = [
    ["ေအာင္ေအာင္", "အောင်အောင်"],
    ["ျမန္မာ", "မြန်မာ"],
    ["ေနေကာင္းလား", "နေကောင်းလား"],
    ["ေသခ်င္တယ္", "သေချင်တယ်"],
  ];
  for (const [zawgyi, unicode] of cases)
    assert.deepEqual(toUnicode(zawgyi), { text: unicode, changed: true, sure: true }, zawgyi);
});

test("a short refusal is converted though it is not sure", () => {
  assert.deepEqual(toUnicode("သေဘာမတူပါ"), { text: "သဘောမတူပါ", changed: true, sure: false });
});

test("other scripts, digits and Karen are left alone", () => {
  for (const text of ["", "abc", "Nguyễn", "123", "ไทย", "၁၂၃"]) assert.equal(toUnicode(text).changed, false, text);
  for (const karen of ["စီၤထူး", "နီၢ်ဖီ", "ကညီကျိာ်စီၤ"]) assert.equal(toUnicode(karen).sure, false, karen);
});

test("common Unicode names are never surely something else", () => {
  const names = `အောင်ဆန်း,သူသူ,ဘဘ,မောင်မောင်,အေးအေး,ခင်ခင်,ဝင်းမော်,စန္ဒာ,နီလာ,ဇော်ဇော်,ကျော်ကျော်,မြင့်မြင့်,သန်းသန်း,ထွန်းထွန်း,လှလှ,ညီညီ,
    ဖြူဖြူ,နုနု,စုစု,မိုးမိုး,ဆွေဆွေ,ရွှေရွှေ,သီတာ,ဥမ္မာ,အိမ့်အိမ့်,ဟန်နီ,ပိုးပိုး,ကိုကို,မမ,ဇင်မာ`;
  for (const name of names.split(",").map((each) => each.trim())) {
    const { changed, sure } = toUnicode(name);
    assert.ok(!(changed && sure), name);
  }
});

test("10,000 characters are converted in time", () => {
  for (const piece of ["ေသခ်င္တယ္", "ေသခ်င္တယ္ ", "ေ", "ဝ"]) {
    assert.ok(cpuTime(() => toUnicode(piece.repeat(10_000 / piece.length))) < 1_500, piece);
  }
  assert.ok(toUnicode("ေသခ်င္တယ္ ".repeat(1_000)).text.startsWith("သေချင်တယ် သေချင်တယ်"));
});

test("what is surely Unicode is not converted", () => {
  for (const text of ["ကျေးဇူးတင်ပါတယ် ဘယ်တော့ပြန်ရမလဲ", "လစာအကြောင်းမေးချင်လို့ပါ"]) {
    assert.deepEqual(toUnicode(text), { text, changed: false, sure: false });
  }
});
