import type { ConsultationLanguage, Language, Params } from "../../../dialogs/types.ts";
import type { Service } from "../../service.ts";
import type { Text } from "../../text.ts";

/** One mail to one person about one booking. Times epoch ms; both links are pages of ours. */
export type Letter = {
  kind: "confirmed" | "moved" | "cancelled" | "link" | "reminder" | "noShow" | "hostAbsent" | "cancelledByStaff";
  to: { name: string; address: string };
  language: Language;
  /** `language` is the consultation's; `seq` grows with every change of the booking. */
  booking: { id: string; no: string; startAt: number; language: ConsultationLanguage; seq: number };
  joinUrl: string;
  manageUrl: string;
  /** Where a new booking is made; offered when this one has ended. */
  againUrl?: string;
  jobId: string;
};

export type WrittenLetter = {
  subject: string;
  text: string;
  html: string;
  calendar: { summary: string; description: string };
};

type Part = { text: string } | { title: string } | { button: string; url: string; isMain: boolean };

/**
 * A letter in its reader's language. Subject and first lines say no more than "your reservation" and when: a phone
 * shows them on its lock screen. The reader's name is never written, so nobody can make us send words of theirs.
 */
export function writeLetter(letter: Letter, { text, service }: { text: Text; service: Service }): WrittenLetter {
  const params: Params = {
    no: letter.booking.no,
    when: { when: letter.booking.startAt },
    consultation: { language: letter.booking.language },
    minutes: service.noShow.minutes,
  };
  const say = (key: string) => text.say(letter.language, `mail:${key}`, params);
  const subject = say(`${letter.kind}.${service.mail.quietSubject ? "quietSubject" : "subject"}`);
  const parts = partsOf(letter, say);
  return {
    subject,
    text: `${parts.map(asText).join("\n\n")}\n`,
    html: page(letter.language, subject, parts.map((part) => asHtml(part, service.office)).join("\n")),
    calendar: { summary: say("common.calendarTitle"), description: calendarNote(letter, say) },
  };
}

function partsOf(letter: Letter, say: (key: string) => string): Part[] {
  const facts = ["when", "number", "consultation"].map((fact) => say(`common.${fact}`)).join("\n");
  const head: Part[] = [{ title: say(`${letter.kind}.title`) }, { text: facts }, { text: say(`${letter.kind}.body`) }];
  const contact: Part = { text: say("common.contact") };
  const again: Part[] = letter.againUrl ? [{ button: say("common.again"), url: letter.againUrl, isMain: true }] : [];
  if (!isOpen(letter.kind)) return [...head, ...again, contact];
  const join: Part[] = givesLink(letter.kind)
    ? [{ button: say("common.join"), url: letter.joinUrl, isMain: true }]
    : [];
  const manage: Part = { button: say("common.manage"), url: letter.manageUrl, isMain: join.length === 0 };
  const advice = ["prepare", "tenMinutes", "cancel"].map((sentence) => ({ text: say(`common.${sentence}`) }));
  return [...head, ...join, manage, ...advice, contact];
}

const calendarNote = (letter: Letter, say: (key: string) => string) =>
  isOpen(letter.kind) ? `${say("common.calendarBody")}\n${letter.joinUrl}` : say(`${letter.kind}.title`);

const isOpen = (kind: Letter["kind"]) => ["confirmed", "moved", "link", "reminder"].includes(kind);
const givesLink = (kind: Letter["kind"]) => kind === "link" || kind === "reminder";

function asText(part: Part): string {
  if ("button" in part) return `${part.button}\n${part.url}`;
  return "title" in part ? part.title : part.text;
}

function asHtml(part: Part, office: Service["office"]): string {
  if ("button" in part) return `<p style="margin:16px 0">${button(part.button, part.url, part.isMain)}</p>`;
  if ("title" in part) return `<h1 style="font-size:22px;line-height:1.5;margin:0 0 16px">${toHtml(part.title)}</h1>`;
  const paragraphs = part.text
    .split(/\n{2,}/)
    .map((paragraph) => withLinks(toHtml(paragraph), office).replaceAll("\n", "<br>"));
  return paragraphs.map((paragraph) => `<p style="margin:16px 0">${paragraph}</p>`).join("\n");
}

/** Colours are set on the main button only, both of them: everything else takes the mail program's own, light or dark. */
function button(label: string, url: string, isMain: boolean): string {
  const shape = "display:inline-block;padding:12px 24px;border-radius:8px;font-weight:bold;text-decoration:none";
  const colours = isMain
    ? "background:#0b57d0;color:#ffffff;border:2px solid #0b57d0"
    : "color:inherit;border:2px solid";
  return `<a href="${toHtml(url)}" style="${shape};${colours}">${toHtml(label)}</a>`;
}

function withLinks(html: string, office: Service["office"]): string {
  const phone = toHtml(office.phone);
  const mail = toHtml(office.replyEmail);
  return html
    .replaceAll(phone, () => `<a href="tel:${office.phone.replace(/[^+\d]/g, "")}" style="color:inherit">${phone}</a>`)
    .replaceAll(mail, () => `<a href="mailto:${mail}" style="color:inherit">${mail}</a>`);
}

const entities: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const toHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

const page = (language: Language, title: string, content: string) => `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${toHtml(title)}</title>
</head>
<body lang="${language}" dir="ltr" style="margin:0;padding:16px;font:16px/1.7 system-ui,'Noto Sans',sans-serif;overflow-wrap:anywhere">
<div style="max-width:560px;margin:0 auto">
${content}
</div>
</body>
</html>
`;
