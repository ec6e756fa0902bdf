import assert from "node:assert/strict";
import { test } from "node:test";
import { readName } from "../../dialogs/reading/name.ts";

test("real names stay as they are", () => {
  const names = [
    "Nguyễn Văn An",
    "Nguyễn Thị Hủy",
    "Ý",
    "Á",
    "Huy",
    "王伟",
    "WANG WEI",
    "阿依古丽·买买提",
    "𠮷田",
    "Sukarno",
    "I Made Wirawan",
    "Ni Luh",
    "M. Rizki",
    "Muh. Ali bin Abu",
    "Ma. Teresa Dela Cruz, Jr.",
    "José Rizal III",
    "Niño Sta. Maria",
    "Anna-Liza Reyes",
    "Dela Cruz, Juan",
    "O'Brien",
    "O’Brien",
    "J",
    "Null",
    "นาย สมชาย ใจดี",
    "น.ส. น้ำฝน กิ่งแก้ว",
    "ด.ช. ก้อง",
    "Phuwadolphattharawong Chaiyaphattharakunlasatthian",
    "SOK VANNA",
    "សុខ វណ្ណា",
    "May",
    "Oo",
    "Aye",
    "No No",
    "U Thant",
    "သူသူ",
    "ဒေါ်အောင်ဆန်းစုကြည်",
    "စီၤထူး",
    "山田 太郎",
    "ﾀﾅｶ",
    "グエン・ヴァン・アン",
    "マリー",
    "Ñ",
    "Yes",
    "Cancel",
  ];
  for (const name of names) assert.deepEqual(readName(name), { kind: "valid", name }, name);
});

test("what cannot be seen goes, NFC is stored, Thai am stays whole", () => {
  const cases: [string, string][] = [
    ["  Nguyễn   An \n", "Nguyễn An"],
    ["Nguyễn".normalize("NFD"), "Nguyễn"],
    ["សុខ\u200Bវណ្ណា", "សុខវណ្ណា"],
    ["\u200EAn\u200F", "An"],
    ["น้ำ", "น้ำ"],
    ["၀င်းမော်", "ဝင်းမော်"],
    ["An\tBinh", "An Binh"],
  ];
  for (const [text, name] of cases) assert.deepEqual(readName(text), { kind: "valid", name }, JSON.stringify(text));
});

test("Zawgyi is asked back, with what was typed", () => {
  assert.deepEqual(readName("ေအာင္ေအာင္"), { kind: "check", name: "အောင်အောင်", original: "ေအာင္ေအာင္" });
  assert.deepEqual(readName("ႏုႏု"), { kind: "check", name: "နုနု", original: "ႏုႏု" });
});

test("what is no name is refused with the reason", () => {
  const cases: [string, string][] = [
    ["", "empty"],
    ["   \u200B ", "empty"],
    ["a".repeat(121), "tooLong"],
    ["é".normalize("NFD").repeat(121), "tooLong"],
    [`e${"\u0301".repeat(900)}`, "tooLong"],
    ["a".repeat(100_000), "tooLong"],
    ["12345", "digits"],
    ["๑๒๓", "digits"],
    ["၁၉၉၈", "digits"],
    ["An1", "digits"],
    ["an@gmail.com", "link"],
    ["an＠gmail", "link"],
    ["https://x.y", "link"],
    ["www.abc.vn", "link"],
    ["evil.com", "link"],
    ["...", "notName"],
    ["-", "notName"],
    ["😊", "notName"],
    ["An 😊", "notName"],
    ["<b>An</b>", "notName"],
    ["{{name}}", "notName"],
    ["$t(x)", "notName"],
    ["=HYPERLINK", "notName"],
    ["a;b", "notName"],
    ["a:b", "notName"],
    ["a/b", "notName"],
    ["a\\b", "notName"],
    ["\u202Eabc", "notName"],
    ["a\u2066b", "notName"],
    ["a\u0000b", "notName"],
    ["a\u001Bb", "notName"],
    ["\uE000a", "notName"],
    ["a_b", "notName"],
    ["an?", "notName"],
  ];
  for (const [text, reason] of cases)
    assert.deepEqual(readName(text), { kind: "invalid", reason }, JSON.stringify(text.slice(0, 30)));
});

test("120 graphemes are allowed, in any script", () => {
  for (const part of ["a", "ก้", "ក្រ", "သူ", "е\u0301".normalize("NFD"), "王"]) {
    assert.equal(readName(part.repeat(120)).kind, "valid", part);
    assert.deepEqual(readName(part.repeat(121)), { kind: "invalid", reason: "tooLong" }, part);
  }
});
