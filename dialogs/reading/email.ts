import { foldDigits } from "./digits.ts";
import { emailDomain } from "./email-domain.ts";
import type { Language } from "./languages.ts";
import { languages } from "./languages.ts";
import { oldCarriers } from "./mail-domains.ts";
import { plain } from "./plain.ts";
import { repairEmail } from "./repair-email.ts";
import { readWord } from "./words.ts";

export type Email =
  | { kind: "valid"; email: string }
  | { kind: "suggest"; email: string; original: string }
  | { kind: "none" }
  | { kind: "invalid"; reason: "unreadable" | "two" | "nonAscii" | "noDomain" | "oldCarrier" };

type Address = Extract<Email, { kind: "valid" | "invalid" }>;
type Reason = Extract<Email, { kind: "invalid" }>["reason"];

/** An address as typed when it is surely right; a suggestion when it only looks like one. Never a silent change. */
export function readEmail(text: string, language: Language): Email {
  if (text.length > 400) return invalid("unreadable");
  const typed = plain(text).trim();
  if (saysNone(typed, language)) return { kind: "none" };
  if (typed === "" || refused.test(typed)) return invalid("unreadable");
  if (countOfAddresses(typed) > 1) return invalid("two");
  const direct = readAddress(typed);
  if (direct.kind === "valid" || direct.reason === "oldCarrier") return direct;
  const repaired = repairEmail(typed);
  const again = repaired === typed ? direct : readAddress(repaired);
  return again.kind === "valid" ? { kind: "suggest", email: again.email, original: typed } : firstRefusal(again, typed);
}

// What could break out of a header or hide a second address.
const refused = /[\r\n"<>?`\\]|%0[ad]/i;

// A bare "no" is the answer of somebody who has none.
function saysNone(typed: string, language: Language): boolean {
  if (typed === "" || typed.includes("@")) return false;
  return (
    readWord(typed, language) === "no" || [language, ...languages].some((each) => readWord(typed, each) === "none")
  );
}

function countOfAddresses(typed: string): number {
  return typed.split(/[\s,;/、，；]+/).filter((part) => /^[^@]+@+[^@]+\.[^@]+$/.test(part)).length;
}

function readAddress(typed: string): Address {
  const [local = "", domain = "", more] = typed.split("@");
  if (more !== undefined || local === "") return invalid("unreadable");
  const host = domain.toLowerCase();
  if (oldCarriers.test(host) && /^[!-~]+$/.test(local) && /^\.|\.\.|\.$/.test(local)) return invalid("oldCarrier");
  if (/[^\x00-\x7F]/.test(local)) return invalid("nonAscii");
  if (domain === "" || !domain.includes(".")) return invalid(typed.includes("@") ? "noDomain" : "unreadable");
  return isLocal(local) ? withDomain(local, host) : invalid("unreadable");
}

function withDomain(local: string, host: string): Address {
  const domain = emailDomain(host);
  if (domain === undefined) return invalid("unreadable");
  return local.length + domain.length < 254 ? { kind: "valid", email: `${local}@${domain}` } : invalid("unreadable");
}

function isLocal(local: string): boolean {
  return local.length <= 64 && /^[\w!#$&'*+/=^{|}~-]+(?:\.[\w!#$&'*+/=^{|}~-]+)*$/.test(local);
}

function firstRefusal(again: Address, typed: string): Email {
  const nonAscii = /[^\x00-\x7F]/.test(foldDigits(typed).split("@")[0] ?? "") && typed.includes("@");
  return nonAscii && again.kind === "invalid" && again.reason === "unreadable" ? invalid("nonAscii") : again;
}

function invalid(reason: Reason): Extract<Email, { kind: "invalid" }> {
  return { kind: "invalid", reason };
}
