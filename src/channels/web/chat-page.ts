import type { Language } from "../../../dialogs/types.ts";
import { dateWords } from "../../dates.ts";
import type { Service } from "../../service.ts";
import { escaped, jsonInHtml } from "./html.ts";
import type { Say } from "./pages.ts";

type PageOptions = {
  template: string;
  language: Language;
  words: { [key: string]: string };
  fallback: string;
  nonces: { script: string; style: string };
};

/** The built chat page in one language, its words inside it. */
export function chatPage({ template, language, words, fallback, nonces }: PageOptions): string {
  return template
    .replace('<html lang="en">', () => `<html lang="${language}">`)
    .replace("{{title}}", () => escaped(words.title ?? ""))
    .replace("{{fallback}}", () => fallback)
    .replace(/(id="words"[^>]*>)\{\}/, (_, tag: string) => tag + jsonInHtml(words))
    .replace(/(<(?:style|link rel="stylesheet")[^>]*)\{\{nonce\}\}/g, (_, tag: string) => tag + nonces.style)
    .replaceAll("{{nonce}}", nonces.script);
}

/** The page's own words in one language, and how it writes the dates of each month (src/web/chat/date-in-words.ts). */
export function pageWords(language: Language, keys: string[], say: Say): { [key: string]: string } {
  const words = keys.map((key) => [key, say(language, `web:page.${key}`)]);
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
  const patterns = months.map((month) =>
    dateWords(language, `2345-${month}-28`).replace("2888", "{b}").replace("2345", "{y}").replace("28", "{d}"),
  );
  return { ...Object.fromEntries(words), datePatterns: patterns.join("\n") };
}

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** What the page says where the chat cannot run: the phone, the hours, LINE. */
export function chatFallback(language: Language, { office, hours, languages, closures }: Service, say: Say): string {
  const words = (key: string) => escaped(say(language, `web:fallback.${key}`));
  const rows = days.map((day, index) => {
    const [open, close] = index < 5 ? hours.weekday : hours.weekend;
    const spoken = languages[day].map((each) => `<span lang="${each}">${escaped(say(each, "language.own"))}</span>`);
    return `<tr><th scope="row">${escaped(weekday(language, index))}</th><td>${open}–${close}</td><td>${spoken.join(", ")}</td></tr>`;
  });
  const ownLine = office.phoneLines[language];
  const isClosedSometimes = closures.nationalHolidays && closures.yearly.length > 0;
  return `<h1>${words("title")}</h1>
<p>${words("body")}</p>
<p><a href="/?lang=${language}">${words("reload")}</a></p>
${ownLine ? `<h2>${words("phoneLine")}</h2>\n<p>${phoneLink(ownLine)}</p>` : ""}
<h2>${words("phone")}</h2>
<p>${phoneLink(office.phone)} <span lang="ja">${escaped(office.name)}</span><br>${words("phoneNote")}</p>
<h2>${words("line")}</h2>
<p>${words("lineNote")}</p>
<h2>${words("hours")}</h2>
<table>
<thead><tr><th scope="col">${words("day")}</th><th scope="col">${words("time")}</th><th scope="col">${words("languages")}</th></tr></thead>
<tbody>${rows.join("")}</tbody>
</table>
${isClosedSometimes ? `<p>${words("closed")}</p>` : ""}`;
}

const phoneLink = (phone: string) => `<a href="tel:${escaped(phone)}">${escaped(phone)}</a>`;

/** 2024-01-01 was a Monday. */
function weekday(language: Language, index: number): string {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  return format.format(Date.UTC(2024, 0, 1 + index)).replace(/\u200b/g, "");
}
