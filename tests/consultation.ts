import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import type { ConsultationLanguage } from "../dialogs/types.ts";
import type { Booking } from "../src/booking/life.ts";
import { createStillClock } from "../src/clock.ts";
import type { Config } from "../src/config.ts";
import type { TeamsCard } from "../src/sandbox/teams-stand-in.ts";
import { bookingIds, countNoShows, loadBooking } from "../src/store/bookings.ts";
import { allSeats } from "../src/store/seats.ts";
import { openHouse } from "./house.ts";
import { newTrainee, type Trainee } from "./trainee.ts";
import { until } from "./web/until.ts";

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
/** A Thursday, 13:00 in Japan: English and Vietnamese are consulted. */
export const startAt = Date.parse("2026-12-03T13:00:00+09:00");
/** The ten minutes are over. */
export const deadline = startAt + 10 * minuteMs;
/** The last millisecond in which a word of the trainee counts. */
export const lastMoment = deadline - 1;

export type Consultation = Awaited<ReturnType<typeof openConsultation>>;
type Options = { language?: ConsultationLanguage; at?: number; change?: (config: Config) => void };

/** A house whose clock stands still, and one LINE user of it with a booking at `at`. */
export async function openConsultation(t: TestContext, { language = "en", at = startAt, change }: Options = {}) {
  const sandbox = await openHouse(change, createStillClock());
  t.after(sandbox.stop);
  const trainee = newTrainee(sandbox);
  await bookAt(trainee, at, language);
  return watch(sandbox, trainee);
}

type House = Awaited<ReturnType<typeof openHouse>>;

/** What a test looks at and does around one booking. */
export function watch(sandbox: House, trainee: Trainee) {
  const { house, standIns, travel, worker, turns } = sandbox;
  const { line, mail, teams, zoom } = standIns;
  assert.ok(line && mail && zoom);
  const { store, config, text } = house;
  const staff = (key: string) => text.say(config.service.teams.staffLanguage, `staff:${key}`);
  const bookings = async () => {
    const ids = await bookingIds(store, 0, Number.MAX_SAFE_INTEGER);
    const all = await Promise.all(ids.map((id) => loadBooking(store, id)));
    return all.flatMap((stored) => (stored ? [stored.booking] : []));
  };
  const booking = async (): Promise<Booking> => {
    const [first] = await bookings();
    assert.ok(first, "there is a booking");
    return first;
  };
  const settle = async () => {
    await turns.settled();
    await worker.drain();
  };
  const cardOf = (no: string) => teams.cards.find((card) => isBookingCard(card) && words(card).includes(no));
  const alertsOf = (kind: string) => teams.cards.filter((card) => words(card).includes(staff(`alert.${kind}`)));
  return {
    ...sandbox,
    trainee,
    phone: line,
    post: mail,
    room: zoom,
    staff,
    bookings,
    booking,
    settle,
    cardOf,
    moveTo: async (to: number) => {
      await travel.moveTo(to);
      await settle();
    },
    /** Waits until the booking's card says all of these words of the staff's; Teams takes only so many a second. */
    cardSays: (no: string, ...keys: string[]) =>
      until(`the card to say ${keys.join(", ")}`, async () => {
        await worker.drain();
        const shown = words(cardOf(no));
        return keys.every((key) => shown.includes(staff(key)));
      }),
    /** Waits until counselors were told of this, once. */
    alerted: async (kind: string) => {
      await until(`an alert: ${kind}`, async () => {
        await worker.drain();
        return alertsOf(kind).length > 0;
      });
      assert.equal(alertsOf(kind).length, 1);
    },
    alertsOf,
    counted: async () => countNoShows(store, (await booking()).user, 0),
    seats: async () => [...(await allSeats(store)).keys()],
    letters: () => mail.letters.filter((letter) => !letter.duplicate),
    said: (language: ConsultationLanguage, key: string, at: number) => text.say(language, key, { when: { when: at } }),
  };
}

/** From the first word to the booking, in one's own language, by buttons that are the same in all of them; on request only up to a tap. */
export async function bookAt(trainee: Trainee, at: number, language: ConsultationLanguage, before?: string) {
  await trainee.say("?");
  await trainee.tap(`go:language:${language}`);
  for (const tap of ["notice:ok", "eligibility:trainee", "device:yes", "terms:accept"]) await trainee.tap(`go:${tap}`);
  for (const answer of ["Maria Dela Cruz", "1998-05-10", "maria@gmail.com"]) await trainee.say(answer);
  const day = new Date(at + 9 * hourMs).toISOString().slice(0, 10);
  for (const tap of ["companion:alone", `day:${day}`, `hour:${at}`, "confirm:yes"]) {
    if (tap === before) return;
    await trainee.tap(`go:${tap}`);
  }
}

const words = (card: TeamsCard | undefined) => JSON.stringify(card?.card ?? "");
const isBookingCard = (card: TeamsCard) => words(card).includes('"FactSet"');
