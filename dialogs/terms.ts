import { firstMissing } from "./details.ts";
import { readNumber } from "./reading/digits.ts";
import { readWord } from "./reading/words.ts";
import type { Consent, Input, Reply, Scene, Session, Step } from "./types.ts";

/** What happens to personal data, the terms in short, and the two ways to read them whole. Accepted by button or by the exact word only. */
export const terms: Step = {
  enter: (_scene, session) => ({
    session,
    messages: [
      { key: "terms.privacy" },
      {
        key: "terms.summary",
        params: { link: { link: "terms", id: session.language } },
        choices: ["accept", "read", "decline"].map((value) => ({ label: `terms.${value}`, step: "terms", value })),
      },
    ],
  }),
  answer(scene, session, input) {
    const said = input.kind === "said" ? readWord(input.text, session.language) : undefined;
    const meant = input.kind === "chose" ? input.value : said;
    if (meant === "accept" || meant === "agree") return accept(scene, session, input);
    if (meant === "decline" || meant === "no") return decline(scene, session, input);
    if (meant === "read") return { session: { ...session, article: 1 }, next: "articles" };
    return meant === "yes" ? { session, messages: [{ key: "terms.exact" }] } : undefined;
  },
};

/** The articles one by one, each whole; a typed number opens that article. */
export const articles: Step = {
  ownNumbers: true,
  enter(scene, session) {
    const n = session.article ?? 1;
    const values = [...(n < scene.office.articles ? ["next"] : []), ...(n > 1 ? ["previous"] : []), "done"];
    const choices = values.map((value) => ({ label: `articles.${value}`, step: "articles" as const, value }));
    const params = {
      title: { key: `terms:a${n}.title` },
      body: { key: `terms:a${n}.body` },
      n,
      total: scene.office.articles,
    };
    return { session, messages: [{ key: "articles.article", params, choices }] };
  },
  answer(scene, session, input) {
    const n = session.article ?? 1;
    const wished = input.kind === "said" ? readNumber(input.text, session.language) : undefined;
    const moves: { [value: string]: number } = { next: n + 1, previous: n - 1 };
    const to = input.kind === "chose" ? moves[input.value] : wished;
    if (to !== undefined && to >= 1 && to <= scene.office.articles)
      return { session: { ...session, article: to }, next: "articles" };
    return input.kind === "chose" && input.value === "done" ? { session, next: "terms" } : undefined;
  },
};

function accept(scene: Scene, session: Session, input: Input): Reply {
  const consent = toConsent(scene, session, input);
  const agreed = { ...session, consent };
  const next = firstMissing(scene, agreed) ?? (session.held ? "confirm" : "day");
  return {
    session: agreed,
    records: [{ kind: "consented", consent }],
    messages: [{ key: "terms.thanks" }],
    next,
  };
}

function decline(scene: Scene, session: Session, input: Input): Reply {
  const { consent: _consent, ...rest } = session;
  return {
    session: rest,
    records: [{ kind: "declined", consent: toConsent(scene, session, input) }],
    messages: [{ key: "terms.declined" }],
    next: "refused",
  };
}

const toConsent = ({ at, office }: Scene, { language }: Session, input: Input): Consent => ({
  version: office.termsVersion,
  language,
  at,
  hash: office.termsHash[language],
  action: input.kind === "chose" ? "button" : "word",
});
