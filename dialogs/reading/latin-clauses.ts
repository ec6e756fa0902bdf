/** The words of a text by clause, "|" between clauses and at both ends. Words of other scripts are left out. */
export function latinClauses(text: string): string[] {
  const bare = text.replace(/['’‘ʼ`]/g, "").replace(/[-_*~"“”()[\]{}]/g, " ");
  const words = bare.match(/[\p{Script=Latin}\p{M}]+|\p{Nd}+|[^\p{Script=Latin}\p{M}\p{Nd}\s]+|\n/gu) ?? [];
  return ["|", ...words.map((word) => (/^[\p{Script=Latin}\p{Nd}]/u.test(word) ? word : "|")), "|"];
}

export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Phrases by their first word. */
export function phrasesOf(phrases: readonly string[]): Phrases {
  return Map.groupBy(
    phrases.map((phrase) => phrase.split(" ")),
    ([first]) => first ?? "",
  );
}

export function hasPhrase(words: readonly string[], phrases: Phrases): boolean {
  return words.some((_, at) => lengthAt(words, at, phrases) > 0);
}

/** One of each in the same clause. */
export function hasPair(words: readonly string[], first: Phrases, second: Phrases): boolean {
  const found = { first: false, second: false };
  return words.some((word, at) => {
    if (word === "|") found.first = found.second = false;
    found.first ||= lengthAt(words, at, first) > 0;
    found.second ||= lengthAt(words, at, second) > 0;
    return found.first && found.second;
  });
}

export function withoutPhrases(words: readonly string[], phrases: Phrases): string[] {
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = lengthAt(words, at, phrases);
    rest.push(length > 0 ? "·" : (words[at] ?? ""));
    at += length || 1;
  }
  return rest;
}

function lengthAt(words: readonly string[], at: number, phrases: Phrases): number {
  for (const phrase of phrases.get(words[at] ?? "") ?? []) {
    const end = endOf(words, at, phrase);
    if (end > at) return end - at;
  }
  return 0;
}

const widestGap = 3;

// "*" stands for up to three words of the same clause.
function endOf(words: readonly string[], at: number, phrase: readonly string[]): number {
  let end = at;
  for (const [next, part] of phrase.entries()) {
    if (part !== "*" && words[end] !== part) return at;
    const gap = part === "*" ? words.slice(end, end + widestGap + 1).indexOf(phrase[next + 1] ?? "") : 1;
    if (gap < 0 || (part === "*" && words.slice(end, end + gap).includes("|"))) return at;
    end += gap;
  }
  return end;
}
