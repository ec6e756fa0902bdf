import { createHash } from "node:crypto";
import type { Claim, Session } from "../dialogs/types.ts";
import { job, rulesOf } from "./booking/effects.ts";
import { type Booking, type BookingEvent, begin, type Changed, change, giveSeat, takeSeat } from "./booking/life.ts";
import { bookableStarts } from "./booking/schedule.ts";
import type { Turn } from "./channels/channel.ts";
import type { House } from "./house.ts";
import type { Job } from "./jobs/job.ts";
import type { StoredBooking } from "./store/bookings.ts";
import type { Change, Give, Take } from "./store/commit.ts";

/** The chat says the link as often as it is asked for; the mailbox, which may be somebody else's, is spared. */
const resendMs = 10 * 60_000;

type Wished = { turn: Turn; session: Session; booking: StoredBooking | undefined; claims: Claim[]; now: number };
type Carried = { change: Pick<Change, "booking" | "take" | "give" | "noShow">; jobs: Job[] };

/** Turns the talk's claims into what is saved with the session. "taken" when a claimed slot is none we offer (an old or forged tap). */
export function carryOut(
  house: Pick<House, "config">,
  { turn, session, booking, claims, now }: Wished,
): Carried | "taken" {
  const { service } = house.config;
  const rules = rulesOf(service);
  const take: Take[] = [];
  const give: Give[] = [];
  const jobs: Job[] = [];
  let current = booking && { rev: booking.rev, booking: booking.booking };
  let changed = false;
  let noShow: Change["noShow"];
  const apply = (done: Changed | undefined) => {
    if (!done) return;
    current = { rev: current?.rev ?? 0, booking: done.booking };
    changed = true;
    if (done.noShow !== undefined) noShow = { user: done.booking.user, id: done.booking.id, counted: done.noShow };
    take.push(...(done.take ?? []));
    give.push(...(done.give ?? []));
    jobs.push(...done.jobs);
  };
  const happen = (event: BookingEvent) => current && apply(change(current.booking, event, now, rules));
  for (const claim of claims) {
    if ((claim.kind === "hold" || claim.kind === "move" || claim.kind === "book") && !isOffered(house, claim, now))
      return "taken";
    if (claim.kind === "hold") take.push(...takeSeat(claim.id, claim.slot, rules, claim.until));
    if (claim.kind === "drop") give.push(...giveSeat(claim.id, claim.slot, rules));
    if (claim.kind === "book") {
      current = undefined;
      apply(begin(toBooking(turn, session, claim, booking !== undefined), rules, now));
    }
    if (claim.kind === "move") {
      give.push(...giveSeat(claim.heldAs, claim.slot, rules));
      happen({ kind: "moved", slot: claim.slot });
    }
    if (claim.kind === "speak") happen({ kind: "languageChanged", language: claim.language });
    if (claim.kind === "cancel") happen({ kind: "cancelled", by: "trainee" });
    if (claim.kind === "contact" && claim.id === current?.booking.id)
      happen({ kind: "contacted", by: claim.by, evidenceAt: turn.heardAt });
    if (claim.kind === "resend" && current)
      jobs.push(job(current.booking, "send-mail", { letter: "link" }, `again${Math.floor(now / resendMs)}`));
  }
  const counting = noShow ? { noShow } : {};
  return { change: { ...(changed && current ? { booking: current } : {}), take, give, ...counting }, jobs };
}

/** A seat may be confirmed a little after its lead time has passed, while it is held, but never after its start. */
function isOffered(
  { config }: Pick<House, "config">,
  { kind, slot }: Extract<Claim, { kind: "hold" | "move" | "book" }>,
  now: number,
): boolean {
  const heldMs = kind === "hold" ? 0 : config.service.slots.holdMinutes * 60_000;
  return slot.startAt > now && bookableStarts(config.service, slot.language, now - heldMs).includes(slot.startAt);
}

function toBooking(turn: Turn, session: Session, claim: Extract<Claim, { kind: "book" }>, repeat: boolean): Booking {
  return {
    id: claim.id,
    no: numberOf(claim.id),
    user: turn.user,
    channel: session.channel,
    language: claim.language,
    slot: claim.slot,
    state: "confirmed",
    seq: 0,
    asker: claim.asker,
    consent: claim.consent,
    details: claim.details,
    links: {},
    repeat,
  };
}

/** A short number to say on the phone: five signs that cannot be mistaken for others. */
function numberOf(id: string): string {
  const signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  return [...createHash("sha256").update(id).digest().subarray(0, 5)]
    .map((byte) => signs[byte % signs.length])
    .join("");
}
