import { fixDomain, isKnownDomain } from "./fix-domain.ts";

/** The domain in ASCII, when every label of it can exist and nothing about it looks like a slip. */
export function emailDomain(typed: string): string | undefined {
  const domain = /[^\x00-\x7F]/.test(typed) ? toAscii(typed) : typed.toLowerCase();
  if (domain === undefined || !isWellFormed(domain)) return undefined;
  const meant = fixDomain(latinOf(typed.toLowerCase()));
  return meant !== domain && (isKnownDomain(meant) || domain === typed.toLowerCase()) ? undefined : domain;
}

/** Letters of other alphabets or with marks, as the Latin letters they were taken for. */
export function latinOf(text: string): string {
  const bare = text.normalize("NFD").replace(/[\u0300-\u036F]/g, "");
  return bare.replace(/[đаеорсхуікмнтвѕј]/g, (letter) => lookAlikes[letter] ?? letter);
}

const lookAlikes: Record<string, string> = {
  đ: "d",
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  і: "i",
  к: "k",
  м: "m",
  н: "h",
  т: "t",
  в: "b",
  ѕ: "s",
  ј: "j",
};

function isWellFormed(domain: string): boolean {
  const labels = domain.split(".");
  const ending = labels.at(-1) ?? "";
  const isEnding = /^(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/.test(ending);
  return labels.length > 1 && domain.length <= 253 && isEnding && labels.every((label) => isLabel(label));
}

function isLabel(label: string): boolean {
  return /^[a-z0-9-]{1,63}$/.test(label) && !label.startsWith("-") && !label.endsWith("-");
}

function toAscii(domain: string): string | undefined {
  if (/[^\p{L}\p{M}\p{Nd}.-]/u.test(domain) || domain.split(".").some(mixesAlphabets)) return undefined;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return undefined;
  }
}

function mixesAlphabets(label: string): boolean {
  return /[a-z]/i.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label);
}
