import assert from "node:assert/strict";
import { test } from "node:test";
import { bookingCard, presences, type StaffCard, summaryOf } from "../../src/channels/teams/booking-card.ts";
import { exampleCard, exampleSay, wordsOf } from "./desk.ts";

const ended = { endedBy: "rule", reason: "hostAbsent" } as const;
const closed: { [state: string]: Partial<StaffCard> } = {
  met: { state: "met", presence: "arrived", hostStarted: true },
  cancelled: { state: "cancelled", endedBy: "staff", reason: "counselorIll" },
  "cancelled by the trainee": { state: "cancelled", endedBy: "trainee" },
  "cancelled, host absent": { state: "cancelled", ...ended },
  noShow: { state: "noShow", endedBy: "rule" },
  failed: { state: "failed", trouble: "noLink" },
};
const open = Object.fromEntries(
  presences.flatMap((presence) => [
    [presence, { state: presence === "none" ? "confirmed" : "linkSent", presence } as const],
    [
      `${presence}, late in life`,
      { state: "linkSent", presence, trouble: "weWereDown", noShowsBefore: 3, firstVisit: false } as const,
    ],
  ]),
);
const cards = Object.entries({ ...closed, ...open }).map(([what, part]): [string, StaffCard] => [
  what,
  { ...exampleCard, ...part },
]);

const buttonsOf = (card: unknown) =>
  [...JSON.stringify(card).matchAll(/"Action\.Execute","verb":"(\w+)"/g)].map(([, verb]) => verb);

for (const language of ["ja", "en"] as const) {
  test(`every state's card in ${language}: version 1.5, small, all in words`, async () => {
    const say = await exampleSay(language);
    for (const [what, card] of cards) {
      const drawn = bookingCard({ ...card, talkLanguage: "km", companion: "interpreter" }, say);
      assert.equal(drawn.version, "1.5", what);
      assert.ok(Buffer.byteLength(JSON.stringify(drawn), "utf16le") < 25 * 1024, what);
      const words = wordsOf(drawn).split("\n");
      assert.ok(words.length > 6 && words.every((word) => word.trim() !== ""), what);
      assert.doesNotMatch(
        words.join("\n"),
        /\b(card|fact|visit|companion|presence|state|by|reason|trouble|action|language)\.\w|\{\{|undefined/,
        what,
      );
      assert.doesNotMatch(summaryOf(card, say), /\{\{|undefined|\w\.\w/, what);
    }
  });

  test(`every button in ${language} fits`, async () => {
    const say = await exampleSay(language);
    const titles = [...JSON.stringify(bookingCard(exampleCard, say)).matchAll(/"title":"([^"]+)"/g)].map(
      ([, title]) => title ?? "",
    );
    assert.ok(titles.length > 5);
    for (const title of titles) assert.ok([...new Intl.Segmenter().segment(title)].length <= 24, title);
  });
}

test("an open booking has its buttons, a closed one has none", async () => {
  const say = await exampleSay("ja");
  for (const [what, card] of cards) {
    const isOpen = card.state === "confirmed" || card.state === "linkSent";
    const wanted = card.presence === "arrived" ? ["cancel"] : ["arrived", "cancel"];
    assert.deepEqual(buttonsOf(bookingCard(card, say)), isOpen ? wanted : [], what);
  }
});

test("a button carries the booking, the date told and the verb, and falls back to Action.Submit with the same", async () => {
  const drawn = bookingCard({ ...exampleCard, seq: 4 }, await exampleSay("en"));
  const [arrived] = drawn.actions as { data: unknown; fallback: { type: string; data: unknown } }[];
  assert.deepEqual(arrived?.data, { verb: "arrived", bookingId: "bk1", seq: 4 });
  assert.equal(arrived?.fallback.type, "Action.Submit");
  assert.deepEqual(arrived?.fallback.data, arrived?.data);
});

test("the light and the words say how it stands", async () => {
  const say = await exampleSay("en");
  const line = (part: Partial<StaffCard>) => wordsOf(bookingCard({ ...exampleCard, ...part }, say)).split("\n")[2];
  assert.equal(line({ state: "confirmed", presence: "none" }), "⚪ Confirmed, Zoom link not sent yet");
  assert.equal(line({}), "🟡 Zoom link sent, no word from the client yet");
  assert.equal(line({ presence: "late" }), "🟡 The client says they will be late");
  assert.equal(line({ presence: "joined" }), "🟢 The client is in the Zoom meeting");
  assert.equal(line({ presence: "arrived" }), "🟢 Arrival confirmed");
  assert.match(line({ trouble: "noMeeting" }) ?? "", /^🔴/);
  assert.equal(line({ state: "noShow" }), "🔴 No contact after the start: cancelled");
  assert.equal(line({ state: "met" }), "🟢 Consultation over");
});

test("a counselor reads who comes when, and what is special", async () => {
  const special = {
    firstVisit: false,
    noShowsBefore: 2,
    flagged: false,
    companion: "carer",
    talkLanguage: "ja",
    hostStarted: true,
  } as const;
  const words = wordsOf(bookingCard({ ...exampleCard, ...special }, await exampleSay("en")));
  assert.match(words, /^Vietnamese consultation\nThursday 26 November 2026, 13:00 \/ 1:00 PM, Japan time\n/);
  for (const word of [
    "A-1024",
    "Has been here before",
    "Earlier no-shows: 2",
    "A carer sits in",
    "Japanese",
    "Started",
  ]) {
    assert.ok(words.split("\n").includes(word), word);
  }
  const flagged = wordsOf(bookingCard({ ...exampleCard, ...special, flagged: true }, await exampleSay("en")));
  assert.ok(flagged.split("\n").includes("⚠ 2 earlier no-shows. Please decide about further use"));
  assert.doesNotMatch(wordsOf(bookingCard(exampleCard, await exampleSay("en"))), /no-shows|Chat language|Started/);
});

test("nothing personal gets onto a card, and no reason that is not ours", async () => {
  const person = { name: "Nguyen Van A", birthDate: "1998-05-10", email: "a@example.com", details: { name: "Nguyen" } };
  const card = { ...exampleCard, ...person, state: "cancelled", endedBy: "staff", reason: "he lied to me" } as const;
  const drawn = JSON.stringify(bookingCard(card, await exampleSay("ja")));
  assert.doesNotMatch(drawn, /Nguyen|1998|example\.com|lied/);
});
