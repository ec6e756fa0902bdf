import assert from "node:assert/strict";
import { test } from "node:test";
import { readBirthDate } from "../../dialogs/reading/birth-date.ts";
import { type Language, languages } from "../../dialogs/reading/languages.ts";
import { cpuTime } from "./cpu-time.ts";

const today = "2026-11-22";

function read(text: string, language: Language): string {
  const result = readBirthDate(text, language, today);
  if (result.kind === "valid") return result.date;
  return result.kind === "confirm" ? `? ${result.readings.join(" | ")}` : `! ${result.reason}`;
}

const scripts: Partial<Record<Language, string>> = { th: "๐", km: "០", my: "၀" };

function native(text: string, language: Language): string {
  const zero = scripts[language]?.codePointAt(0);
  return zero === undefined ? text : text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

type Format = (year: number, month: number, day: number, language: Language) => string;

const everywhere: Format[] = [
  (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}${pad(m)}${pad(d)}`,
  (y, m, d) => `ngày ${d} tháng ${m} năm ${y}`,
  (y, m, d, language) => native(`${d} ${monthName(m, language)} ${y}`, language),
  (y, m, d, language) => native(`${monthName(m, language)} ${d}, ${y}`, language),
  (y, m, d, language) => `${d} ${monthName(m, language).toUpperCase()} ${y}`,
  (y, m, d, language) => written(language, "long").format(Date.UTC(y, m - 1, d)),
  (y, m, d, language) => written(language, "full").format(Date.UTC(y, m - 1, d)),
  (y, m, d) => written("ja-u-ca-japanese", "long").format(Date.UTC(y, m - 1, d)),
  (y, m, d) => `${y + 543} พ.ศ. วันที่ ${d} เดือน ${m}`,
];

const dayFirst: Format[] = [
  (y, m, d) => `${d}/${m}/${y}`,
  (y, m, d) => `${pad(d)}.${pad(m)}.${y}`,
  (y, m, d) => `${pad(d)}${pad(m)}${y}`,
  (y, m, d, language) => native(`${d}-${m}-${y}`, language),
];

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

const formats = new Map<string, Intl.DateTimeFormat>();

function written(tag: string, dateStyle: "long" | "full"): Intl.DateTimeFormat {
  const format = formats.get(tag + dateStyle) ?? new Intl.DateTimeFormat(tag, { dateStyle, timeZone: "UTC" });
  formats.set(tag + dateStyle, format);
  return format;
}

const monthFormats = new Map(
  languages.map((each) => [
    each,
    new Intl.DateTimeFormat(`${each}-u-ca-gregory-nu-latn`, { month: "long", timeZone: "UTC" }),
  ]),
);

function monthName(month: number, language: Language): string {
  return monthFormats.get(language)?.format(Date.UTC(2000, month - 1, 1)) ?? "";
}

function* days(): Generator<[number, number, number]> {
  for (
    let at = Date.UTC(1950, 0, 1);
    at < Date.UTC(2008, 0, 1);
    at += 86_400_000 * (at < Date.UTC(1996, 0, 1) || at >= Date.UTC(1997, 0, 1) ? 211 : 3)
  ) {
    const date = new Date(at);
    yield [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  }
}

test("every date in every language's own writing reads back", () => {
  for (const [year, month, day] of days()) {
    const date = `${year}-${pad(month)}-${pad(day)}`;
    for (const language of languages) {
      const usual = ["vi", "id", "th", "km", "my"].includes(language) ? [...everywhere, ...dayFirst] : everywhere;
      for (const [at, format] of usual.entries()) {
        if (["zh-Hans", "ja"].includes(language) && at >= 5 && at <= 7) continue;
        const text = format(year, month, day, language);
        assert.equal(read(text, language), date, `${language}: ${text}`);
      }
    }
  }
});

test("in English and Filipino two numbers up to twelve are asked back, others are not", () => {
  for (const [year, month, day] of days()) {
    const date = `${year}-${pad(month)}-${pad(day)}`;
    for (const language of ["en", "fil"] as const) {
      const result = readBirthDate(`${day}/${month}/${year}`, language, today);
      const isClear = day > 12 || day === month;
      assert.deepEqual(result.kind, isClear ? "valid" : "confirm", `${language}: ${day}/${month}/${year}`);
      if (result.kind === "confirm") assert.ok(result.readings.includes(date) && result.readings.length === 2);
    }
  }
});

test("every day that does not exist is refused, in any calendar", () => {
  for (let year = 1950; year < 2008; year += 1) {
    const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    for (const text of [`29/2/${year}`, `29/2/${year + 543}`, `29 ก.พ. ${year + 543}`, `${year}年2月29日`]) {
      assert.equal(read(text, "th"), leap ? `${year}-02-29` : "! impossible", text);
    }
    for (const text of [`31/4/${year}`, `31 มิถุนายน ${year + 543}`, `30/2/${year}`, `${year}-09-31`])
      assert.equal(read(text, "th"), "! impossible", text);
  }
});

test("nothing throws or hangs on hostile input", () => {
  const pieces = [
    "1",
    "10/",
    "พ.",
    "ဝ",
    "ရ",
    "一",
    "o",
    "thang ",
    "(",
    ". ",
    "h",
    "1998年",
    "ေ",
    "\u200B",
    "元年",
    "t2 ",
    "'",
    "e\u0301",
  ];
  for (const piece of pieces) {
    for (const length of [50, 300, 10_000]) {
      const text = piece.repeat(Math.floor(length / piece.length));
      assert.ok(cpuTime(() => readBirthDate(text, "my", today)) < 600, piece);
    }
  }
});

test("whatever is typed, only real dates of allowed ages come out", () => {
  const pieces = [
    "1",
    "31",
    "2541",
    "1998",
    "/",
    "-",
    ".",
    " ",
    "年",
    "月",
    "日",
    "พ.ศ.",
    "มี.ค.",
    "May",
    "thứ 2",
    "tháng",
    "năm",
    "H",
    "昭和",
    "元",
    "十",
    "ရက်",
    "ဝ",
    "၁၀",
    "ខែ",
    "29/2/",
    "tuổi",
    ":",
    "農历",
    "ika-",
  ];
  let state = 11;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  for (let round = 0; round < 5_000; round += 1) {
    const text = Array.from(
      { length: 1 + Math.floor(next() * 8) },
      () => pieces[Math.floor(next() * pieces.length)],
    ).join("");
    const language = languages[Math.floor(next() * languages.length)] ?? "en";
    const result = readBirthDate(text, language, today);
    const dates = result.kind === "valid" ? [result.date] : result.kind === "confirm" ? result.readings : [];
    assert.ok(result.kind !== "confirm" || (dates.length >= 1 && dates.length <= 3), text);
    for (const date of dates) {
      assert.equal(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), date, text);
      assert.ok(date >= "1925-11-23" && date <= "2011-11-22", `${text} ${date}`);
    }
  }
});
