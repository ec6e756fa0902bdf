import type { Language, Slot } from "../../../dialogs/types.ts";
import { type Booking, isOpenState } from "../../booking/life.ts";
import type { Links } from "../../links.ts";
import { escaped } from "./html.ts";
import type { Say } from "./pages.ts";

export type Page =
  | { kind: "join"; booking: Booking; notice?: string | undefined }
  | { kind: "going"; booking: Booking }
  | { kind: "booking"; booking: Booking; slots: Slot[]; notice?: string | undefined };
type Of<K extends Page["kind"]> = Extract<Page, { kind: K }>;
export type ViewTools = {
  say: Say;
  links: Links;
  office: { name: string; phone: string };
  style: string;
  nonce: string;
};

/** The link of every letter and message: when, and one large button. */
export function joinPage({ booking, notice }: Of<"join">, tools: ViewTools): string {
  const { words, frame, form, url } = write(booking.language, tools);
  const join = url("join", booking.id);
  const isOver = !isOpenState(booking) && booking.state !== "met";
  const body = isOver
    ? [`<p class="note">${words("web:join.over")}</p>`, link("/", words("web:join.again"), true)]
    : [
        form(join, words("web:join.button"), true),
        `<p>${words("web:join.tips")}</p>`,
        form(`${join}/late`, words("web:join.late")),
      ];
  const manage = isOver ? "" : link(url("booking", booking.id), words("web:join.manage"));
  return frame("web:join.title", [facts(booking, tools), note(notice, words), ...body, manage]);
}

/** After the button: on to Zoom, or, when there is no room yet, what to do. Never a redirect of the form: browsers may block those. */
export function goingPage({ booking }: Of<"going">, tools: ViewTools): string {
  const { words, frame, form, url } = write(booking.language, tools);
  const joinUrl = booking.meeting?.joinUrl;
  if (!joinUrl)
    return frame("web:join.title", [
      facts(booking, tools),
      `<p class="note">${words("web:join.notReady")}</p>`,
      form(url("join", booking.id), words("web:join.button"), true),
    ]);
  const refresh = `<meta http-equiv="refresh" content="1;url=${escaped(joinUrl)}">`;
  return frame(
    "web:join.title",
    [
      facts(booking, tools),
      `<p class="note">${words("web:join.opening")}</p>`,
      link(joinUrl, words("web:join.open"), true),
    ],
    refresh,
  );
}

/** One booking, to see, to move and to cancel. */
export function bookingPage({ booking, slots, notice }: Of<"booking">, tools: ViewTools): string {
  const { words, frame, form, url, say } = write(booking.language, tools);
  const address = url("booking", booking.id);
  if (!isOpenState(booking))
    return frame("web:booking.title", [
      facts(booking, tools),
      note(notice ?? "web:join.over", words),
      link("/", words("web:join.again"), true),
    ]);
  const options = slots
    .map(
      ({ startAt }) => `<option value="${startAt}">${escaped(say("hour.offer", { when: { slot: startAt } }))}</option>`,
    )
    .join("");
  const choose = `<form method="post" action="${escaped(`${address}/move`)}"><label>${words("web:booking.choose")}<select name="startAt">${options}</select></label><button class="button quiet">${words("web:booking.change")}</button></form>`;
  const moving = slots.length > 0 ? choose : `<p>${words("web:booking.noneFree")}</p>`;
  return frame("web:booking.title", [
    facts(booking, tools),
    note(notice, words),
    link(url("join", booking.id), words("web:join.title"), true),
    `<details><summary>${words("web:booking.move")}</summary>${moving}</details>`,
    `<details><summary>${words("web:booking.cancel")}</summary><p>${words("web:booking.sure")}</p>${form(`${address}/cancel`, words("web:booking.yes"))}</details>`,
  ]);
}

/** A link that is none of ours, or whose booking is forgotten. */
export const gonePage = (tools: ViewTools) => {
  const { frame, words } = write("en", tools);
  return frame("web:booking.title", [
    `<p class="note">${words("web:booking.gone")}</p>`,
    `<p class="note" lang="ja">${escaped(tools.say("ja", "web:booking.gone"))}</p>`,
    link("/", words("web:join.again"), true),
  ]);
};

function write(language: Language, { say, links, office, style, nonce }: ViewTools) {
  const words = (key: string) => escaped(say(language, key));
  const form = (action: string, label: string, isMain = false) =>
    `<form method="post" action="${escaped(action)}"><button class="${isMain ? "button main" : "button quiet"}">${label}</button></form>`;
  const frame = (title: string, parts: string[], head = "") => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${head}
<title>${words(title)}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style>
</head>
<body><main><h1>${words(title)}</h1>${parts.join("\n")}</main>
<footer><p>${words("web:terms.contact")}: <span lang="ja">${escaped(office.name)}</span> <a href="tel:${escaped(office.phone)}">${escaped(office.phone)}</a></p></footer></body>
</html>`;
  return {
    words,
    form,
    frame,
    // Without the host: the policy lets a form go only to the name the page was reached by.
    url: (kind: "join" | "booking", id: string) => new URL(links.url(kind, id)).pathname,
    say: (key: string, params: Parameters<Say>[2]) => say(language, key, params),
  };
}

function facts({ language, slot, no }: Booking, { say }: ViewTools): string {
  const when = escaped(say(language, "hour.offer", { when: { when: slot.startAt } }));
  const spoken = escaped(say(language, "web:booking.language", { language: { language: slot.language } }));
  return `<p class="facts"><strong>${when}</strong><br>${spoken}<br>${escaped(say(language, "web:booking.number", { no }))}</p>`;
}

const link = (href: string, label: string, isMain = false) =>
  `<p><a class="${isMain ? "button main" : "button quiet"}" href="${escaped(href)}" rel="noopener noreferrer">${label}</a></p>`;
const note = (key: string | undefined, words: (key: string) => string) =>
  key ? `<p class="note" role="status">${words(key)}</p>` : "";
