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
  const found = phrases.get(words[at] ?? "")?.find((phrase) => phrase.every((part, next) => words[at + next] === part));
  return found?.length ?? 0;
}
