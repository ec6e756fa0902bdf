import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Booking, type BookingEvent, change } from "../src/booking/life.ts";
import { bookingIn, events, hourMs, meeting, now, rules } from "./life-events.ts";

test("whatever happens, in whatever order: one seat while open, none once ended, counted only as a no-show, no wish taken for another", () => {
  const moment = fc.record({
    event: fc.constantFrom(...Object.values<BookingEvent>(events)),
    wait: fc.nat(2 * hourMs),
  });
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 30 }), (life) => {
      const wishes = new Map<string, string>();
      let booking = bookingIn("confirmed", { seq: 0, meeting: { ...meeting, id: "first" } });
      let seats = 1;
      let counted = false;
      let at = now;
      for (const { event, wait } of life) {
        at += wait;
        const changed = change(
          booking,
          { ...event, ...(event.kind === "meetingMade" ? fresh(booking) : {}) },
          at,
          rules,
        );
        if (!changed) continue;
        seats += (changed.take ? 1 : 0) - (changed.give ? 1 : 0);
        counted = changed.noShow ?? counted;
        assert.ok(changed.booking.seq >= booking.seq);
        if (changed.booking.state === "noShow") assert.equal(booking.contact, undefined);
        booking = changed.booking;
        if (["confirmed", "linkSent"].includes(booking.state)) assert.equal(seats, 1);
        if (["cancelled", "noShow"].includes(booking.state)) assert.equal(seats, 0);
        assert.equal(counted, booking.state === "noShow");
        for (const job of changed.jobs) {
          assert.equal(wishes.get(job.id) ?? JSON.stringify(job), JSON.stringify(job));
          wishes.set(job.id, JSON.stringify(job));
        }
      }
    }),
    { numRuns: 3000 },
  );
});

/** Zoom gives every meeting an id of its own. */
const fresh = ({ seq }: Booking) => ({ meeting: { id: `m${seq}`, joinUrl: "u" }, seq });
