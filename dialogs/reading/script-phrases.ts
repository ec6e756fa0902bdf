/** Looks for words in scripts that are written without spaces: a word counts wherever it stands. */
export type ScriptPhrase = { script: RegExp; first: string; second: string; alone: boolean };

/** "被…打了" leaves room for a few letters; a word of katakana only must not be a part of a longer one. */
export function scriptPhrase(phrase: string): ScriptPhrase {
  const [first = "", second = ""] = phrase.split("…");
  return { script: scriptOf(first), first, second, alone: /^[\u30A0-\u30FF]+$/.test(first) };
}

/** The scripts a text has, to look only for their words. */
export function scriptsIn(text: string): RegExp[] {
  return scripts.filter((script) => script.test(text));
}

export function hasScriptPhrase(text: string, { first, second, alone }: ScriptPhrase): boolean {
  if (alone) return standsAlone(text, first);
  return second === "" ? text.includes(first) : isNear(text, first, second);
}

const scripts = [/[\u0E00-\u0E7F]/, /[\u1000-\u109F]/, /[\u1780-\u17FF]/, /[\u3040-\u30FF\u3400-\u9FFF]/];
const anyScript = /./;
const widestGap = 12;

function scriptOf(word: string): RegExp {
  return scripts.find((script) => script.test(word)) ?? anyScript;
}

// レイプ is no crisis within a longer foreign word.
function standsAlone(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + word.length, at + word.length + 1);
    if (!/[\u30A1-\u30FA\u30FC]/.test(around)) return true;
  }
  return false;
}

function isNear(text: string, first: string, second: string): boolean {
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const start = at + first.length;
    const gap = text.slice(start, start + widestGap + second.length).split(/[.,!?。，！？、|]/)[0] ?? "";
    if (gap.includes(second)) return true;
  }
  return false;
}
