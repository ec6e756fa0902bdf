import assert from "node:assert/strict";
import { test } from "node:test";
import { step } from "../dialogs/intake.ts";
import type { Session } from "../dialogs/types.ts";
import { at, sceneAt, talkAfter, toDays } from "./scene.ts";

const scene = sceneAt(at);
const newTerms = sceneAt(at, { office: { termsVersion: "2027-04-01" } });
const atConfirm = () => talkAfter(...toDays, "Thursday 2pm");
const chose = (value: string) => ({
  kind: "chose" as const,
  step: value.split(":")[0] ?? "",
  value: value.split(":")[1] ?? "",
});
const kinds = ({ claims = [] }: ReturnType<typeof step>) => claims.map(({ kind }) => kind);

test("terms that changed while a seat is held are asked again before it is booked, and the seat is kept", () => {
  const asked = step(newTerms, atConfirm(), chose("confirm:yes"));
  assert.deepEqual([asked.session.step, kinds(asked)], ["terms", []]);
  const agreed = step(newTerms, asked.session, chose("terms:accept"));
  assert.equal(agreed.session.step, "confirm");
  assert.equal(agreed.records?.[0]?.consent.version, "2027-04-01");
  const booked = step(newTerms, agreed.session, chose("confirm:yes"));
  const [claim] = booked.claims ?? [];
  assert.equal(claim?.kind === "book" && claim.consent.version, "2027-04-01");
});

test("after a booking has ended: an offered hour, new terms, and on to the confirmation of that hour", () => {
  const session: Session = { ...atConfirm(), step: "hour", trail: [] };
  const { held: _held, ...offered } = session;
  const picked = step(newTerms, offered, chose(`hour:${Date.parse("2026-11-26T15:00:00+09:00")}`));
  assert.deepEqual([picked.session.step, kinds(picked)], ["terms", ["hold"]]);
  const agreed = step(newTerms, picked.session, chose("terms:accept"));
  assert.equal(agreed.session.step, "confirm");
});

test("someone the office refused books nothing: neither an offered hour nor one that is held", () => {
  const refused = sceneAt(at, { office: { refused: true } });
  const session: Session = { ...atConfirm(), step: "hour", trail: [] };
  const picked = step(refused, session, chose(`hour:${Date.parse("2026-11-26T15:00:00+09:00")}`));
  assert.deepEqual([picked.session.step, kinds(picked)], ["refused", []]);
  const confirmed = step(refused, atConfirm(), chose("confirm:yes"));
  assert.equal(confirmed.session.step, "refused");
  assert.ok(!kinds(confirmed).includes("book"));
});

test("someone who says after all that they are none of those we serve is not taken for a trainee later", () => {
  const session = talkAfter("hello", "(tap language:en)", "(tap notice:ok)", "(tap eligibility:trainee)", "back");
  const refused = step(scene, session, chose("eligibility:none"));
  assert.equal(refused.session.step, "refused");
  assert.equal(step(scene, refused.session, { kind: "said", text: "book" }).session.step, "notice");
});

test("the office's own limits of age hold for what is typed, too", () => {
  const asked = talkAfter(...toDays.slice(0, 7));
  const born = { kind: "said" as const, text: "10 May 1998" };
  assert.equal(step(scene, asked, born).session.step, "email");
  const older = sceneAt(at, { office: { ages: { min: 30, max: 100, adult: 18 } } });
  assert.equal(step(older, asked, born).messages[0]?.key, "birthDate.invalid.tooYoung");
});

test("a tap that no button of ours sends is kindly not understood", () => {
  for (const value of ["menu:constructor", "menu:toString", "menu:__proto__", "menu:hasOwnProperty:x"]) {
    const [kind = "", ...rest] = value.split(":");
    const outcome = step(scene, atConfirm(), { kind: "chose", step: kind, value: rest.join(":") });
    assert.equal(outcome.messages[0]?.key, "again.earlier", value);
  }
});
