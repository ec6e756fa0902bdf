import assert from "node:assert/strict";
import { test } from "node:test";
import { readBirthDate } from "../../dialogs/reading/birth-date.ts";
import { type Language, languages } from "../../dialogs/reading/languages.ts";

const today = "2026-11-22";

/** "1998-05-10" is valid, "? a | b" is asked back, "! reason" is refused. */
function read(text: string, language: Language): string {
  const result = readBirthDate(text, language, today);
  if (result.kind === "valid") return result.date;
  return result.kind === "confirm" ? `? ${result.readings.join(" | ")}` : `! ${result.reason}`;
}

function check(language: Language, cases: Record<string, string>): void {
  for (const [text, expected] of Object.entries(cases))
    assert.equal(read(text, language), expected, `${language}: ${text}`);
}

test("Vietnamese", () => {
  check("vi", {
    "10/5/1998": "1998-05-10",
    "10-5-1998": "1998-05-10",
    "10.5.1998": "1998-05-10",
    "10 5 1998": "1998-05-10",
    "ngày 10 tháng 5 năm 1998": "1998-05-10",
    "Ngày 10 Tháng 5 Năm 1998.": "1998-05-10",
    "ngay 10 thang 5 nam 1998": "1998-05-10",
    "ngày 10 tháng năm năm 1998": "1998-05-10",
    "ngày 25 tháng mười hai năm 1998": "1998-12-25",
    "tháng chín ngày 2 năm 1998": "1998-09-02",
    "mùng 5 tháng 10 năm 1998": "1998-10-05",
    "ngày mùng 5 tháng 10 năm 1998": "1998-10-05",
    "mùng 5 tháng 10": "! noYear",
    "10 thg 5, 1998": "1998-05-10",
    "ngày 10 tháng 5/1998": "1998-05-10",
    "Chủ Nhật, 10 tháng 5, 1998": "1998-05-10",
    "Thứ 2, 10/5/1998": "1998-05-10",
    "T2 10/5/1998": "1998-05-10",
    "Em sinh ngày 10/5/1998 ạ": "1998-05-10",
    "Ngày sinh: 10/5/1998": "1998-05-10",
    "ngày tháng năm sinh 10/5/1998": "1998-05-10",
    "10/5/1998, 28 tuổi": "1998-05-10",
    "1O/05/1998": "1998-05-10",
    "10051998": "1998-05-10",
    "1998-10-05": "1998-10-05",
    "05/13/1998": "? 1998-05-13",
    "10/5/98": "? 1998-05-10",
    "10/5/2541": "? 1998-05-10",
    "may 10 1998": "1998-05-10",
    "năm 1998": "! noDay",
    "1998": "! noDay",
    "tháng 5/1998": "! noDay",
    "10 tháng 5": "! noYear",
    "10/5": "! noYear",
    "31/02/1998": "! impossible",
    "0/5/1998": "! impossible",
    "10/5/1998 âm lịch": "! lunar",
    "10/5/998": "! unreadable",
    "10/5/19988": "! unreadable",
    "28 tuổi": "! unreadable",
    "không nhớ": "! unreadable",
  });
});

test("Chinese", () => {
  check("zh-Hans", {
    "1998年5月10日": "1998-05-10",
    "1998年5月10号": "1998-05-10",
    "1998 年 5 月 10 日": "1998-05-10",
    一九九八年五月十日: "1998-05-10",
    一九九八年十二月二十五日: "1998-12-25",
    二〇〇一年二月廿八日: "2001-02-28",
    二零零一年一月一号: "2001-01-01",
    "19980510": "1998-05-10",
    "1998.5.10": "1998-05-10",
    "1998/5/10": "1998-05-10",
    "1998 5 10": "1998-05-10",
    "１９９８．５．１０": "1998-05-10",
    我生于1998年5月10日: "1998-05-10",
    "出生日期：1998年5月10日": "1998-05-10",
    "1998年5月10日（星期日）": "1998-05-10",
    公历1998年5月10日: "1998-05-10",
    民国87年5月10日: "1998-05-10",
    "98年5月10日": "? 1998-05-10",
    九八年五月十日: "? 1998-05-10",
    "980510": "? 1998-05-10",
    "10/5/1998": "? 1998-10-05 | 1998-05-10",
    "25/12/1998": "1998-12-25",
    农历1998年五月初十: "! lunar",
    五月初十: "! lunar",
    阴历1998年5月10日: "! lunar",
    "1998年": "! noDay",
    "1998年5月": "! noDay",
    "5月10日": "! noYear",
    "1998年13月1日": "! impossible",
    "28岁": "! unreadable",
  });
});

test("Indonesian", () => {
  check("id", {
    "10 Mei 1998": "1998-05-10",
    "10-05-1998": "1998-05-10",
    "10-Mei-1998": "1998-05-10",
    "17 Agt 1995": "1995-08-17",
    "1 Nopember 1990": "1990-11-01",
    "tanggal 10 bulan 5 tahun 1998": "1998-05-10",
    "tgl 10-5-1998": "1998-05-10",
    "Saya lahir tanggal 10 Mei 1998": "1998-05-10",
    "Tanggal lahir: 10 Mei 1998": "1998-05-10",
    "Minggu, 10 Mei 1998": "1998-05-10",
    "10 Mei 98": "? 1998-05-10",
    "17 Agustus": "! noYear",
    "27 tahun": "! unreadable",
    "umur 27": "! unreadable",
  });
});

test("Filipino", () => {
  check("fil", {
    "Mayo 10, 1998": "1998-05-10",
    "ika-10 ng Mayo, 1998": "1998-05-10",
    "ika-10 ng Mayo 1998": "1998-05-10",
    "ipinanganak ako noong Mayo 10, 1998": "1998-05-10",
    "Disyembre 25 1998": "1998-12-25",
    "Dec. 25, 1998": "1998-12-25",
    "05/10/1998": "? 1998-05-10 | 1998-10-05",
    "10/10/1998": "1998-10-10",
    "05/20/1998": "1998-05-20",
    "20/05/1998": "1998-05-20",
    "1998-05-10": "1998-05-10",
    "05/10/98": "? 1998-05-10 | 1998-10-05",
    "Mayo 10": "! noYear",
    "Mayo 1998": "! noDay",
  });
});

test("English", () => {
  check("en", {
    "May 10, 1998": "1998-05-10",
    "10 May 1998": "1998-05-10",
    "10th of May 1998": "1998-05-10",
    "May 10th, 1998": "1998-05-10",
    "I was born on May 10th, 1998.": "1998-05-10",
    "My birthday is 3rd March 2001": "2001-03-03",
    "Birthday: 1998-05-10": "1998-05-10",
    "1998-05-10T00:00:00": "1998-05-10",
    "Sunday, 10 May 1998": "1998-05-10",
    "Thu 5 Nov 1998": "1998-11-05",
    "Sept 3 1999": "1999-09-03",
    "Novembre 3 1999": "? 1999-11-03",
    "10/05/1998": "? 1998-05-10 | 1998-10-05",
    "5/5/1998": "1998-05-05",
    "13/05/1998": "1998-05-13",
    "05/13/1998": "1998-05-13",
    "10 May 98": "? 1998-05-10",
    "May 10 '98": "? 1998-05-10",
    "It's 10/5/98": "? 1998-05-10 | 1998-10-05",
    "10/5/2541": "? 1998-05-10 | 1998-10-05",
    "2023-02-30": "! impossible",
    May: "! noYear",
    "I am 28 years old": "! unreadable",
    "": "! unreadable",
    hello: "! unreadable",
  });
});

test("Thai", () => {
  check("th", {
    "10/5/2541": "1998-05-10",
    "๑๐/๕/๒๕๔๑": "1998-05-10",
    "๑๐ พฤษภาคม ๒๕๔๑": "1998-05-10",
    "10 พ.ค. 2541": "1998-05-10",
    "10 พ. ค. 2541": "1998-05-10",
    "10พ.ค.2541": "1998-05-10",
    "10 พค 2541": "1998-05-10",
    "10 พฤษภา 2541": "1998-05-10",
    "10 ก.พ. 2541": "1998-02-10",
    "10 มี.ค. 2541": "1998-03-10",
    "10 มิ.ย. 2541": "1998-06-10",
    "วันที่ 10 เดือน 5 พ.ศ. 2541": "1998-05-10",
    "วันอาทิตย์ที่ 10 พฤษภาคม พ.ศ. 2541": "1998-05-10",
    "เกิดวันที่ 10 พฤษภาคม พ.ศ. 2541 ค่ะ": "1998-05-10",
    "10 พฤษภาคม ค.ศ. 1998": "1998-05-10",
    "10 May 2541": "1998-05-10",
    "10/5/1998": "1998-05-10",
    "25410510": "1998-05-10",
    "29/2/2543": "2000-02-29",
    "29/2/2544": "! impossible",
    "10 พ.ค. 41": "? 1998-05-10",
    "10/5/03": "? 2003-05-10 | 1960-05-10",
    "พ.ศ. 2541": "! noDay",
    "27 ปี": "! unreadable",
  });
  assert.equal(read("10 พฤษภาคม 2541", "en"), "1998-05-10");
});

test("Khmer", () => {
  check("km", {
    "១០/០៥/១៩៩៨": "1998-05-10",
    "ថ្ងៃទី១០ ខែឧសភា ឆ្នាំ១៩៩៨": "1998-05-10",
    "ថ្ងៃទី១០​ខែឧសភា​ឆ្នាំ១៩៩៨": "1998-05-10",
    "១០ ឧសភា ១៩៩៨": "1998-05-10",
    ថ្ងៃទី10ខែ05ឆ្នាំ1998: "1998-05-10",
    "ថ្ងៃ១០ ខែ៥ ឆ្នាំ១៩៩៨": "1998-05-10",
    "ខ្ញុំកើតថ្ងៃទី១០ ខែឧសភា ឆ្នាំ១៩៩៨": "1998-05-10",
    "១០ វិច្ឆិកា ១៩៩៨": "1998-11-10",
    "10/5/2541": "? 1998-05-10",
    "១០/៥/៩៨": "? 1998-05-10",
    ឆ្នាំ១៩៩៨: "! noDay",
  });
});

test("Burmese", () => {
  check("my", {
    "၁၀/၅/၁၉၉၈": "1998-05-10",
    "၁၀.၅.၁၉၉၈": "1998-05-10",
    "၁၉၉၈ ခုနှစ် မေလ ၁၀ ရက်": "1998-05-10",
    "၁၉၉၈ခုနှစ်မေလ၁၀ရက်နေ့": "1998-05-10",
    "၁ဝ/ဝ၅/၁၉၉၈": "1998-05-10",
    "၁ရ-၅-၁၉၉၈": "1998-05-17",
    "၁၀ ဇန်န၀ါရီ ၁၉၉၈": "1998-01-10",
    "၁၀ နို၀င်ဘာ ၁၉၉၈": "1998-11-10",
    "၁၉၉၈ သြဂုတ် ၁၀": "1998-08-10",
    "၁၉၉၈ ဩဂုတ် ၁၀": "1998-08-10",
    "၁၀ ရက် ၅ လပိုင်း ၁၉၉၈": "1998-05-10",
    "၁၉၉၈ ခုႏွစ္ ေမလ ၁၀ ရက္": "1998-05-10",
    "10 May 1998": "1998-05-10",
    "၁၃၆၀ ခုနှစ် မေလ ၁၀ ရက်": "? 1998-05-10",
    "၁၃၆၀ ကဆုန်လဆန်း ၅ ရက်": "! lunar",
    "၂၈ နှစ်": "! unreadable",
  });
});

test("Japanese, with the limits of the eras", () => {
  check("ja", {
    "1998年5月10日": "1998-05-10",
    "１９９８年５月１０日": "1998-05-10",
    "1998年5月10日(日)": "1998-05-10",
    "1998年5月10日 日曜日生まれ": "1998-05-10",
    平成10年5月3日: "1998-05-03",
    平成十年五月三日: "1998-05-03",
    "㍻10年5月3日": "1998-05-03",
    "H10.5.3": "1998-05-03",
    "h10/5/3": "1998-05-03",
    "H.10.5.3": "1998-05-03",
    "Ｈ１０．５．３": "1998-05-03",
    "S63/1/3": "1988-01-03",
    昭和64年1月7日: "1989-01-07",
    昭和64年1月8日: "! impossible",
    平成元年1月8日: "1989-01-08",
    平成元年1月7日: "! impossible",
    平成31年4月30日: "! tooYoung",
    平成31年5月1日: "! impossible",
    令和元年5月1日: "! tooYoung",
    "10年5月3日": "? 1998-05-03 | 2010-05-03",
    平成10年: "! noDay",
    "5月10日": "! noYear",
    旧暦1998年5月10日: "! lunar",
  });
});

test("ages from 15 to 100; under 18 is asked back", () => {
  check("vi", {
    "22/11/2011": "? 2011-11-22",
    "23/11/2011": "! tooYoung",
    "22/11/2008": "2008-11-22",
    "23/11/2008": "? 2008-11-23",
    "22/11/1926": "1926-11-22",
    "23/11/1925": "1925-11-23",
    "22/11/1925": "! tooOld",
    "22/11/2026": "! tooYoung",
    "23/11/2026": "! future",
    "10/5/1598": "! tooOld",
    "10/5/15": "! tooYoung",
  });
  assert.deepEqual(readBirthDate("1.1.2000", "vi", today, 30, 60), { kind: "invalid", reason: "tooYoung" });
  assert.deepEqual(readBirthDate("1.1.2000", "vi", today, 10, 20), { kind: "invalid", reason: "tooOld" });
});

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
  (y, m, d, language) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(Date.UTC(y, m - 1, d)),
  (y, m, d, language) =>
    new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(Date.UTC(y, m - 1, d)),
  (y, m, d) =>
    new Intl.DateTimeFormat("ja-u-ca-japanese", { dateStyle: "long", timeZone: "UTC" }).format(Date.UTC(y, m - 1, d)),
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
    at += 86_400_000 * (at < Date.UTC(1996, 0, 1) || at >= Date.UTC(1997, 0, 1) ? 97 : 1)
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
  const start = performance.now();
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
    for (const length of [50, 300, 10_000]) readBirthDate(piece.repeat(Math.floor(length / piece.length)), "my", today);
  }
  assert.ok(performance.now() - start < 1_000, `${performance.now() - start}`);
});
