import { ConsultationLanguage, type Scene } from "../dialogs/types.ts";
import { createTalk, service, text } from "./talk.ts";

export const at = Date.parse("2026-11-24T10:00:00+09:00");

/** What a step may know, for tests that take one step by themselves. */
export function sceneAt(
  now: number,
  more: Partial<Omit<Scene, "office">> & { office?: Partial<Scene["office"]> } = {},
): Scene {
  const { office, ...rest } = more;
  return {
    at: now,
    heardAt: now,
    freshId: "fresh",
    ...rest,
    office: {
      languages: ConsultationLanguage.options,
      ages: service.people.ages,
      holdMs: 300_000,
      articles: 14,
      termsVersion: service.terms.version,
      termsHash: text.termsHash,
      refused: false,
      phoneLines: {},
      ...office,
    },
  };
}

/** An English talk after these words and taps. */
export function talkAfter(...said: string[]) {
  const talk = createTalk({ language: "en", channel: "line", at });
  for (const each of said) talk.say(each);
  return talk.session();
}

export const toDays = [
  "hello",
  "(tap language:en)",
  "(tap notice:ok)",
  "(tap eligibility:trainee)",
  "(tap device:yes)",
  "(tap terms:accept)",
  "Maria Santos",
  "10 May 1998",
  "maria@gmail.com",
  "(tap companion:alone)",
];
