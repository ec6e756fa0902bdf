import { newSession, step } from "../dialogs/intake.ts";
import { timeOf } from "../dialogs/japan-time.ts";
import {
  type BookingView,
  ConsultationLanguage,
  type Happening,
  type Input,
  Outcome,
  type Scene,
  Session,
  type Slot,
} from "../dialogs/types.ts";
import { bookableStarts } from "../src/booking/schedule.ts";
import { dayWords } from "../src/dates.ts";
import { createLinks } from "../src/links.ts";
import { readService } from "../src/service.ts";
import { createSeal } from "../src/store/seal.ts";
import { createText, type Text } from "../src/text.ts";
import { typedLabel } from "../src/typed-label.ts";

const read = readService("service.yaml", false);
if ("faults" in read) throw new Error(read.faults.join("\n"));
export const { service } = read;
export const text: Text = await createText(
  service,
  createLinks("https://madoguchi.example", createSeal("0".repeat(64))),
);

export type Settings = { language: Session["language"]; channel: Session["channel"]; at: number };

/** A talk as text: feeds a transcript's user lines to the pure engine, and writes what comes out. Session and outcome go through JSON and zod each turn. */
export function createTalk({ language, channel, at }: Settings) {
  let now = at;
  let session = newSession(channel, language, now);
  let booking: BookingView | undefined;
  let turns = 0;
  const gone = new Set<number>();

  const scene = (): Scene => ({
    at: now,
    heardAt: now,
    late: false,
    freshId: `id${turns}`,
    booking,
    office: {
      languages: ConsultationLanguage.options,
      ages: service.people.ages,
      holdMs: service.slots.holdMinutes * 60_000,
      articles: 14,
      termsVersion: service.terms.version,
      termsHash: text.termsHash,
      refused: false,
      phoneLines: service.office.phoneLines,
    },
  });
  const slots = (of: Slot["language"]) =>
    bookableStarts(service, of, now)
      .filter((startAt) => !gone.has(startAt))
      .map((startAt) => ({ language: of, startAt }));

  function take(input: Input): string[] {
    turns++;
    let outcome = Outcome.parse(JSON.parse(JSON.stringify(step(scene(), session, input))));
    const lines: string[] = [];
    const claims = [...(outcome.claims ?? [])];
    const messages = [...outcome.messages];
    const jobs = [...(outcome.jobs ?? [])];
    for (let asks = 0; outcome.ask && asks < 4; asks++) {
      outcome = step(scene(), outcome.session, {
        kind: "answered",
        ask: outcome.ask,
        slots: slots(outcome.ask.language),
      });
      claims.push(...(outcome.claims ?? []));
      messages.push(...outcome.messages);
    }
    session = Session.parse(JSON.parse(JSON.stringify(outcome.session)));
    for (const claim of claims) lines.push(`* ${describe(claim)}`);
    for (const job of jobs) lines.push(`* ${job.kind}: ${job.alert}${job.category ? ` ${job.category}` : ""}`);
    for (const record of outcome.records ?? [])
      lines.push(
        `* ${record.kind}: terms ${record.consent.version}, ${record.consent.language}, ${record.consent.action}`,
      );
    for (const message of messages) {
      const bubble = text.bubble(session.language, message, { masked: channel === "line" });
      lines.push(...bubble.text.split("\n").map((line) => `< ${line}`.trimEnd()));
      const buttons = [
        ...(bubble.picker ? [`📅 ${bubble.picker.label}`] : []),
        ...bubble.choices.map(({ label }) => label),
      ];
      if (buttons.length > 0) lines.push(`  ${buttons.map((label) => `[${label}]`).join(" ")}`);
    }
    return lines;
  }

  function describe(claim: NonNullable<Outcome["claims"]>[number]): string {
    const slot =
      "slot" in claim
        ? ` ${claim.slot.language} ${dayWords("en", new Date(claim.slot.startAt + 9 * 3_600_000).toISOString().slice(0, 10))} ${timeOf(claim.slot.startAt)}`
        : "";
    if (claim.kind === "book")
      booking = { id: claim.id, no: "K7Q2M", slot: claim.slot, open: true, linkSent: false, contacted: false };
    if (claim.kind === "move" && booking) booking = { ...booking, slot: claim.slot };
    if (claim.kind === "cancel" && booking) booking = { ...booking, open: false };
    if (claim.kind === "contact" && booking) booking = { ...booking, contacted: true };
    return `${claim.kind}${slot}${claim.kind === "contact" ? ` by ${claim.by}` : ""}`;
  }

  function toInput(said: string): Input {
    if (said === "(opens)") return { kind: "opened" };
    if (said === "(sticker)") return { kind: "sent", what: "sticker" };
    if (said === "(photo)") return { kind: "sent", what: "file" };
    const tap = /^\(tap ([^:]+):(.*)\)$/.exec(said);
    if (tap) return { kind: "chose", step: tap[1] ?? "", value: tap[2] ?? "" };
    const label = /^\[(.*)\]$/.exec(said)?.[1];
    if (label === undefined) return typedLabel(text, session, { kind: "said", text: said });
    const choice = session.offered.find(
      (offered) => text.say(session.language, offered.label, offered.params, { masked: channel === "line" }) === label,
    );
    if (!choice) throw new Error(`there is no button [${label}]`);
    return { kind: "chose", step: choice.step, value: choice.value };
  }

  return {
    /** "> …" said; returns what came back, as lines. */
    say(said: string) {
      now += 5_000;
      return take(toInput(said));
    },
    /** "@ 2026-11-26T14:00+09:00" or "@ +3h": time passes. */
    pass(when: string) {
      const plus = /^\+(\d+)([smhd])$/.exec(when);
      const unit = { s: 1, m: 60, h: 3600, d: 86400 }[plus?.[2] ?? "s"] ?? 1;
      now = plus ? now + Number(plus[1]) * unit * 1000 : Date.parse(when);
    },
    /** "! noShow": something happened to the booking. */
    happen(what: string) {
      if (!booking) throw new Error("no booking");
      if (what === "link") booking = { ...booking, linkSent: true };
      if (what === "noShow" || what === "hostAbsent" || what.startsWith("cancelled"))
        booking = { ...booking, open: false };
      return take({ kind: "happened", what: what as Happening, bookingId: booking.id });
    },
    /** "# gone 2026-11-26T14:00+09:00": somebody else has that hour. */
    lose: (when: string) => gone.add(Date.parse(when)),
    session: () => session,
  };
}
