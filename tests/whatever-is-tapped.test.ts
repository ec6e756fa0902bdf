import assert from "node:assert/strict";
import { test } from "node:test";
import { newSession, step } from "../dialogs/intake.ts";
import {
  type BookingView,
  type Choice,
  type Claim,
  type Happening,
  type Input,
  Language,
  type Message,
  Outcome,
  Session,
} from "../dialogs/types.ts";
import { bookableStarts } from "../src/booking/schedule.ts";
import { typedLabel } from "../src/typed-label.ts";
import { at, sceneAt } from "./scene.ts";
import { service, text } from "./talk.ts";

const words =
  "yes,no,back,cancel,book,move,late,my booking,help,start over,language,resend,human,1,2,3,9,3/4/1998,maria@gmial.com,none,Thursday 2pm,Saturday,I agree,I do not agree,12,messenger,more,👍,???,သန်းသန်း,15:00,I want to kill myself";
const answers: { [step: string]: string } = {
  name: "Maria Santos",
  birthDate: "10 May 1998",
  email: "maria@gmail.com",
};
const endings: Happening[] = ["noShow", "hostAbsent", "cancelledByStaff", "cancelledByLink"];

/** Dice that fall the same way every time. */
function dice(seed: number) {
  let state = seed;
  const roll = () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const pick = <T>(all: readonly T[]) => all[Math.floor(roll() * all.length)] as T;
  return { roll, pick };
}

/** A person who taps what is shown, old buttons too, types anything, goes away and comes back; the house around them, as far as seats go. */
function restlessPerson(seed: number) {
  const { roll, pick } = dice(seed);
  let session = newSession(roll() < 0.5 ? "web" : "line", pick(Language.options), at);
  let now = at;
  let termsVersion = service.terms.version;
  let booking: BookingView | undefined;
  const held = new Map<string, number>();
  const shown: Choice[] = [];
  let last: Choice[] = [];

  const stepOnce = (input: Input) => {
    const scene = sceneAt(now, { freshId: `id${now}`, booking, office: { termsVersion } });
    const outcome = Outcome.parse(JSON.parse(JSON.stringify(step(scene, session, input))));
    session = Session.parse(outcome.session);
    return outcome;
  };
  function take(input: Input): Message[] {
    const said: Message[] = [];
    let outcome = stepOnce(input);
    for (let asks = 0; asks < 5; asks++) {
      said.push(...outcome.messages);
      for (const claim of outcome.claims ?? []) carryOut(claim);
      if (!outcome.ask) break;
      assert.ok(asks < 4, "asks at most four times");
      const { ask } = outcome;
      const starts = roll() < 0.03 ? [] : bookableStarts(service, ask.language, now);
      const slots = starts.map((startAt) => ({ language: ask.language, startAt }));
      outcome = stepOnce({ kind: "answered", ask, slots });
    }
    const choices = said.findLast((message) => message.choices?.length)?.choices;
    if (choices) shown.push(...choices);
    last = choices ?? last;
    return said;
  }
  function carryOut(claim: Claim) {
    const fresh = { no: "K", open: true, linkSent: false, contacted: false };
    if (claim.kind === "hold") held.set(claim.id, claim.until);
    if (claim.kind === "drop" || claim.kind === "book") held.delete(claim.id);
    if (claim.kind === "move") held.delete(claim.heldAs);
    if (claim.kind === "book") assert.ok(!booking?.open, "one open booking per person");
    if (claim.kind === "book") assert.equal(claim.consent.version, termsVersion, "the terms in force");
    if (claim.kind === "move" || claim.kind === "cancel") assert.ok(booking?.open, `${claim.kind} of an open booking`);
    if (claim.kind === "book" || claim.kind === "move") booking = { ...fresh, id: claim.id, slot: claim.slot };
    if (claim.kind === "cancel" && booking) booking = { ...booking, open: false };
    if (claim.kind === "contact" && booking) booking = { ...booking, contacted: true };
  }
  function happens(): Message[] {
    if (!booking?.open) return [];
    const what = pick<Happening>(["link", "movedByLink", ...endings]);
    booking = { ...booking, linkSent: booking.linkSent || what === "link", open: !endings.includes(what) };
    return take({ kind: "happened", what, bookingId: booking.id });
  }
  const act = (): [Input | undefined, Message[]] => {
    now += pick([2_000, 60_000, 400_000]);
    const x = roll();
    if (x > 0.97) return [undefined, happens()];
    if (x > 0.96) termsVersion = `v${now}`;
    const choice = x < 0.5 ? pick(last) : x < 0.55 ? pick(shown) : undefined;
    const typed = (roll() < 0.6 && answers[session.step]) || pick(words.split(","));
    const others: Input[] = [{ kind: "sent", what: "sticker" }, { kind: "opened" }];
    const input: Input = choice
      ? { kind: "chose", step: choice.step, value: choice.value }
      : x < 0.93
        ? typedLabel(text, session, { kind: "said", text: typed })
        : pick(others);
    return [input, take(input)];
  };
  /** Goes back as far as it goes. A booking and a refusal are ends of their own. */
  const goBack = () => {
    for (let taps = 0; taps < 20 && session.trail.length > 0; taps++) {
      now += 2_000;
      take({ kind: "chose", step: "menu", value: "back" });
    }
    return session.trail.length === 0 || session.step === "booked" || session.step === "refused";
  };
  const leaks = () => [...held].filter(([id, until]) => until > now && id !== session.held?.id);
  return { act, goBack, leaks, state: () => ({ session, booking, last }) };
}

for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
  test(`whatever is tapped and typed, the talk goes on, and no seat is leaked, doubled or moved by mistake (dice ${seed})`, () => {
    for (let person = 0; person < 40; person++) {
      const one = restlessPerson(seed * 1_000 + person);
      for (let i = 0; i < 60; i++) {
        const [input, said] = one.act();
        const { session, booking } = one.state();
        assert.deepEqual(one.leaks(), [], "a seat nobody can reach");
        assert.ok(!session.moving || booking?.open, "nothing to move");
        if (booking) assert.equal(session.bookingId, booking.id, "the booking is known to the talk");
        if (!input) continue;
        assert.ok(said.length > 0, `no answer at ${session.step}`);
        for (const message of said) {
          const { text: said } = text.bubble(session.language, message, { masked: session.channel === "line" });
          assert.ok(said !== "" && said !== message.key && !/\{\{|undefined|NaN/.test(said), `${message.key}: ${said}`);
        }
      }
      assert.ok(one.goBack(), `back ends somewhere, not in a circle at ${one.state().session.step}`);
    }
  });
}
