import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import type { LineChat } from "../../src/sandbox/line-stand-in.ts";
import { bookingIds, loadBooking, type StoredBooking } from "../../src/store/bookings.ts";
import { deadJobs } from "../../src/store/queue.ts";
import type { Store } from "../../src/store/redis.ts";
import { allSeats } from "../../src/store/seats.ts";
import { capacity } from "./office.ts";
import type { Outside } from "./outside.ts";
import type { Person } from "./person.ts";
import { names, type Told, told } from "./told.ts";

export type Proof = { bookings: number; moved: number; cancelled: number; links: number; duplicateLetters: number };

type Case = { person: Person; chat: LineChat; told: Told; stored: StoredBooking; isDue: (startAt: number) => boolean };

const dayMs = 24 * 3_600_000;

/**
 * Proves that nothing was lost and nothing doubled. Knows only what each person's phone shows, what LINE, Zoom and the mail server
 * received, and the store. `startedAt`: when the first person began (epoch ms).
 */
export async function prove(people: Person[], outside: Outside, store: Store, startedAt: number): Promise<Proof> {
  const cases = await Promise.all(people.map((person) => caseOf(person, outside, store, startedAt)));
  for (const one of cases) proveTold(one);
  await proveStore(cases, store);
  for (const one of cases) proveMeetings(one, outside);
  assert.equal(outside.zoom.meetings.size, cases.filter(isOpen).length, "meetings that belong to no open booking");
  for (const one of cases) proveLetters(one, outside);
  for (const one of cases) proveChat(one, outside);
  assert.deepEqual(await deadJobs(store), []);
  return {
    bookings: cases.length,
    moved: cases.filter(({ told }) => told.moves > 0).length,
    cancelled: cases.filter(({ told }) => told.cancelled).length,
    links: cases.reduce((sum, { told }) => sum + told.links.length, 0),
    duplicateLetters:
      outside.mail.letters.length - new Set(outside.mail.letters.map(({ messageId }) => messageId)).size,
  };
}

const isOpen = ({ told }: Case) => !told.cancelled;

async function caseOf(person: Person, { line }: Outside, store: Store, startedAt: number): Promise<Case> {
  const chat = line.chats.get(person.id);
  assert.ok(chat);
  const heard = told(chat, person.language);
  assert.ok(heard.bookingId, `${person.id} was never told of a booking`);
  const stored = await loadBooking(store, heard.bookingId);
  assert.ok(stored, `${person.id} was told of a booking that is not there`);
  return { person, chat, told: heard, stored, isDue: (startAt) => startAt - startedAt < dayMs };
}

/** The booking is the person's, and as they were told. */
function proveTold({ person, told, stored: { booking } }: Case) {
  assert.equal(booking.user, `line:${person.id}`);
  assert.equal(booking.details.email, person.email);
  assert.equal(booking.seq, told.moves);
  assert.ok(names(told.when, booking.slot.startAt), `${booking.id} is at another time than told`);
  const isSent = told.links.some((text) => names(text, booking.slot.startAt));
  assert.equal(booking.state, told.cancelled ? "cancelled" : isSent ? "linkSent" : "confirmed", booking.id);
}

/** The store holds these bookings and no others, the seats exactly what the open ones need. */
async function proveStore(cases: Case[], store: Store) {
  const ids = await bookingIds(store, 0, Number.MAX_SAFE_INTEGER);
  assert.deepEqual(ids.sort(), cases.map(({ stored }) => stored.booking.id).sort());
  const needed = new Map<string, [string, number][]>();
  for (const { stored } of cases.filter(isOpen)) {
    const { id, slot } = stored.booking;
    for (const field of [`${slot.language}/${slot.startAt}`, `host:${stored.host}/${slot.startAt}`])
      needed.set(field, [...(needed.get(field) ?? []), [id, 0]]);
  }
  const held = await allSeats(store);
  assert.deepEqual(sorted(held), sorted(needed));
  for (const [field, holders] of held) assert.ok(holders.length <= (field.startsWith("host:") ? 1 : capacity), field);
}

const sorted = (seats: Map<string, [string, number][]>) =>
  Object.fromEntries(
    [...seats].sort().map(([field, holders]) => [field, holders.map(([id, until]) => `${id} ${until}`).sort()]),
  );

/** One meeting with the booking's reference, the one the booking knows, with its host and hour; none once it is cancelled. */
function proveMeetings({ told, stored }: Case, { zoom }: Outside) {
  const { id, seq, slot, meeting } = stored.booking;
  const made = [...zoom.meetings.values()].filter(({ agenda }) => agenda.startsWith(`ref:${id}.`));
  const right = { id: meeting?.id, agenda: `ref:${id}.${seq}`, host: stored.host, startAt: slot.startAt };
  const found = made.map(({ id, agenda, host, startAt }) => ({ id, agenda, host, startAt }));
  assert.deepEqual(found, told.cancelled ? [] : [right]);
}

/** Letters with the same Message-ID are one. A letter that had stopped being true before it went out need not have gone. */
function proveLetters({ person, told, stored, isDue }: Case, { mail }: Outside) {
  const { startAt } = stored.booking.slot;
  const mine = new Map(
    mail.letters.filter(({ to }) => to === person.email).map((letter) => [letter.messageId, letter]),
  );
  const count = (sort: RegExp) =>
    [...mine.values()].filter(({ ics = "" }) => sort.test(ics.replaceAll("\r\n", " "))).length;
  const confirmed = count(/METHOD:REQUEST .*SEQUENCE:0/);
  assert.ok(confirmed === 1 || (confirmed === 0 && (told.moves > 0 || told.cancelled)), `${confirmed} confirmations`);
  const moved = count(/METHOD:REQUEST .*SEQUENCE:1/);
  assert.ok(moved === told.moves || (moved === 0 && told.cancelled), `${moved} letters for ${told.moves} moves`);
  assert.equal(count(/METHOD:CANCEL/), told.cancelled ? 1 : 0);
  const links = [...mine.values()].filter(({ ics, text }) => !ics && text.includes("/j/"));
  const now = links.filter(({ text }) => names(text, startAt)).length;
  if (!told.cancelled) assert.equal(now, isDue(startAt) ? 1 : 0, `${now} link letters`);
  assert.ok(now <= 1 && links.length - now <= 1, `${links.length} link letters`);
}

/** Every event was answered once, every due link came once, and nothing was said twice over. */
function proveChat({ person, chat, told, stored, isDue }: Case, { line }: Outside) {
  const { startAt } = stored.booking.slot;
  const now = told.links.filter((text) => names(text, startAt)).length;
  if (!told.cancelled) assert.equal(now, isDue(startAt) ? 1 : 0, `${now} links in the chat`);
  assert.ok(now <= 1 && told.links.length - now <= 1, `${told.links.length} links in the chat`);
  const calls = line.received.filter(({ what, user }) => (what === "reply" || what === "push") && user === person.id);
  const accepted = calls.filter(({ ok }) => ok);
  assert.equal(accepted.length, person.events + told.links.length, `${person.id}: answers and links`);
  for (const call of calls) assert.notEqual(call.sameBody, false, "a second try with other words");
  for (const [i, { messages }] of accepted.entries())
    assert.ok(!isDeepStrictEqual(messages, accepted[i + 1]?.messages), `${person.id} was told the same twice`);
  assert.ok(chat.messages.at(-1)?.from === "bot", `${person.id} waits for an answer`);
  proveNoEcho(chat);
}

/** Between two things a person says, no text comes twice. */
function proveNoEcho({ messages, userId }: LineChat) {
  let heard = new Set<string>();
  for (const message of messages) {
    if (message.from === "user") heard = new Set();
    else {
      const text = String(message.message.text ?? message.message.altText);
      assert.ok(!heard.has(text), `${userId} heard twice: ${text.slice(0, 80)}`);
      heard.add(text);
    }
  }
}
