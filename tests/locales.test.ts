import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Language } from "../dialogs/types.ts";
import { countGraphemes } from "../src/channels/line/graphemes.ts";
import { clockWords, dayWords, slotWords } from "../src/dates.ts";

const trainee = ["talk", "mail", "web", "terms"];
const staff: { [file: string]: Language[] } = { staff: ["ja", "en"], sandbox: ["ja", "en"] };
const labelLimit = 20;

const read = (language: Language, file: string) =>
  flat(JSON.parse(readFileSync(`locales/${language}/${file}.json`, "utf8")));

function flat(words: object, prefix = ""): { [key: string]: string } {
  return Object.assign(
    {},
    ...Object.entries(words).map(([key, value]) =>
      typeof value === "string" ? { [prefix + key]: value } : flat(value, `${prefix + key}.`),
    ),
  );
}

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();
const plain = (key: string) => key.replace(/_(one|other)$/, "");

for (const [file, languages] of [
  ...trainee.map((name) => [name, Language.options] as const),
  ...Object.entries(staff),
]) {
  test(`${file}: every language has the same keys and placeholders, nothing empty, NFC`, () => {
    const source = read("en", file);
    for (const language of languages) {
      const words = read(language, file);
      assert.deepEqual(
        [...new Set(Object.keys(words).map(plain))].sort(),
        [...new Set(Object.keys(source).map(plain))].sort(),
        language,
      );
      for (const [key, text] of Object.entries(words)) {
        assert.ok(text.trim() !== "", `${language} ${key} is empty`);
        assert.equal(text, text.normalize("NFC"), `${language} ${key} is not NFC`);
        assert.deepEqual(
          placeholders(text),
          placeholders(source[key] ?? source[plain(key)] ?? ""),
          `${language} ${key}`,
        );
      }
    }
  });
}

test("every key is used, and every key used exists", () => {
  const code = globSync(["dialogs/**/*.ts", "src/**/*.ts", "src/**/*.tsx"], { exclude: ["src/web/dist/**"] })
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const literals = new Set([...code.matchAll(/"([\w:.]+)"/g)].map(([, key]) => key));
  const patterns = [...code.matchAll(/`([a-zA-Z]{3,}(?:[\w:.-]|\$\{[^`}]*\})+)`/g)].map(
    ([, key = ""]) => new RegExp(`^${key.replace(/\./g, "\\.").replace(/\$\{[^}]*\}/g, "[\\w.-]+")}$`),
  );
  for (const file of [...trainee, "staff"]) {
    const unused = Object.keys(read("en", file))
      .map(plain)
      .filter((key) => {
        const names = [key, `${file}:${key}`, key.replace(/^page\./, "")];
        return !names.some((name) => literals.has(name) || patterns.some((pattern) => pattern.test(name)));
      });
    assert.deepEqual(unused, [], `${file}: never used`);
  }
  const known = new Set(Object.keys(read("en", "talk")));
  const talk = globSync("dialogs/*.ts")
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const asked = [...talk.matchAll(/(?:key|label): "([\w.]+)"/g)].map(([, key = ""]) => key);
  const missing = asked.filter((key) => !known.has(key));
  assert.deepEqual(missing, []);
});

/** Keys whose sentence is a button. */
const labels = new RegExp(
  `^(${[
    "language\\.option|language\\.own",
    "notice\\.(ok|noEmail)",
    "eligibility\\.(trainee|former|helper|none)",
    "device\\.(yes|no)",
    "refused\\.back",
    "terms\\.(accept|read|decline)",
    "articles\\.(next|previous|done)",
    "(name|email)\\.(suggested|original|again)",
    "birthDate\\.(pick|again)",
    "companion\\.(alone|interpreter|carer)",
    "day\\.more|hour\\.days",
    "confirm\\.(yes|time|name|birthDate|email|companion)",
    "cancelling\\.(yes|no)",
    "crisis\\.(tell|continue)",
    "menu\\.\\w+",
  ].join("|")})$`,
);

test("every button fits LINE in every language, in graphemes, the strictest way of counting them", () => {
  for (const language of Language.options) {
    for (const [key, text] of Object.entries(read(language, "talk")).filter(([key]) => labels.test(key))) {
      assert.ok(countGraphemes(text) <= labelLimit, `${language} ${key}: ${countGraphemes(text)} ${text}`);
    }
  }
});

test("days, hours and slots fit a button on every day of the year", () => {
  for (const language of Language.options) {
    for (let day = 0; day < 366; day++) {
      const at = Date.UTC(2026, 0, 1 + day, 2);
      const made = [
        dayWords(language, new Date(at).toISOString().slice(0, 10)),
        clockWords(language, at),
        slotWords(language, at),
      ];
      for (const text of made)
        assert.ok(countGraphemes(text) <= labelLimit, `${language}: ${countGraphemes(text)} ${text}`);
    }
  }
});

test("the ledger names every language, and none is called reviewed before a person did so", () => {
  const ledger = JSON.parse(readFileSync("locales/ledger.json", "utf8")) as {
    [language: string]: { reviewed: boolean };
  };
  assert.deepEqual(Object.keys(ledger).sort(), [...Language.options].sort());
  for (const [language, entry] of Object.entries(ledger)) assert.equal(entry.reviewed, false, language);
});
