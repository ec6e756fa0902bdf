import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Letter } from "../../src/channels/mail/letter.ts";
import { type Desk, from, letter, openDesk, service, text } from "./desk.ts";

const open = ["confirmed", "moved", "link", "reminder"] as const;
const ended = ["cancelled", "noShow", "hostAbsent", "cancelledByStaff"] as const;

describe("the letters people get", () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk();
  });
  after(() => desk.stop());
  beforeEach(() => {
    desk.box.letters.length = 0;
  });

  async function sent(changes: Partial<Letter> = {}) {
    await desk.mail.send(letter(changes));
    const last = desk.box.letters.at(-1);
    assert.ok(last);
    return last;
  }

  it("says when, which number, which language, and how to reach us, in both parts, for every kind and both languages", async () => {
    const { phone, replyEmail, name } = service.office;
    const own = {
      en: ["Thursday 26 November 2026, 13:00 / 1:00 PM, Japan time", "Vietnamese"],
      ja: ["2026年11月26日(木) 13:00", "ベトナム語"],
    };
    for (const language of ["en", "ja"] as const) {
      for (const kind of [...open, ...ended]) {
        const { text, html } = await sent({ kind, language });
        for (const part of [text, html]) {
          assert.doesNotMatch(part, /mail:|common\.|undefined|\{\{/, `${language} ${kind}`);
          for (const fact of [...own[language], "K7Q2", phone, replyEmail, name]) {
            assert.ok(part.includes(fact), `${language} ${kind} says ${fact}`);
          }
        }
        assert.match(html, new RegExp(`<html lang="${language}" dir="ltr">`));
        assert.match(html, /href="tel:0367121965"/);
      }
    }
  });

  it("has one manage button while the booking is open, a join button only when the link goes out, and neither afterwards", async () => {
    const count = (html: string, url: string) => html.split(`href="${url}"`).length - 1;
    for (const kind of [...open, ...ended]) {
      const { html, text } = await sent({ kind });
      const join = kind === "link" || kind === "reminder" ? 1 : 0;
      const manage = ended.some((one) => one === kind) ? 0 : 1;
      assert.deepEqual([count(html, letter().joinUrl), count(html, letter().manageUrl)], [join, manage], kind);
      assert.equal(text.includes(letter().joinUrl), join === 1);
      assert.equal(text.includes(letter().manageUrl), manage === 1);
    }
  });

  it("offers a new booking after one has ended, when there is a place to make it", async () => {
    const againUrl = "https://madoguchi.example/?lang=en";
    assert.ok((await sent({ kind: "noShow", againUrl })).html.includes(`href="${againUrl}"`));
    assert.ok(!(await sent({ kind: "confirmed", againUrl })).html.includes(againUrl));
  });

  it("tells the ten-minute rule with the office's own number of minutes", async () => {
    assert.match((await sent({ kind: "confirmed" })).text, /10 minutes after the start/);
    assert.match((await sent({ kind: "noShow" })).text, /waited 10 minutes/);
  });

  it("carries no image, no script, no form, nothing that is fetched", async () => {
    for (const kind of [...open, ...ended])
      assert.doesNotMatch((await sent({ kind })).html, /<img|<script|<form|<link|url\(|src=|@import/i);
  });

  it("shows no more than a reservation where a lock screen shows it: subject, sender, first lines, calendar entry", async () => {
    const revealing = /OTIT|consult|counsel|trainee|zoom|相談|実習|外国人/i;
    for (const language of ["en", "ja"] as const) {
      for (const kind of [...open, ...ended]) {
        const { subject, text, html, raw, ics } = await sent({ kind, language });
        assert.doesNotMatch(subject, revealing);
        assert.match(raw, new RegExp(`^From: ${from}\\r$`, "m"));
        assert.doesNotMatch(text.split("\n\n").slice(0, 3).join("\n"), revealing, `${language} ${kind}`);
        assert.doesNotMatch(html.split("<p").slice(0, 4).join("<p"), revealing, `${language} ${kind}`);
        assert.doesNotMatch(/SUMMARY:.*/.exec(ics ?? "")?.[0] ?? "", revealing);
      }
    }
  });

  it("names what happened in the subject only when the office says so", async (t) => {
    assert.equal((await sent({ kind: "noShow" })).subject, "Your reservation K7Q2");
    const loud = await openDesk({ service: { ...service, mail: { quietSubject: false } } });
    t.after(() => loud.stop());
    await loud.mail.send(letter({ kind: "noShow" }));
    assert.equal(loud.box.letters[0]?.subject, "Your reservation K7Q2 is cancelled");
  });

  it("says it is sent by a machine, in which language, and where answers go", async () => {
    const { raw } = await sent({ language: "ja" });
    assert.match(raw, /^Auto-Submitted: auto-generated\r$/m);
    assert.match(raw, /^Content-Language: ja\r$/m);
    assert.match(raw, new RegExp(`^Reply-To: ${service.office.replyEmail}\\r$`, "m"));
    assert.match(raw, /^Date: Fri, 20 Nov 2026 03:00:00 \+0000\r$/m);
  });

  it("never writes the reader's name into the letter, and escapes what it does write", async () => {
    const odd = { ...letter().booking, no: "<b>&\"'" };
    const { html, text: plain } = await sent({
      to: { name: "Win <a href=x>money</a>", address: "an@example.com" },
      booking: odd,
    });
    assert.doesNotMatch(html + plain, /Win|money/);
    assert.ok(html.includes("&lt;b&gt;&amp;&quot;&#39;"));
  });

  it("shows words an admin has edited as they were typed, never as markup", async (t) => {
    const say: typeof text.say = (to, key, ...rest) => `<i>&"' ${text.say(to, key, ...rest)}`;
    const own = await openDesk({ text: { ...text, say } });
    t.after(() => own.stop());
    for (const kind of [...open, ...ended]) await own.mail.send(letter({ kind, againUrl: 'https://x.example/"><i>' }));
    for (const { html } of own.box.letters) assert.doesNotMatch(html, /<i>|&"|'\s/);
  });

  it("brings a subject of every script through unharmed", async (t) => {
    const subjects = {
      km: "ការកក់របស់អ្នក K7Q2 ថ្ងៃព្រហស្បតិ៍ ទី26 ខែវិច្ឆិកា ឆ្នាំ2026",
      my: "သင့်ကြိုတင်စာရင်း K7Q2 ၂၀၂၆ ခုနှစ် နိုဝင်ဘာ ၂၆ ရက် (ကြာသပတေးနေ့)",
      ja: "ご予約 K7Q2 2026年11月26日(木)13:00 のお知らせ・𠮷野家",
      vi: "Lịch hẹn của bạn K7Q2 – Thứ Năm, 26/11/2026",
      th: "การจองของคุณ K7Q2 วันพฤหัสบดีที่ 26 พฤศจิกายน",
    };
    for (const [language, subject] of Object.entries(subjects)) {
      const say: typeof text.say = (to, key, ...rest) =>
        key.endsWith("Subject") ? subject : text.say(to, key, ...rest);
      const own = await openDesk({ text: { ...text, say } });
      t.after(() => own.stop());
      await own.mail.send(letter({ language: language as Letter["language"] }));
      assert.equal(own.box.letters[0]?.subject, subject);
      assert.match(own.box.letters[0]?.raw ?? "", /^Subject: =\?UTF-8\?/m);
    }
  });
});
