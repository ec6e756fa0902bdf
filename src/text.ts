import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import i18next from "i18next";
import { Language, type Message, type Param, type Params } from "../dialogs/types.ts";
import type { Bubble } from "./channels/channel.ts";
import { tapData } from "./channels/channel.ts";
import { clockWords, dateWords, dayWords, slotWords, whenWords } from "./dates.ts";
import type { Links } from "./links.ts";
import type { Service } from "./service.ts";

const files = ["talk", "mail", "web", "terms", "staff"] as const;
const folder = new URL("../locales/", import.meta.url);

export type SayOptions = { masked?: boolean };

/** Keys and parameters to words. A key without a file is one of the talk's: "day.ask"; others say so: "mail:confirmed.subject". */
export type Text = {
  say(language: Language, key: string, params?: Params, options?: SayOptions): string;
  /** A message of the talk as a bubble; `masked` hides personal values from channels that may not carry them. */
  bubble(language: Language, message: Message, options?: SayOptions): Bubble;
  /** SHA-256 of the terms exactly as this language shows them. */
  termsHash: { [language in Language]: string };
};

/** Loads every language's words. `office` facts are parameters of every sentence: phone, officeName, replyEmail, zoomTermsUrl. */
export async function createText(service: Service, links: Links): Promise<Text> {
  const resources = Object.fromEntries(Language.options.map((language) => [language, loadWords(language)]));
  const words = i18next.createInstance();
  await words.init({
    resources,
    ns: [...files],
    defaultNS: "talk",
    fallbackLng: "en",
    keySeparator: ".",
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
  });
  const office = officeFacts(service);
  const say: Text["say"] = (language, key, params = {}, options = {}) => {
    const values = Object.fromEntries(
      Object.entries(params).map(([name, param]) => [name, write(language, param, options)]),
    );
    return words.t(key, { lng: language, ...office, ...values });
  };
  const write = (language: Language, param: Param, options: SayOptions): string | number => {
    if (typeof param !== "object") return param;
    const [kind, value] = Object.entries(param)[0] as [keyof typeof writers, never];
    return writers[kind](language, value, param as never, options);
  };
  const writers = {
    when: (language: Language, at: number) => whenWords(language, at),
    clock: (language: Language, at: number) => clockWords(language, at),
    slot: (language: Language, at: number) => slotWords(language, at),
    day: (language: Language, day: string) => dayWords(language, day),
    date: (language: Language, date: string) => dateWords(language, date),
    key: (language: Language, key: string) => say(language, key),
    language: (language: Language, named: Language) => languageName(language, named),
    ownName: (_language: Language, named: Language) => say(named, "language.own"),
    link: (_language: Language, kind: "join" | "booking" | "terms", { id }: { id: string }) => links.url(kind, id),
    personal: (language: Language, kind: PersonalKind, { value }: { value: string }, { masked }: SayOptions) =>
      masked ? masks[kind](value, language) : kind === "birthDate" ? dateWords(language, value) : value,
  };
  const bubble: Text["bubble"] = (language, message, options = {}) => ({
    text: say(language, message.key, message.params, options),
    language,
    choices: (message.choices ?? []).map((choice) => ({
      label: say(language, choice.label, choice.params, options),
      data: tapData(choice),
    })),
    ...(message.picker ? { picker: pickerOf(say(language, "birthDate.pick"), message.picker) } : {}),
  });
  return { say, bubble, termsHash: hashTerms(resources) };
}

const officeFacts = ({ office, terms, slots, noShow }: Service) => ({
  phone: office.phone,
  officeName: office.name,
  replyEmail: office.replyEmail,
  zoomTermsUrl: terms.zoomTermsUrl,
  holdMinutes: slots.holdMinutes,
  noShowMinutes: noShow.minutes,
});

type Words = { [file: string]: { [key: string]: unknown } };

function loadWords(language: Language): Words {
  const present = files
    .map((file) => [file, new URL(`${language}/${file}.json`, folder)] as const)
    .filter(([, url]) => existsSync(url));
  return Object.fromEntries(present.map(([file, url]) => [file, JSON.parse(readFileSync(url, "utf8"))]));
}

function hashTerms(resources: { [language: string]: Words }): Text["termsHash"] {
  const hash = (language: Language) =>
    createHash("sha256")
      .update(JSON.stringify(resources[language]?.terms ?? {}))
      .digest("hex");
  return Object.fromEntries(Language.options.map((language) => [language, hash(language)])) as Text["termsHash"];
}

const pickerOf = (label: string, { step, min, max, initial }: NonNullable<Message["picker"]>) => ({
  label,
  data: `go:${step}`,
  min,
  max,
  initial,
});

const namers = new Map<Language, Intl.DisplayNames>();

function languageName(language: Language, named: Language): string {
  const namer = namers.get(language) ?? new Intl.DisplayNames([language], { type: "language" });
  namers.set(language, namer);
  return namer.of(named === "zh-Hans" ? "zh" : named) ?? named;
}

type PersonalKind = "name" | "email" | "birthDate";

/** Enough to recognise one's own answer, too little for anyone else. */
const masks: { [kind in PersonalKind]: (value: string, language: Language) => string } = {
  name: (value) =>
    value
      .split(" ")
      .map((part) => `${[...new Intl.Segmenter().segment(part)][0]?.segment ?? ""}***`)
      .join(" "),
  email: (value) => `${value.slice(0, 1)}***${value.slice(value.indexOf("@"))}`,
  birthDate: (value, language) =>
    dateWords(language, value)
      .replaceAll(value.slice(0, 4), "****")
      .replace(/ \(\d+\)$/, ""),
};
