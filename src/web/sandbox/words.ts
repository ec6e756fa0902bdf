export type Words = { [key: string]: string | Words };
/** Words by key, "clock.next"; `count` chooses between one and other. */
export type Say = (key: string, params?: { [name: string]: string | number }) => string;

/** What the server wrote into the page. */
export const firstWords = (): Words => JSON.parse(document.getElementById("words")?.textContent || "{}");

/** The words of another language; undefined when they could not be fetched, the old ones stay then. */
export async function fetchWords(lang: string): Promise<Words | undefined> {
  try {
    const response = await fetch(`/sandbox/words/${lang}.json`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

export function createSay(words: Words): Say {
  return (key, params = {}) => {
    const plural = params.count === 1 ? "_one" : "_other";
    const text = find(words, key) ?? find(words, key + plural) ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ""));
  };
}

function find(words: Words, key: string): string | undefined {
  let found: Words | string | undefined = words;
  for (const part of key.split(".")) found = typeof found === "object" ? found[part] : undefined;
  return typeof found === "string" ? found : undefined;
}
