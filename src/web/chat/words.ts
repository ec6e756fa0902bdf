/** The page's own words, keys as in locales/<lang>/web.json under "page". */
export type Words = { [key: string]: string };

/** What the server wrote into the page. */
export const firstWords = (): Words => JSON.parse(document.getElementById("words")?.textContent || "{}");

/** The words of another language; undefined when they could not be fetched, the old ones stay then. */
export async function fetchWords(lang: string): Promise<Words | undefined> {
  try {
    const response = await fetch(`/web/words/${lang}.json`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
