import assert from "node:assert/strict";
import { test } from "node:test";
import { alertCard, alertSummaryOf } from "../../src/channels/teams/alert-card.ts";
import { Alert } from "../../src/jobs/job.ts";
import { exampleSay, startAt, wordsOf } from "./desk.ts";

for (const language of ["ja", "en"] as const) {
  test(`every alert in ${language} is a small card 1.5, all in words`, async () => {
    const say = await exampleSay(language);
    for (const alert of Alert.options) {
      for (const category of [undefined, "violence", "send-mail", "Lan wrote this"]) {
        const about = { alert, language: "th", category, no: "A-7", at: startAt } as const;
        const drawn = alertCard(about, say);
        assert.equal(drawn.version, "1.5");
        assert.ok(JSON.stringify(drawn).length * 2 < 25 * 1024);
        const words = `${wordsOf(drawn)}\n${alertSummaryOf(about, say)}`;
        assert.ok(words.split("\n").every((word) => word.trim() !== ""));
        assert.doesNotMatch(words, /\b(card|fact|alert|advice|category|task|language)\.\w|\{\{|undefined|Lan wrote/);
      }
    }
  });
}

test("an alert says what, whose language, which booking and when", async () => {
  const say = await exampleSay("en");
  const words = wordsOf(
    alertCard({ alert: "crisis", language: "th", category: "violence", no: "A-7", at: startAt }, say),
  );
  for (const word of ["This may be an emergency", "Thai", "Violence or harassment", "A-7"])
    assert.ok(words.includes(word), word);
  assert.match(words, /Thursday 26 November 2026, 13:00/);
  assert.match(
    wordsOf(alertCard({ alert: "givenUp", language: "ja", category: "send-mail", at: 0 }, say)),
    /Sending a mail/,
  );
});
