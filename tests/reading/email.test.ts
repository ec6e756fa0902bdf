import assert from "node:assert/strict";
import { test } from "node:test";
import { readEmail } from "../../dialogs/reading/email.ts";
import { type Language, languages } from "../../dialogs/reading/languages.ts";
import { mailDomains, realDomains } from "../../dialogs/reading/mail-domains.ts";
import { cpuTime } from "./cpu-time.ts";

/** The address when valid, "? address" when suggested, "! reason" when refused, "none". */
function read(text: string, language: Language = "vi"): string {
  const result = readEmail(text, language);
  if (result.kind === "valid") return result.email;
  if (result.kind === "suggest") return `? ${result.email}`;
  return result.kind === "none" ? "none" : `! ${result.reason}`;
}

function check(cases: Record<string, string>): void {
  for (const [text, expected] of Object.entries(cases)) assert.equal(read(text), expected, JSON.stringify(text));
}

test("right addresses are taken as they are", () => {
  check({
    "an@gmail.com": "an@gmail.com",
    "  an@gmail.com ": "an@gmail.com",
    "An.Nguyen@Gmail.COM": "An.Nguyen@gmail.com",
    "ａｎ＠ｇｍａｉｌ．ｃｏｍ": "an@gmail.com",
    "an\u200B@gmail.com": "an@gmail.com",
    "an+otit@gmail.com": "an+otit@gmail.com",
    "o'brien_98-x@company.co.jp": "o'brien_98-x@company.co.jp",
    "1234567@qq.com": "1234567@qq.com",
    "an@mail.company.com": "an@mail.company.com",
    "an@ví-dụ.vn": "an@xn--v-d-rma6749a.vn",
    "an@xn--v-d-rma6749a.vn": "an@xn--v-d-rma6749a.vn",
    "an@пример.рф": "an@xn--e1afmkfd.xn--p1ai",
    "an@3.company.jp": "an@3.company.jp",
  });
});

test("a known domain is never corrected", () => {
  for (const domain of `${mailDomains},${realDomains}`.split(",").map((each) => each.trim())) {
    assert.equal(read(`an@${domain}`), `an@${domain}`);
  }
});

test("slips are suggested, never stored in silence", () => {
  const slips = `gmail。com,gmail．com.,gmial.com,gamil.com,gmai.com,gmil.com,gmaill.com,gnail.com,gmail.con,gmail.comm,gmail.cmo,gmail.co,gmail.cm,gmail.om,gmail.c0m,
    gmailcom,gmail,gmail.com.,gmail..com,gmail.co.jp,gmail.jp,gmail.vn,gmial.con,gmàil.com,gmаil.com,jmail.com`;
  for (const domain of slips.split(",").map((each) => each.trim()))
    assert.equal(read(`an@${domain}`), "? an@gmail.com", domain);
  check({
    "an@gmail,com": "? an@gmail.com",
    "an @gmail.com": "? an@gmail.com",
    "an@ gmail.com": "? an@gmail.com",
    "an@gmail .com": "? an@gmail.com",
    "an@gmail com": "? an@gmail.com",
    "ngu yen@gmail.com": "? nguyen@gmail.com",
    "nguyen van an@gmail.com": "? nguyenvanan@gmail.com",
    "an gmail.com": "? an@gmail.com",
    "angmail.com": "? an@gmail.com",
    "an.gmail.com": "? an@gmail.com",
    "an@@gmail.com": "? an@gmail.com",
    "an..b@gmail.com": "? an.b@gmail.com",
    "an.@gmail.com": "? an@gmail.com",
    "аn@gmail.com": "? an@gmail.com",
    "an๑๒@gmail.com": "? an12@gmail.com",
    "an (at) gmail.com": "? an@gmail.com",
    "an[at]gmail[dot]com": "? an@gmail.com",
    "an at gmail dot com": "? an@gmail.com",
    "my email is an@gmail.com": "? an@gmail.com",
    "Email: an@gmail.com": "? an@gmail.com",
    "email của em là an@gmail.com ạ": "? an@gmail.com",
    "メールは an@gmail.com です": "? an@gmail.com",
    "mailto:an@gmail.com": "? an@gmail.com",
    "an@yahooo.com": "? an@yahoo.com",
    "an@yaho.com": "? an@yahoo.com",
    "an@hotmial.com": "? an@hotmail.com",
    "an@iclod.com": "? an@icloud.com",
    "an@outlok.com": "? an@outlook.com",
    "an@yahoo.com.jp": "? an@yahoo.co.jp",
    "an@docomo.co.jp": "? an@docomo.ne.jp",
    "an@company.con": "? an@company.com",
    "an@a..com": "? an@a.com",
  });
});

test("a suggestion carries what was typed", () => {
  assert.deepEqual(readEmail(" an@gmial.com ", "en"), {
    kind: "suggest",
    email: "an@gmail.com",
    original: "an@gmial.com",
  });
});

test("what must be refused is refused", () => {
  check({
    "": "! unreadable",
    hello: "! unreadable",
    "gmail.com": "! unreadable",
    "@gmail.com": "! unreadable",
    "an@": "! noDomain",
    "an@company": "! noDomain",
    "a@b.com, c@d.com": "! two",
    "a@b.com c@d.com": "! two",
    "a@b.com/c@d.com": "! two",
    "a@b.com hoặc c@d.com": "! two",
    "a@b@c.com": "! unreadable",
    "nguyễn@gmail.com": "! nonAscii",
    "สมชาย@gmail.com": "! nonAscii",
    "an@gmail.com\r\nBcc: x@y.z": "! unreadable",
    "an@gmail.com\nx": "! unreadable",
    "an%0d%0a@gmail.com": "! unreadable",
    "an%0Abcc@gmail.com": "! unreadable",
    '"an"@gmail.com': "! unreadable",
    "<an@gmail.com>": "! unreadable",
    "an@gmail.com?bcc=x": "! unreadable",
    "an@[1.2.3.4]": "! unreadable",
    "an@1.2.3.4": "! unreadable",
    "an@-a.com": "! unreadable",
    "an@a-.com": "! unreadable",
    "an@a_b.com": "! unreadable",
    "an@b.c": "! unreadable",
    "an..b@docomo.ne.jp": "! oldCarrier",
    "an.@ezweb.ne.jp": "! oldCarrier",
    ".an@au.com": "! oldCarrier",
    [`${"a".repeat(65)}@gmail.com`]: "! unreadable",
    [`a@${"b".repeat(64)}.com`]: "! unreadable",
  });
});

test("to have none is an answer, in every language", () => {
  const none = `không có|Không có ạ|chưa có email|没有|我没有邮箱|tidak ada|saya tidak punya email|wala po|wala akong email|none|I don't have an email|I have none|ไม่มี|
    ไม่มีค่ะ|ไม่มีอีเมล|គ្មាន|អត់មានអ៊ីមែលទេ|မရှိပါ|အီးမေးလ်မရှိပါ|ありません|メールアドレスがありません`;
  for (const text of none.split("|")) {
    for (const language of languages) assert.equal(read(text.trim(), language), "none", text);
  }
});

test("a bare no means there is none", () => {
  for (const [text, language] of [
    ["không", "vi"],
    ["no", "km"],
    ["ไม่", "th"],
    ["hindi po", "fil"],
  ] as const)
    assert.equal(read(text, language), "none", text);
});

test("whatever is accepted is a plain address", () => {
  const pieces = [
    "an",
    "@",
    ".",
    "gmail",
    "com",
    " ",
    ",",
    "。",
    "＠",
    "é",
    "а",
    "%",
    "\n",
    "-",
    "..",
    "<",
    "jp",
    "@@",
    "1",
    "#",
  ];
  let state = 7;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  for (let round = 0; round < 5_000; round += 1) {
    const text = Array.from(
      { length: 2 + Math.floor(next() * 7) },
      () => pieces[Math.floor(next() * pieces.length)],
    ).join("");
    const result = readEmail(text, "en");
    const email = result.kind === "valid" || result.kind === "suggest" ? result.email : "a@b.cd";
    assert.match(
      email,
      /^[\w!#$&'*+/=^{|}~.-]{1,64}@(?:[a-z0-9-]+\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]+)$/,
      JSON.stringify(text),
    );
    if (result.kind !== "none" && result.kind !== "invalid") assert.equal(read(email), email, JSON.stringify(text));
  }
});

test("hostile input is quick", () => {
  for (const piece of ["@", "a@", ".", " ", "a.", "at ", "(at)", "é", "a ", ": "]) {
    for (const length of [400, 10_000]) {
      const text = piece.repeat(Math.floor(length / piece.length));
      assert.ok(cpuTime(() => readEmail(text, "vi")) < 200, piece);
    }
  }
});
