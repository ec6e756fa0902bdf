import assert from "node:assert/strict";
import { test } from "node:test";
import { type Language, languages } from "../../dialogs/reading/languages.ts";
import { readWishedTime, type WishedTime } from "../../dialogs/reading/wished-time.ts";

const cases: Record<Language, Record<string, WishedTime>> = {
  vi: {
    "Thứ 5 lúc 2 giờ chiều": { weekday: 4, hour: 14 },
    "thứ năm 14 giờ": { weekday: 4, hour: 14 },
    "thu 5 2h chieu": { weekday: 4, hour: 14 },
    "T5 14h": { weekday: 4, hour: 14 },
    "Chủ nhật 10 giờ sáng": { weekday: 7, hour: 10 },
    "CN 9h": { weekday: 7, hour: 9 },
    "10h sáng thứ 7": { weekday: 6, hour: 10 },
    "26/11": { day: 26, month: 11 },
    "ngày 26 tháng 11 lúc 15 giờ": { day: 26, month: 11, hour: 15 },
    "26/11 14:00": { day: 26, month: 11, hour: 14 },
    "ngày 26": { day: 26 },
    "14:00": { hour: 14 },
    "14h30": { hour: 14 },
    "2 giờ": { hour: 14 },
    "7 giờ tối": { hour: 19 },
    "chiều thứ 7": { weekday: 6 },
    "thứ 7 chiều": { weekday: 6 },
    "2-3 giờ chiều": { hour: 14 },
    "14h-15h": { hour: 14 },
    "10h30 ngày 26/11": { day: 26, month: 11, hour: 10 },
    "sáng thứ 7 10h": { weekday: 6, hour: 10 },
    "12 giờ trưa": { hour: 12 },
  },
  "zh-Hans": {
    周四下午两点: { weekday: 4, hour: 14 },
    星期四14点: { weekday: 4, hour: 14 },
    礼拜天上午十点: { weekday: 7, hour: 10 },
    "11月26号下午2点": { day: 26, month: 11, hour: 14 },
    "11/26": { day: 26, month: 11 },
    中午12点: { hour: 12 },
    下午三点半: { hour: 15 },
  },
  id: {
    "Senin jam 10 pagi": { weekday: 1, hour: 10 },
    "Kamis 26 November pukul 14.00": { weekday: 4, day: 26, month: 11, hour: 14 },
    "jam 2 siang": { hour: 14 },
    "jam 11 siang": { hour: 11 },
    "jam 13.00": { hour: 13 },
    "hari Jumat jam 3 sore": { weekday: 5, hour: 15 },
    "Minggu jam 3 sore": { weekday: 7, hour: 15 },
    "26-11": { day: 26, month: 11 },
  },
  fil: {
    "Huwebes 2 ng hapon": { weekday: 4, hour: 14 },
    "alas dos ng hapon": { hour: 14 },
    "Nov 26 2pm": { day: 26, month: 11, hour: 14 },
    "11/26": { day: 26, month: 11 },
    "Sabado ng umaga": { weekday: 6 },
    "Nobyembre 26": { day: 26, month: 11 },
    "Linggo 10am po": { weekday: 7, hour: 10 },
  },
  en: {
    "Thursday 2pm": { weekday: 4, hour: 14 },
    "Thu 26 Nov 2pm": { weekday: 4, day: 26, month: 11, hour: 14 },
    "Thu 5 Nov 2 pm": { weekday: 4, day: 5, month: 11, hour: 14 },
    "26 Nov": { day: 26, month: 11 },
    "November 26th at 3:30 p.m.": { day: 26, month: 11, hour: 15 },
    "the 26th": { day: 26 },
    "2026-11-26 14:00": { day: 26, month: 11, hour: 14 },
    "12 pm": { hour: 12 },
    "2-3pm": { hour: 14 },
    "14:00-15:00": { hour: 14 },
    "Monday or Tuesday": { weekday: 1 },
    "12 am": { hour: 0 },
    "02:00": { hour: 2 },
    "2 o'clock": { hour: 14 },
    "noon on Friday": { weekday: 5, hour: 12 },
    "I want to come on Tuesday please": { weekday: 2 },
  },
  th: {
    พฤหัสบ่ายสอง: { weekday: 4, hour: 14 },
    "วันพฤหัสบดี 14.00 น.": { weekday: 4, hour: 14 },
    "บ่ายโมง วันศุกร์": { weekday: 5, hour: 13 },
    "บ่าย 3 โมง": { hour: 15 },
    "10 โมงเช้า": { hour: 10 },
    ห้าโมงเย็น: { hour: 17 },
    เที่ยง: { hour: 12 },
    "1 ทุ่ม": { hour: 19 },
    "26 พ.ย. 14.00": { day: 26, month: 11, hour: 14 },
    "วันที่ ๒๖": { day: 26 },
    "๒๖/๑๑": { day: 26, month: 11 },
    วันอาทิตย์: { weekday: 7 },
  },
  km: {
    "ថ្ងៃព្រហស្បតិ៍ ម៉ោង ២ រសៀល": { weekday: 4, hour: 14 },
    ម៉ោង១០ព្រឹក: { hour: 10 },
    "26 វិច្ឆិកា ម៉ោង 14:00": { day: 26, month: 11, hour: 14 },
    ថ្ងៃអាទិត្យ: { weekday: 7 },
    "២៦/១១": { day: 26, month: 11 },
  },
  my: {
    "ကြာသပတေးနေ့ မနက် ၁၁ နာရီ": { weekday: 4, hour: 11 },
    "၂၆ ရက် နေ့လယ် ၂ နာရီ": { day: 26, hour: 14 },
    "နိုဝင်ဘာ ၂၆ ၁၄:၀၀": { day: 26, month: 11, hour: 14 },
    "ညနေ ၃ နာရီ": { hour: 15 },
    တနင်္ဂနွေ: { weekday: 7 },
    "၂၆/၁၁": { day: 26, month: 11 },
  },
  ja: {
    "11月26日 14時": { day: 26, month: 11, hour: 14 },
    木曜日の午後2時: { weekday: 4, hour: 14 },
    "木曜 14時": { weekday: 4, hour: 14 },
    午後三時: { hour: 15 },
    "11/26": { day: 26, month: 11 },
    "11月26日(木)14:00": { weekday: 4, day: 26, month: 11, hour: 14 },
    "26日": { day: 26 },
    正午: { hour: 12 },
  },
};

test("wished days and hours in the nine languages", () => {
  for (const language of languages) {
    for (const [text, wish] of Object.entries(cases[language]))
      assert.deepEqual(readWishedTime(text, language), wish, `${language}: ${text}`);
  }
});

test("a wish is understood in a language that is not the chosen one", () => {
  for (const [text, wish] of Object.entries(cases.th)) assert.deepEqual(readWishedTime(text, "en"), wish, text);
  assert.deepEqual(readWishedTime("Thursday 2pm", "km"), { weekday: 4, hour: 14 });
});

test("every hour of the clock reads back", () => {
  for (let hour = 0; hour < 24; hour += 1) {
    const two = String(hour).padStart(2, "0");
    for (const language of languages) {
      assert.deepEqual(readWishedTime(`${two}:00`, language), { hour }, `${language} ${two}:00`);
      assert.deepEqual(readWishedTime(`26/11/2026 ${two}:30`, "vi"), { day: 26, month: 11, hour });
    }
    const twelve = `${hour % 12 || 12}${hour < 12 ? "am" : "pm"}`;
    assert.deepEqual(readWishedTime(twelve, "en"), { hour }, twelve);
  }
});

test("every weekday CLDR writes reads back", () => {
  for (const language of languages) {
    for (const width of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" });
      for (let weekday = 1; weekday <= 7; weekday += 1) {
        const text = format.format(Date.UTC(2024, 0, weekday));
        if (["月", "火", "水", "木", "金", "土", "日"].includes(text) || (language === "fil" && text === "Mar"))
          continue;
        assert.equal(readWishedTime(text, language)?.weekday, weekday, `${language}: ${text}`);
      }
    }
  }
});

test("no wish, no answer", () => {
  for (const text of [
    "",
    "hello",
    "26",
    "bukas",
    "hari minggu depan",
    "อาทิตย์หน้า",
    "xin chào",
    "ok",
    "25:00",
    "99/99",
    "x".repeat(10_000),
  ]) {
    assert.equal(readWishedTime(text, "vi"), undefined, text.slice(0, 30));
  }
});
