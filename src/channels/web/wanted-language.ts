import { type Language, readLanguage } from "../../../dialogs/reading/languages.ts";

/** What a request says about its reader's language. */
export type LanguageHints = { query: unknown; headers: { "accept-language"?: string | undefined }; locale?: unknown };

/** The reader's language: from ?lang=, else a locale, else the browser's list. Undefined when none of them is one of ours. */
export function wantedLanguage({ query, headers, locale }: LanguageHints): Language | undefined {
  const lang = (query as { lang?: unknown } | undefined)?.lang;
  const tags = [lang, locale, ...preferred(headers["accept-language"] ?? "")];
  for (const tag of tags) {
    const language = typeof tag === "string" ? readLanguage(tag) : undefined;
    if (language !== undefined) return language;
  }
  return undefined;
}

/** The tags of an Accept-Language header, most wanted first. */
function preferred(header: string): string[] {
  const weighed = header
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.split(";q=");
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    });
  return weighed
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
