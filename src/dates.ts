import { dayOf, startOfDay, timeOf } from "../dialogs/japan-time.ts";
import type { Language } from "../dialogs/types.ts";

/** The pieces of one instant in Japan, in one language: long and short weekday and month, numbers in 0-9, 24-hour and AM/PM time. */
type Parts = {
  weekday: string;
  wd: string;
  d: string;
  m: string;
  month: string;
  mon: string;
  y: string;
  time: string;
  ampm: string;
};
type Form = (parts: Parts) => string;
type Forms = { when: Form; day: Form; date: Form };

const locale = (language: Language) => `${language === "en" ? "en-GB" : language}-u-ca-gregory-nu-latn`;

/** Weekday always, month in words or beside its sign, never bare numbers; the calendar, the digits and the clock are the same for everybody. */
const forms: { [language in Language]: Forms } = {
  vi: {
    when: (p) => `${p.weekday}, ${p.d}/${p.m}/${p.y}, ${p.time} (giờ Nhật Bản)`,
    day: (p) => `${p.weekday} ${p.d}/${p.m}`,
    date: (p) => `${p.d} tháng ${p.m} năm ${p.y}`,
  },
  "zh-Hans": {
    when: (p) => `${p.y}年${p.m}月${p.d}日（${p.weekday}）${p.time}（日本时间）`,
    day: (p) => `${p.m}月${p.d}日（${p.wd}）`,
    date: (p) => `${p.y}年${p.m}月${p.d}日`,
  },
  id: {
    when: (p) => `${p.weekday}, ${p.d} ${p.month} ${p.y}, ${p.time} (waktu Jepang)`,
    day: (p) => `${p.weekday} ${p.d} ${p.mon}`,
    date: (p) => `${p.d} ${p.month} ${p.y}`,
  },
  fil: {
    when: (p) => `${p.weekday}, ${p.d} ${p.month} ${p.y}, ${p.time} / ${p.ampm} (oras sa Japan)`,
    day: (p) => `${p.wd} ${p.d} ${p.mon}`,
    date: (p) => `${p.d} ${p.month} ${p.y}`,
  },
  en: {
    when: (p) => `${p.weekday} ${p.d} ${p.month} ${p.y}, ${p.time} / ${p.ampm}, Japan time`,
    day: (p) => `${p.wd} ${p.d} ${p.mon}`,
    date: (p) => `${p.d} ${p.month} ${p.y}`,
  },
  th: {
    when: (p) => `${p.weekday}ที่ ${p.d} ${p.month} ${p.y} (พ.ศ. ${Number(p.y) + 543}) เวลา ${p.time} น. (เวลาญี่ปุ่น)`,
    day: (p) => `${p.wd} ${p.d} ${p.mon}`,
    date: (p) => `${p.d} ${p.mon} ${p.y} (${Number(p.y) + 543})`,
  },
  km: {
    when: (p) => `ថ្ងៃ${p.weekday} ទី${p.d} ខែ${p.month} ឆ្នាំ${p.y} ម៉ោង ${p.time} (ម៉ោងជប៉ុន)`,
    day: (p) => `${p.weekday} ${p.d} ${p.mon}`,
    date: (p) => `ថ្ងៃទី${p.d} ខែ${p.month} ឆ្នាំ${p.y}`,
  },
  my: {
    when: (p) => `${p.y} ခုနှစ် ${p.month} ${p.d} ရက် (${p.weekday}နေ့) ${p.time} (ဂျပန်စံတော်ချိန်)`,
    day: (p) => `${p.mon} ${p.d} ${p.weekday}`,
    date: (p) => `${p.y} ${p.month} ${p.d} ရက်`,
  },
  ja: {
    when: (p) => `${p.y}年${p.m}月${p.d}日(${p.wd}) ${p.time}`,
    day: (p) => `${p.m}月${p.d}日(${p.wd})`,
    date: (p) => `${p.y}年${p.m}月${p.d}日`,
  },
};

const twelveHours: ReadonlySet<Language> = new Set(["fil", "en"]);

/** "Thursday 26 November 2026, 13:00 / 1:00 PM, Japan time", in the reader's language. `at`: epoch ms. */
export const whenWords = (language: Language, at: number) => forms[language].when(partsOf(language, at));
/** A button for a day "YYYY-MM-DD": "Thu 26 Nov". */
export const dayWords = (language: Language, day: string) => forms[language].day(partsOf(language, startOfDay(day)));
/** A button for an hour: "13:00", with 1 PM where people count so. */
export const clockWords = (language: Language, at: number) =>
  twelveHours.has(language) ? `${timeOf(at)} / ${ampm(at)}` : timeOf(at);
/** A button for a slot: day and hour. */
export const slotWords = (language: Language, at: number) =>
  `${forms[language].day(partsOf(language, at))} ${timeOf(at)}`;
/** A plain date "YYYY-MM-DD" with its month in words. */
export const dateWords = (language: Language, date: string) =>
  forms[language].date(partsOf(language, startOfDay(date)));

const formatters = new Map<string, Intl.DateTimeFormat>();

function named(language: Language, options: Intl.DateTimeFormatOptions, at: number, part: "weekday" | "month"): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formatters.get(key) ?? new Intl.DateTimeFormat(locale(language), { timeZone: "UTC", ...options });
  formatters.set(key, format);
  const value = format.formatToParts(at).find(({ type }) => type === part)?.value ?? "";
  return value.replace(/\u200b/g, "");
}

function partsOf(language: Language, at: number): Parts {
  const [y = "", m = "", d = ""] = dayOf(at).split("-");
  const noon = Date.UTC(Number(y), Number(m) - 1, Number(d), 12);
  const dated = (month: "long" | "short") => named(language, { day: "numeric", month }, noon, "month");
  return {
    weekday: named(language, { weekday: "long" }, noon, "weekday"),
    wd: named(language, { weekday: "short" }, noon, "weekday"),
    d: String(Number(d)),
    m: String(Number(m)),
    month: dated("long"),
    mon: dated("short"),
    y,
    time: timeOf(at),
    ampm: ampm(at),
  };
}

function ampm(at: number): string {
  const [hours = 0, minutes = 0] = timeOf(at).split(":").map(Number);
  const minute = minutes === 0 ? "00" : String(minutes).padStart(2, "0");
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minute} ${hours < 12 ? "AM" : "PM"}`;
}
