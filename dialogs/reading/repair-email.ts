import { foldDigits } from "./digits.ts";
import { emailDomain, latinOf } from "./email-domain.ts";
import { fixDomain, isKnownDomain } from "./fix-domain.ts";
import { mailDomains } from "./mail-domains.ts";

/** What was probably meant by something that is almost an address. Always shown to its writer before it is used. */
export function repairEmail(typed: string): string {
  const joined = withSigns(withoutWordsAround(withSigns(typed)))
    .replace(/\s/g, "")
    .replace(/[,，、。｡．·;；]/g, ".")
    .replace(/@+/g, "@");
  const [local = "", domain, more] = withAt(trimSigns(joined)).split("@");
  if (domain === undefined || more !== undefined) return typed;
  return `${repairLocal(local)}@${repairDomain(domain)}`;
}

const introductions = new Set(
  `email, e-mail, mail, gmail, is, my, address, là, la, của, tôi, em, adalah, saya, ay, ko, ang, po, 邮箱, 邮箱是, 邮件, メール, メールは,
  メールアドレス, メールアドレスは, アドレス, คือ, อีเมล, อีเมล์, เมล, គឺ, អ៊ីមែល, အီးမေး, အီးမေးလ်, here, this`
    .split(",")
    .map((word) => word.trim()),
);

// "(at)", " at ", "[dot]", "a còng"
function withSigns(text: string): string {
  return text
    .replace(/ ?[([{] ?at ?[)\]}] ?| a còng | at (?=[a-z]+\.)/gi, "@")
    .replace(/ ?[([{] ?dot ?[)\]}] ?| dot (?=[a-z]+\b)/gi, ".")
    .replace(/ at (?=[a-z]+\.)/gi, "@");
}

// "my email is a@b.com thanks" holds an address; "a b@c.com" and "a@b .com" are one with a space in it.
function withoutWordsAround(text: string): string {
  const words = text
    .replace(/mailto:|：|:/gi, ": ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const at = words.findIndex((word) => /^[^@]+@[^@]+\.[^@]+$/.test(word));
  if (at < 0) return words.filter((word) => !isIntroduction(word)).join(" ");
  const before = words.slice(0, at);
  const isSentence = before.length > 3 || before.some(isIntroduction);
  const next = words[at + 1] ?? "";
  return (isSentence ? "" : before.join("")) + (words[at] ?? "") + (/^[.,]/.test(next) ? next : "");
}

function isIntroduction(word: string): boolean {
  return introductions.has(word.toLowerCase().replace(/[:：=]/g, "")) || word.endsWith(":");
}

// "abcgmail.com" and "abc.gmail.com"
function withAt(text: string): string {
  if (text.includes("@")) return text;
  const lower = text.toLowerCase();
  const domain = mailDomains
    .split(",")
    .map((each) => each.trim())
    .find((each) => lower.endsWith(each));
  const local = domain === undefined ? "" : text.slice(0, -domain.length).replace(/[.#*&%-]$/, "");
  return domain === undefined || local === "" ? text : `${local}@${domain}`;
}

function repairLocal(local: string): string {
  return trimSigns(foldDigits(withoutLookAlikes(local)).replace(/\.+/g, "."));
}

// Marks in the part before the sign are not guessed away: the address may be meant so.
function withoutLookAlikes(local: string): string {
  return local.replace(/\p{Script=Cyrillic}/gu, latinOf);
}

function repairDomain(domain: string): string {
  const typed = withoutEmptyLabels(domain.toLowerCase());
  const plain = withoutEmptyLabels(foldDigits(latinOf(typed)));
  const fixed = fixDomain(plain);
  // A domain that is whole in its own script stays in it.
  return fixed === plain && !isKnownDomain(fixed) && emailDomain(typed) !== undefined ? typed : fixed;
}

function withoutEmptyLabels(domain: string): string {
  return trimSigns(domain.replace(/\.+/g, "."));
}

function trimSigns(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ".:!'()[]*".includes(text.charAt(start))) start += 1;
  while (end > start && ".:!'()[]*".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
