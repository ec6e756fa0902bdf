import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, nextDay, timeOf, weekdayOf } from "../dialogs/japan-time.ts";
import { ConsultationLanguage } from "../dialogs/types.ts";
import { bookableStarts, hoursOn, isOpen } from "../src/booking/schedule.ts";
import { readService, type Service } from "../src/service.ts";

const read = readService("service.yaml", false);
if ("faults" in read) throw new Error(read.faults.join("\n"));
const { service } = read;
const languages = ConsultationLanguage.options;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const japan = (text: string) => Date.parse(`${text}+09:00`);
/** A service like the office's, but for one part. */
const withPart = <K extends Exclude<keyof Service, "service">>(part: K, change: Partial<Service[K]>): Service => ({
  ...service,
  [part]: { ...service[part], ...change },
});
/** Starts as "2026-12-01 11:00", in Japan's time. */
const shown = (starts: number[]) => starts.map((at) => `${dayOf(at)} ${timeOf(at)}`);
const startsOn = (day: string, language: ConsultationLanguage, of = service) =>
  shown(bookableStarts(of, language, japan(`${day}T00:00`) - dayMs)).filter((start) => start.startsWith(day));

/** The notice, lines 18-44: what is consulted on which day, and its first and last start. */
const notice: [day: string, languages: string, first: string, last: string][] = [
  ["2026-11-30", "vi zh-Hans", "11:00", "18:00"],
  ["2026-12-01", "vi id fil en my", "11:00", "18:00"],
  ["2026-12-02", "vi zh-Hans", "11:00", "18:00"],
  ["2026-12-03", "vi id fil en th km", "11:00", "18:00"],
  ["2026-12-04", "vi zh-Hans", "11:00", "18:00"],
  ["2026-12-05", "vi zh-Hans fil en", "09:00", "16:00"],
  ["2026-12-06", "th", "09:00", "16:00"],
];

test("a week is the notice's table: 22 language-days, every hour of each", () => {
  let languageDays = 0;
  for (const [i, [day, spoken, first, last]] of notice.entries()) {
    assert.equal(weekdayOf(day), i + 1);
    const hours = Array.from(
      { length: 8 },
      (_, hour) => `${String(Number(first.slice(0, 2)) + hour).padStart(2, "0")}:00`,
    );
    assert.equal(hours.at(-1), last);
    for (const language of languages) {
      const wanted = spoken.split(" ").includes(language);
      languageDays += wanted ? 1 : 0;
      assert.equal(isOpen(service, language, day), wanted, `${day} ${language}`);
      assert.deepEqual(
        startsOn(day, language),
        wanted ? hours.map((hour) => `${day} ${hour}`) : [],
        `${day} ${language}`,
      );
      const open = hoursOn(service, language, day);
      const close = Number(last.slice(0, 2)) + 1;
      assert.deepEqual(open && shown(open), wanted ? [`${day} ${first}`, `${day} ${close}:00`] : undefined);
    }
  }
  assert.equal(languageDays, 22);
});

test("Labour Thanksgiving Day and the days from 29 December to 3 January are closed in every language", () => {
  const closed = [
    "2026-11-23",
    ...[29, 30, 31].map((day) => `2026-12-${day}`),
    "2027-01-01",
    "2027-01-02",
    "2027-01-03",
  ];
  for (const language of languages)
    for (const day of closed) assert.deepEqual(startsOn(day, language), [], `${day} ${language}`);
  assert.equal(startsOn("2026-11-20", "zh-Hans").length, 8);
  assert.equal(startsOn("2026-12-28", "vi").length, 8);
  assert.equal(startsOn("2027-01-04", "vi").length, 8);
});

test("every national holiday of 2026 and 2027 is closed, those that move to a Monday too; other days are as the week says", () => {
  const days = [
    "01-01",
    "01-12",
    "02-11",
    "02-23",
    "03-20",
    "04-29",
    "05-03",
    "05-04",
    "05-05",
    "05-06",
    "07-20",
    "08-11",
    "09-21",
    "09-22",
    "09-23",
    "10-12",
    "11-03",
    "11-23",
  ];
  const holidays = new Set(days.map((day) => `2026-${day}`));
  for (let day = "2026-01-04"; day < "2026-12-29"; day = nextDay(day)) {
    const isSomeone = languages.some((language) => isOpen(service, language, day));
    assert.equal(isSomeone, !holidays.has(day), day);
  }
  for (const day of ["2027-01-11", "2027-03-22", "2027-07-19", "2027-09-20", "2027-11-23"])
    assert.ok(!languages.some((language) => isOpen(service, language, day)), day);
  const working = withPart("closures", { nationalHolidays: false });
  assert.equal(startsOn("2026-11-23", "zh-Hans", working).length, 8);
});

test("a closed day closes everybody, or the languages it names", () => {
  const of = withPart("closures", { days: ["2026-12-01", { day: "2026-12-03", languages: ["th", "km"] }] });
  for (const language of languages) assert.deepEqual(startsOn("2026-12-01", language, of), []);
  const thursday = languages.filter((language) => startsOn("2026-12-03", language, of).length > 0);
  assert.deepEqual(thursday, ["vi", "id", "fil", "en"]);
  assert.equal(startsOn("2026-12-06", "th", of).length, 8, "another day of Thai");
  const yearly = withPart("closures", { yearly: ["12-01"] });
  assert.deepEqual(startsOn("2026-12-01", "en", yearly), []);
});

test("the lead: exactly two hours ahead can be booked, a millisecond less cannot", () => {
  const first = (now: number) => shown(bookableStarts(service, "en", now))[0];
  assert.equal(first(japan("2026-12-01T10:00")), "2026-12-01 12:00");
  assert.equal(first(japan("2026-12-01T10:00") + 1), "2026-12-01 13:00");
  assert.equal(first(japan("2026-12-01T09:00")), "2026-12-01 11:00");
  assert.equal(first(japan("2026-12-01T16:00")), "2026-12-01 18:00");
  assert.equal(first(japan("2026-12-01T16:00") + 1), "2026-12-03 11:00");
  assert.equal(first(japan("2026-11-30T23:59")), "2026-12-01 11:00");
  const now = japan("2026-12-01T12:00");
  assert.equal(shown(bookableStarts(withPart("slots", { leadMinutes: 0 }), "en", now))[0], "2026-12-01 12:00");
  assert.equal(
    shown(bookableStarts(withPart("slots", { leadMinutes: 3 * 24 * 60 }), "en", now))[0],
    "2026-12-05 09:00",
  );
});

test("the horizon: the whole 28th day ahead, and nothing after it", () => {
  const last = (now: number, of = service) => shown(bookableStarts(of, "vi", now)).at(-1);
  assert.equal(last(japan("2026-11-09T10:00")), "2026-12-07 18:00");
  assert.equal(last(japan("2026-11-09T00:00")), "2026-12-07 18:00");
  assert.equal(last(japan("2026-11-09T00:00") - 1), "2026-12-05 16:00", "the 28th day is a Sunday without Vietnamese");
  assert.equal(last(japan("2026-12-01T10:00"), withPart("slots", { horizonDays: 1 })), "2026-12-02 18:00");
});

test("the last start is one slot before closing, whatever a slot's length", () => {
  const times = (minutes: number) =>
    startsOn("2026-12-01", "en", withPart("slots", { minutes })).map((start) => start.slice(11));
  assert.equal(times(30).length, 16);
  assert.equal(times(30).at(-1), "18:30");
  assert.deepEqual(times(240), ["11:00", "15:00"]);
  assert.deepEqual(times(90), ["11:00", "12:30", "14:00", "15:30", "17:00"]);
});

test("starts are in order, each once, and real instants: Japan has no summer time", () => {
  for (const now of ["2026-03-01T00:00", "2026-06-20T12:34", "2026-10-20T23:59", "2026-12-15T08:00"].map(japan)) {
    for (const language of languages) {
      const starts = bookableStarts(service, language, now);
      assert.ok(starts.length > 0);
      assert.deepEqual(
        starts,
        [...new Set(starts)].sort((a, b) => a - b),
      );
      for (const at of starts) assert.match(timeOf(at), /^(09|1[0-8]):00$/);
      for (const at of starts) assert.equal(at % (60 * minuteMs), 0);
    }
  }
  assert.ok(bookableStarts(service, "en", japan("2026-11-30T00:00")).includes(Date.parse("2026-12-01T02:00:00Z")));
  assert.ok(bookableStarts(service, "en", japan("2026-07-01T00:00")).includes(Date.parse("2026-07-02T02:00:00Z")));
});

test("nobody comes in a language without a day", () => {
  const none = withPart("languages", { sun: [], thu: [] });
  assert.deepEqual(bookableStarts(none, "th", japan("2026-12-01T00:00")), []);
});
