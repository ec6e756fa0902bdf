import { Language } from "../../../dialogs/types.ts";
import type { Service } from "../../service.ts";
import { escaped } from "./html.ts";
import type { Say } from "./pages.ts";

type TermsOptions = { language: Language; articles: number; service: Service; say: Say; style: string; nonce: string };

/** The terms in force as one page, to read on a phone and to print. */
export function termsPage({ language, articles, service, say, style, nonce }: TermsOptions): string {
  const terms = (key: string) => say(language, `terms:${key}`);
  const words = (key: string) => escaped(say(language, `web:terms.${key}`));
  const { effectiveFrom, version, zoomTermsUrl } = service.terms;
  const inForce = escaped(say(language, "web:terms.inForce", { date: { date: effectiveFrom } }));
  const all = Array.from({ length: articles }, (_, index) => `a${index + 1}`);
  const sections = all.map(
    (id) => `<section id="${id}"><h2>${escaped(terms(`${id}.title`))}</h2>${paragraphs(terms(`${id}.body`))}</section>`,
  );
  const isTranslation = language !== "ja";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escaped(terms("title"))}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<nav aria-label="${words("otherLanguages")}">${switchLinks(language, say)}</nav>
<main>
<h1>${escaped(terms("title"))}</h1>
<p class="facts">${inForce}<br>${escaped(say(language, "web:terms.version", { version }))}</p>
${isTranslation ? `<p class="note">${escaped(terms("translationNote"))}</p>` : ""}
${paragraphs(terms("preamble"))}
${sections.join("\n")}
<p class="signature">${escaped(terms("signature"))}</p>
</main>
<footer>
<p><a href="${escaped(zoomTermsUrl)}" rel="noopener noreferrer">${words("zoom")}</a></p>
<p>${words("contact")}: <span lang="ja">${escaped(service.office.name)}</span> <a href="tel:${escaped(service.office.phone)}">${escaped(service.office.phone)}</a></p>
<p class="screen"><a class="button" href="/?lang=${language}">${words("toChat")}</a></p>
</footer>
</body>
</html>`;
}

function switchLinks(current: Language, say: Say): string {
  const links = Language.options.map((language) => {
    const mark = language === current ? ' aria-current="page"' : "";
    return `<a href="/terms/${language}" lang="${language}" hreflang="${language}"${mark}>${escaped(say(language, "language.own"))}</a>`;
  });
  return links.join("\n");
}

/** Each line a paragraph; the text of a numbered one stands beside its number. */
const paragraphs = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(paragraph)
    .join("");

function paragraph(line: string): string {
  const [, mark, rest] = line.match(/^([(（]\d+[)）]|[①-⑳・•･])\s*(.+)$/) ?? [];
  if (mark === undefined || rest === undefined) return `<p>${escaped(line)}</p>`;
  const depth = /\d/.test(mark) ? "item" : "part";
  return `<p class="${depth}"><span>${escaped(mark)}</span> <span>${escaped(rest)}</span></p>`;
}
