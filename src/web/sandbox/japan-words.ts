import { timeOf } from "../../../dialogs/japan-time.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: string, length: "long" | "short"): Intl.DateTimeFormat {
  const key = `${lang} ${length}`;
  const locale = lang === "ja" ? "ja-JP" : "en-GB";
  const year: Intl.DateTimeFormatOptions = length === "long" ? { year: "numeric" } : {};
  const options: Intl.DateTimeFormatOptions = { weekday: length, day: "numeric", month: length, ...year };
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: "Asia/Tokyo", ...options });
  formats.set(key, made);
  return made;
}

/** "Thursday 26 November 2026", in Japan. `at`: epoch ms. */
export const dayInWords = (lang: string, at: number) => format(lang, "long").format(at);
/** "Thu 26 Nov, 13:00", in Japan. */
export const whenInWords = (lang: string, at: number) =>
  `${format(lang, "short").format(at).replace(",", "")}${lang === "ja" ? " " : ", "}${timeOf(at)}`;
