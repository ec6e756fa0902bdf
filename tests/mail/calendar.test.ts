import assert from "node:assert/strict";
import { describe, it } from "node:test";
import ICAL from "ical.js";
import { simpleParser } from "mailparser";
import { invite } from "../../src/channels/mail/invite.ts";
import type { Letter } from "../../src/channels/mail/letter.ts";
import { from, letter, openDesk } from "./desk.ts";

const ended = ["cancelled", "noShow", "hostAbsent", "cancelledByStaff"] as const;
const facts = { from, minutes: 50, summary: "Reservation K7Q2", description: "words", now: Date.UTC(2026, 10, 20) };
const made = (changes: Partial<Letter> = {}, words = {}) => invite(letter(changes), { ...facts, ...words });
const eventOf = (content: string) => {
  const event = new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent("vevent");
  assert.ok(event);
  return event;
};
const value = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name));

describe("the calendar entry", () => {
  it("asks for confirmed and moved, takes back what has ended, and leaves link and reminder without one", () => {
    for (const kind of ["confirmed", "moved"] as const) assert.equal(made({ kind })?.method, "REQUEST");
    for (const kind of ended) assert.equal(made({ kind })?.method, "CANCEL");
    for (const kind of ["link", "reminder"] as const) assert.equal(made({ kind }), undefined);
  });

  it("is one event for the life of a booking, each change newer than the last", () => {
    const seq = (changes: number) => ({ ...letter().booking, seq: changes });
    const [first, moved, over] = [
      made({ booking: seq(1) }),
      made({ kind: "moved", booking: seq(2) }),
      made({ kind: "cancelled", booking: seq(2) }),
    ].map((one) => eventOf(one?.content ?? ""));
    assert.ok(first && moved && over);
    assert.deepEqual(
      [first, moved, over].map((one) => value(one, "uid")),
      Array(3).fill("bk_7f3a@madoguchi"),
    );
    assert.deepEqual(
      [first, moved, over].map((one) => value(one, "sequence")),
      ["1", "2", "3"],
    );
    assert.deepEqual(
      [first, moved, over].map((one) => value(one, "status")),
      ["CONFIRMED", "CONFIRMED", "CANCELLED"],
    );
    for (const name of ["organizer", "attendee"])
      assert.equal(value(over, name).toLowerCase(), value(first, name).toLowerCase());
  });

  it("stands at the right minute in UTC, with our own link and no alarm", () => {
    const content = made()?.content ?? "";
    const event = eventOf(content);
    assert.match(content, /\r\nDTSTART:20261126T040000Z\r\nDTEND:20261126T045000Z\r\n/);
    assert.match(content, /\r\nDTSTAMP:20261120T000000Z\r\n/);
    assert.equal(value(event, "location"), letter().joinUrl);
    assert.equal(value(event, "url"), letter().joinUrl);
    assert.equal(value(event, "organizer"), `mailto:${from}`);
    assert.equal(value(event, "attendee").toLowerCase(), "mailto:an@example.com");
    assert.doesNotMatch(content, /VALARM|VTIMEZONE|TZID/);
  });

  it("has CRLF ends only, lines of at most 75 bytes, and each needed property once, in every script", () => {
    const long = "ការប្រឹក្សាជាសំឡេង၊ အသံဖြင့်သာ ဆွေးနွေးပါသည်。カメラは使いません、𠮷 ".repeat(6);
    for (const kind of ["confirmed", ...ended] as const) {
      const content =
        made(
          { kind, to: { name: long, address: "an@example.com" } },
          { summary: long, description: `${long}\n${long}` },
        )?.content ?? "";
      assert.doesNotMatch(content.replaceAll("\r\n", ""), /[\r\n]/);
      for (const line of content.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
      for (const name of ["UID", "DTSTAMP", "SEQUENCE", "STATUS", "DTSTART"]) {
        assert.equal(content.match(new RegExp(`^${name}[:;]`, "gm"))?.length, 1, name);
      }
      assert.equal(content.match(/^METHOD:/gm)?.length, 1);
      assert.equal(value(eventOf(content), "summary").trim(), long.trim());
    }
  });

  it("cannot be broken out of by a name or by edited words", () => {
    const evil = 'x\r\nATTENDEE:mailto:v@example.com\nMETHOD:PUBLISH";CN=";,\\n';
    const content =
      made({ to: { name: evil, address: "an@example.com" } }, { summary: evil, description: evil })?.content ?? "";
    const event = eventOf(content);
    assert.equal(event.getAllProperties("attendee").length, 1);
    assert.equal(content.match(/^METHOD:/gm)?.length, 1);
    assert.equal(value(event, "summary").replaceAll("\r", ""), evil.replaceAll("\r", ""));
  });

  it("says the same method in the mail and in the calendar part, in both of its places", async (t) => {
    const desk = await openDesk();
    t.after(() => desk.stop());
    for (const [kind, method] of [
      ["confirmed", "REQUEST"],
      ["noShow", "CANCEL"],
    ] as const) {
      await desk.mail.send(letter({ kind, language: "ja" }));
      const received = desk.box.letters.at(-1);
      const { attachments } = await simpleParser(received?.raw ?? "");
      assert.match(received?.ics ?? "", new RegExp(`\\r\\nMETHOD:${method}\\r\\n`));
      assert.match(
        received?.raw ?? "",
        new RegExp(`Content-Type: text/calendar; charset=utf-8; method=${method}\\r\\n`, "i"),
      );
      assert.deepEqual(attachments.map((part) => part.contentType).sort(), ["application/ics", "text/calendar"]);
      assert.equal(new Set(attachments.map((part) => part.content.toString())).size, 1);
      const note = value(eventOf(received?.ics ?? ""), "description");
      assert.equal(note.includes(letter().joinUrl), method === "REQUEST", "a cancelled entry does not ask anyone in");
    }
  });
});
