import { readFileSync } from "node:fs";
import type { LineChat } from "../../src/sandbox/line-stand-in.ts";

/** What one person was told of their booking, read from their phone alone. */
export type Told = {
  /** The id in the link of "your talk is booked"; undefined when they were never told so. */
  bookingId: string | undefined;
  /** The last text that said when: booked or moved. */
  when: string;
  moves: number;
  cancelled: boolean;
  /** Texts with the link to join. */
  links: string[];
};

/** Reads a chat. Throws when it tells of two bookings. */
export function told({ messages }: LineChat, language: string): Told {
  const starts = beginnings(language);
  const texts = messages.flatMap((message) => (message.from === "bot" ? (message.message.text ?? []) : []));
  const booked = texts.filter((text) => text.startsWith(starts.booked));
  const moved = texts.filter((text) => text.startsWith(starts.moved));
  const ids = booked.map((text) => /\/b\/([^.]+)\./.exec(text)?.[1]);
  if (new Set(ids).size > 1) throw new Error(`told of two bookings: ${ids}`);
  return {
    bookingId: ids[0],
    when: [...booked, ...moved].at(-1) ?? "",
    moves: moved.length,
    cancelled: texts.some((text) => text.startsWith(starts.cancelled)),
    links: texts.filter((text) => text.includes("/j/")),
  };
}

/** Does a line of the text name this start (epoch ms) as people read it: day of the month, year and hour in Japan? */
export function names(text: string, startAt: number): boolean {
  const [, year, , day, time] =
    /(\d+)-(\d+)-(\d+)T(\d\d:\d\d)/.exec(new Date(startAt + 9 * 3_600_000).toISOString()) ?? [];
  const parts = [Number(day), year, time].map((part) => new RegExp(`\\b${part}\\b`));
  return text.split("\n").some((line) => parts.every((part) => part.test(line)));
}

type Words = { confirm: { done: string; moved: string }; cancelling: { done: string } };

function beginnings(language: string) {
  const file = new URL(`../../locales/${language}/talk.json`, import.meta.url);
  const { confirm, cancelling } = JSON.parse(readFileSync(file, "utf8")) as Words;
  const before = (text: string) => text.split("{{")[0] ?? "";
  return { booked: before(confirm.done), moved: before(confirm.moved), cancelled: before(cancelling.done) };
}
