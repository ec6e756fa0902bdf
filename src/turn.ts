import { randomBytes } from "node:crypto";
import { newSession, step } from "../dialogs/intake.ts";
import { readLanguage } from "../dialogs/reading/languages.ts";
import {
  type BookingView,
  type Claim,
  ConsultationLanguage,
  type Input,
  type Message,
  type Outcome,
  type Scene,
  type Session,
} from "../dialogs/types.ts";
import { rulesOf } from "./booking/effects.ts";
import { type Booking, isOpenState } from "./booking/life.ts";
import type { Turn } from "./channels/channel.ts";
import { carryOut } from "./claims.ts";
import { Fault, toFault } from "./fault.ts";
import type { House } from "./house.ts";
import { createLines } from "./in-line.ts";
import { failJob } from "./jobs/fail-job.ts";
import type { Job, JobOf } from "./jobs/job.ts";
import { say } from "./jobs/say.ts";
import { openSlots } from "./open-slots.ts";
import { loadBooking, type StoredBooking } from "./store/bookings.ts";
import { commit } from "./store/commit.ts";
import { finishJob, keepLeases } from "./store/queue.ts";
import { loadSession, type StoredSession } from "./store/sessions.ts";
import { typedLabel } from "./typed-label.ts";

const commitTries = 20;
const asksPerTurn = 4;
const heardKept = 40;
/** Renewed while an answer is on its way: after a kill -9 it waits no longer than this. */
const ownLeaseMs = 6_000;
/** An answer that could not leave by then is left to the queue, whose turn would come while it is on its way. */
const ownWaitMs = 3_000;
const orderMs = 60_000;

export type Turns = {
  /** Hears one thing, answers it, and saves both as one. Resolves when that is saved; the answer is then on its way. */
  takeTurn(turn: Turn): Promise<"saved" | "seen">;
  /** Resolves when every answer on its way has arrived or was left to the queue; false when there was none. */
  settled(): Promise<boolean>;
};

type Loaded = { stored: StoredSession; session: Session; booking: StoredBooking | undefined };

export function createTurns(house: House): Turns {
  /** One person's turns wait for each other, and so do the answers: they leave in the order of the questions. */
  const inLine = createLines();
  const deliveries = new Map<string, Promise<void>>();

  async function takeTurn(turn: Turn): Promise<"saved" | "seen"> {
    return inLine(turn.user, async () => {
      const result = await save(house, turn);
      if (result === "seen") return result;
      if (result) deliver(result);
      return "saved";
    });
  }

  function deliver(job: JobOf<"say">) {
    const savedAt = Date.now();
    const before = deliveries.get(job.user) ?? Promise.resolve();
    const delivery = before.then(() => sayNow(house, job, savedAt));
    deliveries.set(job.user, delivery);
    delivery.then(() => deliveries.get(job.user) === delivery && deliveries.delete(job.user));
  }

  const settled = async () => {
    const waits = deliveries.size > 0;
    while (deliveries.size > 0) await Promise.all(deliveries.values());
    return waits;
  };
  return { takeTurn, settled };
}

/** The answer leaves at once; one that fails is put off or given up like any job. If even that fails, its lease runs out. */
async function sayNow(house: House, job: JobOf<"say">, savedAt: number): Promise<void> {
  if (Date.now() - savedAt > ownWaitMs) return;
  const stopKeeping = keepLeases(house.store, () => [job.id], ownLeaseMs);
  try {
    const said = say(house, job, 1).finally(stopKeeping);
    await said.then(
      () => finishJob(house.store, job, house.clock.now()),
      (error) => failJob(house, job, 1, toFault(error)),
    );
  } catch (error) {
    house.log.warn({ job: job.kind, fault: toFault(error).message }, "an answer was left to the queue");
  }
}

async function save(house: House, turn: Turn): Promise<"seen" | JobOf<"say"> | undefined> {
  const freshId = randomBytes(12).toString("base64url").replace(/[-_]/g, "0");
  for (let tries = 0; tries < commitTries; tries++) {
    const loaded = await load(house, turn);
    if (loaded.stored.heard.includes(turn.id) || isOutdated(turn, loaded)) return "seen";
    const scene = sceneOf(house, turn, loaded, freshId);
    let outcome = await stepAll(house, scene, loaded.session, typedLabel(house.text, loaded.session, turn.input));
    let saved = await commitTurn(house, turn, loaded, outcome);
    if (saved.outcome === "taken") {
      outcome = await answerTaken(house, scene, loaded.session, outcome);
      saved = await commitTurn(house, turn, loaded, outcome);
    }
    if (saved.outcome === "saved") {
      if (saved.queued) house.poke();
      return saved.say;
    }
  }
  throw new Fault("too-busy", "a turn could not be saved");
}

async function load(house: House, turn: Turn): Promise<Loaded> {
  const stored = await loadSession(house.store, turn.user);
  const session = stored.session ?? (await greet(house, turn, stored));
  const booking = session.bookingId ? await loadBooking(house.store, session.bookingId) : undefined;
  return adopt(house, turn, { stored, session, booking });
}

/** The person moved the booking while this was about to be told. */
function isOutdated({ input, seq }: Turn, { booking }: Loaded): boolean {
  if (input.kind !== "happened" || seq === undefined || booking?.booking.id !== input.bookingId) return false;
  return booking.booking.seq !== seq;
}

/** A talk that lost its booking, or is still at one that has ended, takes up the open one it hears of. */
async function adopt({ store }: House, { input }: Turn, loaded: Loaded): Promise<Loaded> {
  const { session, booking } = loaded;
  if (input.kind !== "happened" || session.bookingId === input.bookingId) return loaded;
  if (booking && isOpenState(booking.booking)) return loaded;
  const other = await loadBooking(store, input.bookingId);
  if (!other || !isOpenState(other.booking)) return loaded;
  return { ...loaded, session: { ...session, bookingId: input.bookingId }, booking: other };
}

/** A person we have not met, or met so long ago that we forgot: all we know is a guess at the language. */
async function greet(house: House, turn: Turn, { known }: StoredSession): Promise<Session> {
  const channel = turn.user.startsWith("line:") ? "line" : "web";
  const guess =
    known.language ?? turn.language ?? readLanguage((await house.channels[channel]?.guessLanguage?.(turn.user)) ?? "");
  const { input } = turn;
  const bookingId = input.kind === "happened" ? input.bookingId : known.bookingId;
  const fresh = { ...newSession(channel, guess ?? "en", turn.heardAt), ...(bookingId ? { bookingId } : {}) };
  return input.kind === "happened" ? { ...fresh, step: "booked" } : fresh;
}

function sceneOf(house: House, turn: Turn, { stored, session, booking }: Loaded, freshId: string): Scene {
  const { service } = house.config;
  const before = session.heardAt - turn.heardAt;
  return {
    at: house.clock.now(),
    heardAt: turn.heardAt,
    late: before > 0 && (turn.redelivered === true || before < orderMs),
    freshId,
    booking: booking && viewOf(booking.booking),
    office: {
      languages: ConsultationLanguage.options,
      ages: service.people.ages,
      holdMs: service.slots.holdMinutes * 60_000,
      articles: 14,
      termsVersion: service.terms.version,
      termsHash: house.text.termsHash,
      refused: stored.refused,
      phoneLines: service.office.phoneLines,
    },
  };
}

const viewOf = (booking: Booking): BookingView => ({
  id: booking.id,
  no: booking.no,
  slot: booking.slot,
  open: isOpenState(booking),
  linkSent: booking.state === "linkSent",
  contacted: booking.contact !== undefined,
  missed: booking.state === "noShow",
});

/** Steps, and answers what the talk asks of the house, at most four times. */
async function stepAll(house: House, scene: Scene, session: Session, input: Input): Promise<Outcome> {
  let outcome = step(scene, session, input);
  for (let asks = 0; outcome.ask && asks < asksPerTurn; asks++) {
    const { ask, ...before } = outcome;
    const given = (before.claims ?? []).flatMap((claim) => (claim.kind === "drop" ? [claim.id] : []));
    const slots = await openSlots(house, ask.language, given);
    const next = step(scene, before.session, { kind: "answered", ask, slots });
    outcome = { ...joined(before, next), session: next.session };
  }
  return outcome;
}

const joined = (before: Outcome, next: Outcome): Outcome => ({
  ...next,
  messages: [...before.messages, ...next.messages],
  claims: [...(before.claims ?? []), ...(next.claims ?? [])],
  jobs: [...(before.jobs ?? []), ...(next.jobs ?? [])],
  records: [...(before.records ?? []), ...(next.records ?? [])],
});

/** The seat went to someone else between the list and the tap: the talk as it was, with the fresh list instead of the booking. */
async function answerTaken(house: House, scene: Scene, before: Session, lost: Outcome): Promise<Outcome> {
  const { held, left: _left, lastChoice: _tap, ...rest } = before;
  const { heardAt, lastChoice, day = before.day } = lost.session;
  const again = { ...(lastChoice ? { lastChoice } : {}), ...(day ? { day } : {}) };
  const back: Session = { ...rest, ...again, heardAt, step: "hour" };
  const language = back.consultation ?? held?.slot.language ?? "en";
  const dropped: Claim[] = held ? [{ kind: "drop", id: held.id, slot: held.slot }] : [];
  const claims = [...(lost.claims ?? []).filter(({ kind }) => kind === "contact"), ...dropped];
  const fresh = await stepAll(house, scene, back, {
    kind: "answered",
    ask: { kind: "openSlots", language, why: "taken" },
    slots: await openSlots(house, language),
  });
  return { ...joined({ ...lost, messages: [], claims }, fresh), session: fresh.session };
}

async function commitTurn(house: House, turn: Turn, { stored, booking }: Loaded, outcome: Outcome) {
  const now = house.clock.now();
  const { session } = outcome;
  const carried = carryOut(house, { turn, session, booking, claims: outcome.claims ?? [], now });
  if (carried === "taken") return { outcome: "taken" as const };
  const isHeard = outcome.messages.length > 0 && !session.left;
  const said = isHeard ? toSay(turn, session, outcome.messages, linkOf(house, turn, booking?.booking)) : undefined;
  const answer = said && { ...said, ...telling(turn, booking?.booking) };
  const jobs: Job[] = [
    ...carried.jobs,
    ...(outcome.jobs ?? []).map((job, i) => toJob(turn, session, job, i)),
    ...(answer ? [answer] : []),
  ];
  const heard = [...stored.heard, turn.id].slice(-heardKept);
  const saved = await commit(house.store, {
    now,
    session: { user: turn.user, rev: stored.rev, session, heard },
    ...carried.change,
    jobs,
    records: (outcome.records ?? []).map((record) =>
      JSON.stringify({ ...record, person: house.store.seal.person(turn.user), channel: session.channel }),
    ),
  });
  return { outcome: saved, say: answer, queued: jobs.length > (answer ? 1 : 0) };
}

function toSay(turn: Turn, session: Session, messages: Message[], link: JobOf<"say">["link"]): JobOf<"say"> {
  const hasLink = messages.some(({ params }) =>
    Object.values(params ?? {}).some((param) => typeof param === "object" && "link" in param && param.link === "join"),
  );
  return {
    id: `say|${turn.id}`,
    kind: "say",
    leaseMs: ownLeaseMs,
    user: turn.user,
    channel: session.channel,
    language: session.language,
    messages,
    ...(turn.reply ? { reply: turn.reply } : {}),
    ...(hasLink && link ? { link } : {}),
  };
}

/** A link sent unasked is good until the ten minutes are over; one that was asked for, as long as the booking is open. */
function linkOf({ config }: House, { input }: Turn, booking: Booking | undefined): JobOf<"say">["link"] {
  if (!booking) return undefined;
  const { noShowMs, slotMs } = rulesOf(config.service);
  const goodMs = input.kind === "happened" ? noShowMs : slotMs;
  return { bookingId: booking.id, seq: booking.seq, until: booking.slot.startAt + goodMs };
}

function telling({ input }: Turn, booking: Booking | undefined): Pick<JobOf<"say">, "tells"> {
  if (input.kind !== "happened" || booking?.id !== input.bookingId) return {};
  return { tells: { bookingId: booking.id, seq: booking.seq, what: input.what } };
}

const toJob = (turn: Turn, session: Session, job: NonNullable<Outcome["jobs"]>[number], i: number): Job => ({
  ...job,
  id: `${job.kind}|${turn.id}|${i}`,
  ...(session.bookingId ? { bookingId: session.bookingId } : {}),
});
