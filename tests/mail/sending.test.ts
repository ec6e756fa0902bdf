import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { type AddressObject, simpleParser } from "mailparser";
import { Fault, type FaultCode } from "../../src/fault.ts";
import type { Mood } from "../../src/sandbox/stand-in.ts";
import { type Desk, letter, openDesk } from "./desk.ts";

const failsWith = (code: FaultCode) => (error: unknown) => {
  assert.ok(error instanceof Fault);
  assert.equal(error.code, code);
  assert.doesNotMatch(error.message, /@/, "a fault never names an address");
  return true;
};

describe("sending mail", () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk();
  });
  after(() => desk.stop());
  beforeEach(() => {
    desk.box.letters.length = 0;
    desk.box.mood = "ok";
  });

  it("gives the same letter the same id, and a changed one another", async () => {
    const booking = (seq: number) => ({ ...letter().booking, seq });
    const first = await desk.mail.send(letter({ kind: "moved", booking: booking(1) }));
    const again = await desk.mail.send(letter({ kind: "moved", booking: booking(1), jobId: "job-2" }));
    const later = await desk.mail.send(letter({ kind: "moved", booking: booking(2) }));
    assert.equal(first.messageId, again.messageId);
    assert.notEqual(first.messageId, later.messageId);
    assert.match(first.messageId, /^<[0-9a-f]{40}@mail\.example\.org>$/);
    assert.deepEqual(
      desk.box.letters.map((one) => one.duplicate),
      [false, true, false],
    );
  });

  it("sends a link that was asked for again as a new letter, a retry of it as the same", async () => {
    const ids = [];
    for (const jobId of ["due-1", "due-1", "asked-again"])
      ids.push((await desk.mail.send(letter({ kind: "link", jobId }))).messageId);
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[0], ids[2]);
  });

  it("hangs every later letter under the confirmation, whatever has changed since", async () => {
    const { messageId } = await desk.mail.send(letter());
    await desk.mail.send(letter({ kind: "reminder", booking: { ...letter().booking, seq: 9 } }));
    const [confirmed, reminder] = desk.box.letters;
    assert.match(reminder?.raw ?? "", new RegExp(`^References: ${messageId}\\r$`, "m"));
    assert.match(reminder?.raw ?? "", new RegExp(`^In-Reply-To: ${messageId}\\r$`, "m"));
    assert.doesNotMatch(confirmed?.raw ?? "", /^(References|In-Reply-To):/m);
  });

  it("refuses what is not one plain address, before anything is sent", async () => {
    const bad = [
      "",
      "an",
      "an@",
      "@example.com",
      "an@example",
      "an@@example.com",
      "an@exa mple.com",
      " an@example.com",
      "an@example.com,v@example.com",
      "an@example.com;v@example.com",
      "an@example.com\r\nBcc: v@example.com",
      "an@example.com\nv@example.com",
      "an@example.com\0",
      '"an"@example.com',
      "An <an@example.com>",
      "group:an@example.com;",
      "an%0d%0a@example.com",
      "an@[127.0.0.1]",
      "än@example.com",
      `${"a".repeat(65)}@example.com`,
      `an@${"a.".repeat(130)}com`,
    ];
    for (const address of bad) {
      await assert.rejects(
        desk.mail.send(letter({ to: { name: "An", address } })),
        failsWith("outside-refused"),
        JSON.stringify(address),
      );
    }
    assert.deepEqual(
      desk.box.received.filter((one) => one.what !== "letter"),
      [],
    );
    assert.equal(desk.box.letters.length, 0);
  });

  it("takes the plain ones people have", async () => {
    for (const address of ["an@example.com", "O'Neil+x@mail.example.co.jp", "a_b-c.d@xn--v-d-rma6749a.vn"]) {
      await desk.mail.send(letter({ to: { name: "", address } }));
      assert.match(desk.box.letters.at(-1)?.raw ?? "", new RegExp(`^To: ${address.replace("+", "\\+")}\\r$`, "m"));
    }
  });

  it("lets no name become a header or a second recipient", async () => {
    const names = [
      "An\r\nBcc: v@example.com",
      "An\nX-Evil: 1",
      "v@example.com, An",
      '"An" <v@example.com>',
      "An\u202e\u2028moc",
      "=?utf-8?q?x=0D=0ABcc:v?=",
    ];
    for (const name of names) {
      await desk.mail.send(letter({ to: { name, address: "an@example.com" } }));
      const { raw, to } = desk.box.letters.at(-1) ?? { raw: "", to: "" };
      const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
      assert.equal(to, "an@example.com", name);
      assert.doesNotMatch(head, /^(Bcc|X-Evil)/im);
      const shown = (await simpleParser(raw)).headers.get("to") as AddressObject;
      assert.doesNotMatch(shown.value[0]?.name ?? "", /[\p{Cc}\u202e\u2028]/u, name);
    }
  });

  it("tells a refusal from a trouble that passes", async () => {
    const cases: [Mood, FaultCode][] = [
      ["refusing", "outside-refused"],
      ["failing", "outside-down"],
      ["limited", "outside-down"],
    ];
    for (const [mood, code] of cases) {
      desk.box.mood = mood;
      await assert.rejects(desk.mail.send(letter()), failsWith(code), mood);
      desk.box.mood = "ok";
      await desk.mail.send(letter());
    }
    assert.equal(desk.box.letters.length, cases.length);
  });

  it("gives up on a server that never answers, and on none at all", async (t) => {
    const hung = await openDesk({ timeoutMs: 300 });
    t.after(() => hung.mail.stop());
    hung.box.mood = "hanging";
    await assert.rejects(hung.mail.send(letter()), failsWith("outside-down"));
    await assert.rejects(hung.mail.verify(), failsWith("outside-down"));
    await hung.box.stop();
    await assert.rejects(hung.mail.send(letter()), failsWith("outside-down"));
  });

  it("demands encryption in production: a server without it gets no letter", async (t) => {
    const strict = await openDesk({ production: true });
    t.after(() => strict.stop());
    await assert.rejects(strict.mail.send(letter()), failsWith("outside-refused"));
    assert.equal(strict.box.letters.length, 0);
  });

  it("checks the connection without sending", async () => {
    await desk.mail.verify();
    assert.equal(desk.box.letters.length, 0);
  });

  it("logs ids and nothing of the letter", async (t) => {
    const lines: unknown[] = [];
    const log = { info: (...line: unknown[]) => lines.push(line), warn: (...line: unknown[]) => lines.push(line) };
    const own = await openDesk({ log });
    t.after(() => own.stop());
    await own.mail.send(letter());
    assert.deepEqual(lines, [[{ kind: "confirmed", bookingId: "bk_7f3a", jobId: "job-1" }, "mail sent"]]);
  });

  it("keeps the last 200 letters in the stand-in", async () => {
    for (let count = 0; count < 201; count++) await desk.mail.send(letter({ kind: "link", jobId: String(count) }));
    assert.equal(desk.box.letters.length, 200);
  });
});
