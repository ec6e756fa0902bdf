import { isOneSlip } from "./is-one-slip.ts";
import { domainSlips, endingSlips, mailDomains, realDomains } from "./mail-domains.ts";

/** The mail domain that was most likely meant; a domain known to be right stays. */
export function fixDomain(domain: string): string {
  if (isKnownDomain(domain) || domain === "") return domain;
  const ended = withRealEnding(domain);
  if (isKnownDomain(ended)) return ended;
  const [stem = "", ...rest] = ended.split(".");
  if (gmailStems.has(stem) && rest.length <= 2) return "gmail.com";
  return domainSlips[ended] ?? stems[ended] ?? targets.find((target) => isOneSlip(ended, target)) ?? ended;
}

export function isKnownDomain(domain: string): boolean {
  return known.has(domain);
}

const targets = listOf(mailDomains);
const known = new Set([...targets, ...listOf(realDomains)]);

// Gmail has one domain, so whatever follows its name was a slip.
const gmailStems = new Set(
  listOf(`gmail, gmial, gamil, gmai, gmil, gmal, gnail, gmaill, gmaul, gimail, ggmail, gemail, gmaol, gmali, gmsil, gmaiil, gmall,
    gmeil, jimail, gmil, gmaik, gmqil, gmalil, gmaile, gameil, gmaii`),
);

const stems: Record<string, string> = {
  yahoo: "yahoo.com",
  hotmail: "hotmail.com",
  outlook: "outlook.com",
  icloud: "icloud.com",
  docomo: "docomo.ne.jp",
  ezweb: "ezweb.ne.jp",
  softbank: "softbank.ne.jp",
  qq: "qq.com",
  "163": "163.com",
};

function withRealEnding(domain: string): string {
  const at = domain.lastIndexOf(".") + 1;
  const meant = endingSlips[domain.slice(at)];
  return at > 0 && meant !== undefined ? domain.slice(0, at) + meant : domain;
}

function listOf(words: string): string[] {
  return words.split(",").map((word) => word.trim());
}
