import assert from "node:assert/strict";
import { test } from "node:test";
import { countGraphemes, cutGraphemes, cutUnits } from "../../src/channels/line/graphemes.ts";
import { toLineMessages } from "../../src/channels/line/to-line-messages.ts";
import { validateLineMessages } from "../../src/sandbox/line-stand-in.ts";
import { bubble } from "./start-line.ts";

const words = {
  km: "ខ្ញុំយល់ព្រមតាមលក្ខខណ្ឌ",
  th: "ยกเลิกการจองคำปรึกษา",
  my: "သဘောတူညီပါသည် ယောက်ျား",
  vi: "Tôi đồng ý với điều khoản",
  en: "👨‍👩‍👧 family",
};
const picker = {
  label: "Choose the date",
  data: "go:birthDate:pick",
  min: "1926-01-01",
  max: "2011-12-31",
  initial: "2000-01-01",
};
const choices = (count: number, label = "choice") =>
  Array.from({ length: count }, (_, at) => ({ label: `${label} ${at + 1}`, data: `go:day:${at}` }));

/** The message objects, checked against LINE's limits. */
function checked(...bubbles: Parameters<typeof toLineMessages>[0]) {
  const messages = toLineMessages(bubbles);
  assert.deepEqual(validateLineMessages(messages), []);
  return messages;
}

const textsOf = (messages: ReturnType<typeof toLineMessages>) =>
  messages.map((message) => (message.type === "text" ? message.text : message.altText));
const labelsOf = (messages: ReturnType<typeof toLineMessages>) =>
  messages.map(({ quickReply }) => quickReply?.items?.map(({ action }) => action?.label));

test("a plain bubble is its text, links untouched", () => {
  const text = "See https://example.org/j/abc?x=1&y=2#z";
  assert.deepEqual(checked(bubble(text)), [{ type: "text", text }]);
});

test("choices are numbered lines and quick replies that come back as taps", () => {
  const [message] = checked(bubble("Which?", { choices: choices(2) }));
  assert.deepEqual(message, {
    type: "text",
    text: "Which?\n\n1. choice 1\n2. choice 2",
    quickReply: {
      items: [
        { type: "action", action: { type: "postback", label: "choice 1", data: "go:day:0", displayText: "choice 1" } },
        { type: "action", action: { type: "postback", label: "choice 2", data: "go:day:1", displayText: "choice 2" } },
      ],
    },
  });
});

test("only the last choices are shown, at the very end", () => {
  const messages = checked(
    bubble("a", { choices: choices(1, "old") }),
    bubble("b", { choices: choices(2, "new") }),
    bubble("c"),
  );
  assert.deepEqual(textsOf(messages), ["a", "b", "c\n\n1. new 1\n2. new 2"]);
  assert.deepEqual(labelsOf(messages), [undefined, undefined, ["new 1", "new 2"]]);
});

test("thirteen quick replies at most; every choice keeps its number", () => {
  const messages = checked(bubble("Which?", { choices: choices(20) }));
  assert.equal(labelsOf(messages)[0]?.length, 13);
  assert.match(textsOf(messages)[0] ?? "", /\n20\. choice 20$/);
});

for (const [language, word] of Object.entries(words)) {
  test(`${language}: a label within 20 graphemes stays whole, a longer one is cut between graphemes`, () => {
    const long = `${word}${word}${word}`;
    const messages = checked(
      bubble(long, {
        choices: [
          { label: cutGraphemes(word, 20), data: "go:a:1" },
          { label: long, data: "go:a:2" },
        ],
      }),
    );
    const [whole = "", cut = ""] = labelsOf(messages)[0] ?? [];
    assert.equal(whole, cutGraphemes(word, 20));
    assert.match(cut, /…$/);
    assert.ok(countGraphemes(cut) <= 20);
    const kept = clusters(cut.slice(0, -1));
    assert.deepEqual(kept, clusters(long).slice(0, kept.length));
    assert.ok(textsOf(messages)[0]?.endsWith(`2. ${long}`));
  });

  test(`${language}: a text of more than 5000 units is cut between graphemes and keeps its choices`, () => {
    const long = word.repeat(400);
    const [text = ""] = textsOf(checked(bubble(long, { choices: choices(3) })));
    assert.ok(text.length <= 5000 && text.length > 4900);
    const [body = "", lines] = text.split("…\n\n");
    assert.equal(lines, "1. choice 1\n2. choice 2\n3. choice 3");
    const kept = clusters(body);
    assert.deepEqual(kept, clusters(long).slice(0, kept.length));
  });
}

test("23 units of Khmer are 11 graphemes and fit a label whole", () => {
  const [message] = checked(bubble("?", { choices: [{ label: words.km, data: "go:a:1" }] }));
  assert.equal(message?.quickReply?.items?.[0]?.action?.label, words.km);
});

test("stacked letters count one by one, as before Unicode 16; marks and Thai am never count", () => {
  assert.equal(countGraphemes("ក្ត"), 2);
  assert.equal(countGraphemes("က္က"), 2);
  assert.equal(countGraphemes("น้ำ"), 1);
  assert.equal(countGraphemes("👨‍👩‍👧"), 1);
});

test("what fits is never touched; the cut text keeps to the limit, its … included", () => {
  assert.equal(cutGraphemes("12345", 5), "12345");
  assert.equal(cutGraphemes("123456", 5), "1234…");
  assert.equal(cutUnits("👨‍👩‍👧👨‍👩‍👧", 16), "👨‍👩‍👧👨‍👩‍👧");
  assert.equal(cutUnits("👨‍👩‍👧👨‍👩‍👧", 15), "👨‍👩‍👧…");
  assert.equal(cutUnits("👨‍👩‍👧👨‍👩‍👧", 8), "…");
});

test("a date picker is a button below its text", () => {
  const { label, ...dates } = picker;
  assert.deepEqual(checked(bubble("When were you born?", { picker })), [
    {
      type: "template",
      altText: "When were you born?",
      template: {
        type: "buttons",
        text: "When were you born?",
        actions: [{ type: "datetimepicker", label, mode: "date", ...dates }],
      },
    },
  ]);
});

test("a picker's other choices are quick replies and numbered lines", () => {
  const messages = checked(bubble("Born?", { picker, choices: choices(2) }));
  assert.deepEqual(textsOf(messages), ["Born?\n\n1. choice 1\n2. choice 2"]);
  assert.deepEqual(labelsOf(messages), [["choice 1", "choice 2"]]);
});

test("a text too long for the picker's template goes before it as its own message", () => {
  const long = `${words.km} `.repeat(30);
  const messages = checked(bubble(long, { picker: { ...picker, label: words.my.repeat(3) }, choices: choices(1) }));
  assert.deepEqual(textsOf(messages), [`${long}\n\n1. choice 1`, words.my.repeat(3)]);
  assert.deepEqual(labelsOf(messages), [undefined, ["choice 1"]]);
});

test("data too long to come back unchanged is no button; its number still answers", () => {
  const tooLong = { label: "long", data: `go:a:${"x".repeat(300)}` };
  const messages = checked(bubble("?", { choices: [tooLong, { label: "short", data: "go:a:1" }] }));
  assert.deepEqual(labelsOf(messages), [["short"]]);
  assert.deepEqual(textsOf(messages), ["?\n\n1. long\n2. short"]);
});

test("an empty bubble says nothing; choices without a text stand alone", () => {
  assert.deepEqual(checked(bubble("a"), bubble(" ")), [{ type: "text", text: "a" }]);
  assert.deepEqual(toLineMessages([bubble("")]), []);
  assert.deepEqual(textsOf(checked(bubble("", { choices: choices(1) }))), ["1. choice 1"]);
});

function clusters(text: string) {
  return [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
}
