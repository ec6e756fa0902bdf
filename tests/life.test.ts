import assert from "node:assert/strict";
import { test } from "node:test";
import { expectedJobs } from "../src/booking/effects.ts";
import { type Booking, type BookingEvent, BookingState, begin, type Changed, change } from "../src/booking/life.ts";
import type { Job } from "../src/jobs/job.ts";
import {
  bookingIn,
  deadline,
  eventKinds,
  events,
  facts,
  hourMs,
  minuteMs,
  now,
  other,
  rules,
  startAt,
} from "./life-events.ts";

/** What each event makes of each state: the state after it, "same" for a change within the state, "-" for nothing at all. */
const table = `
                         | confirmed | linkSent  | met | cancelled | noShow | failed
moved                    | confirmed | confirmed | -   | -         | -      | -
cancelled by the trainee | cancelled | cancelled | -   | -         | -      | -
cancelled by the link    | cancelled | cancelled | -   | -         | -      | -
cancelled by staff       | cancelled | cancelled | -   | -         | -      | -
meeting made             | same      | same      | -   | -         | -      | -
meeting made, old date   | -         | -         | -   | -         | -      | -
link delivered           | linkSent  | same      | -   | -         | -      | -
link delivered, old date | -         | -         | -   | -         | -      | -
contact in time          | same      | same      | -   | -         | met    | -
contact too late         | same      | same      | -   | -         | -      | -
late                     | same      | same      | -   | -         | met    | -
language changed         | same      | same      | -   | -         | -      | -
host started             | same      | same      | -   | -         | -      | -
arrived                  | same      | same      | -   | -         | met    | -
nobody came              | noShow    | noShow    | -   | -         | -      | -
host never came          | cancelled | cancelled | -   | -         | -      | -
no link                  | same      | same      | -   | -         | -      | -
meeting gone             | same      | same      | -   | -         | -      | -
we were down             | same      | same      | -   | -         | -      | -
closed                   | failed    | failed    | -   | -         | -      | -
`;

const [head = [], ...rows] = table
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("the table has every state and every event", () => {
  assert.deepEqual(rows.map(([name]) => name).sort(), Object.keys(events).sort());
  const kinds = new Set(Object.values(events).map(({ kind }) => kind));
  assert.deepEqual([...kinds].sort(), eventKinds.sort());
  assert.deepEqual([...head.filter((state) => state !== "")].sort(), [...BookingState.options].sort());
});

for (const [name = "", ...cells] of rows) {
  test(`${name}, in every state`, () => {
    for (const [i, wanted = ""] of cells.entries()) {
      const state = BookingState.parse(head.filter((each) => each !== "")[i]);
      const changed = change(bookingIn(state), events[name as keyof typeof events], now, rules);
      assert.equal(changed === undefined, wanted === "-", state);
      if (changed) assert.equal(changed.booking.state, wanted === "same" ? state : wanted, state);
    }
  });
}

const after = (booking: Booking, event: BookingEvent, at = now): Changed => {
  const changed = change(booking, event, at, rules);
  assert.ok(changed, event.kind);
  return changed;
};
/** Jobs as "kind letter|what|alert @minutes from the start". */
const shown = (jobs: Job[]) =>
  jobs.map((job) => {
    const detail = "letter" in job ? job.letter : "what" in job ? job.what : "alert" in job ? job.alert : "";
    return [job.kind, detail, ...(job.dueAt ? [`@${(job.dueAt - startAt) / minuteMs}`] : [])].filter(Boolean).join(" ");
  });
const seat = `vi/${startAt}`;
const hosts = ["host:a@h", "host:b@h"];

test("a new booking: meeting, letter and card now; link a day before, reminder, check and end at their times", () => {
  const { jobs, take } = begin(bookingIn("confirmed"), rules, now);
  const due = ["send-zoom-link link @-1440", "send-zoom-link reminder @-15", "check-no-show @10", "close-booking @60"];
  assert.deepEqual(shown(jobs), ["make-meeting", "send-mail confirmed", "update-card", ...due]);
  assert.deepEqual(take, [
    { any: [seat], holder: "B", till: 0, capacity: 1 },
    { any: hosts.map((host) => `${host}/${startAt}`), holder: "B", till: 0, capacity: 1, host: true },
  ]);
  const late = begin(bookingIn("confirmed"), rules, startAt - 5 * minuteMs).jobs;
  assert.deepEqual(shown(late).slice(3), ["send-zoom-link link", "check-no-show @10", "close-booking @60"]);
});

test("moved: the old seat and meeting are given back, everything starts anew, and nothing of the old time is kept", () => {
  const full = bookingIn("linkSent", {
    contact: { at: now, by: "zoom" },
    late: true,
    arrivedAt: now,
    hostStartedAt: now,
    trouble: "noLink",
  });
  const { booking, jobs, take, give, noShow } = after(full, { kind: "moved", slot: other, by: "link" });
  assert.deepEqual(
    booking,
    (({ meeting: _meeting, ...rest }) => rest)(bookingIn("confirmed", { seq: 2, slot: other })),
  );
  assert.deepEqual(give, [{ any: [seat, ...hosts.map((host) => `${host}/${startAt}`)], holder: "B" }]);
  assert.equal(take?.[0]?.any[0], `vi/${other.startAt}`);
  assert.equal(noShow, undefined);
  const due = ["send-zoom-link link @0", "send-zoom-link reminder @1425", "check-no-show @1450", "close-booking @1500"];
  const at = ["remove-meeting", "tell-trainee movedByLink", "make-meeting", "send-mail moved", "update-card"];
  assert.deepEqual(shown(jobs), [...at, ...due]);
  assert.ok(jobs.every((job) => "seq" in job && job.seq === 2));
  assert.ok(!shown(after(full, { kind: "moved", slot: other }).jobs).includes("tell-trainee movedByLink"));
});

const endings: [keyof typeof events, by: string, reason: string | undefined, jobs: string[]][] = [
  ["cancelled by the trainee", "trainee", undefined, ["send-mail cancelled", "remove-meeting", "update-card"]],
  [
    "cancelled by the link",
    "trainee",
    undefined,
    ["tell-trainee cancelledByLink", "send-mail cancelled", "remove-meeting", "update-card"],
  ],
  [
    "cancelled by staff",
    "staff",
    "counselorIll",
    ["tell-trainee cancelledByStaff", "send-mail cancelledByStaff", "remove-meeting", "update-card"],
  ],
  ["nobody came", "rule", undefined, ["tell-trainee noShow", "send-mail noShow", "remove-meeting @60", "update-card"]],
  [
    "host never came",
    "rule",
    "hostAbsent",
    ["tell-trainee hostAbsent", "send-mail hostAbsent", "remove-meeting @60", "update-card"],
  ],
];
for (const [name, by, reason, jobs] of endings) {
  test(`${name}: the seat is given back, and everyone is told`, () => {
    const changed = after(bookingIn("linkSent"), events[name], deadline);
    assert.deepEqual(changed.booking.ended, { at: deadline, by, ...(reason ? { reason } : {}) });
    assert.deepEqual(shown(changed.jobs), jobs);
    assert.deepEqual(changed.give?.[0]?.any[0], seat);
    assert.equal(changed.noShow, name === "nobody came" ? true : undefined);
  });
}

test("nobody came, but someone was in touch: nothing happens", () => {
  for (const contactBy of ["message", "late", "join", "zoom", "staff"] as const)
    assert.equal(
      change(bookingIn("linkSent", { contact: { at: now, by: contactBy } }), events["nobody came"], deadline, rules),
      undefined,
    );
});

test("what may be our fault, in its order: we were down, no meeting, no link, and only then the host", () => {
  const troubleOf = (
    more: Partial<typeof facts | { host: "absent" | "gone"; linkArrived: boolean; weWereDown: boolean }>,
    booking = bookingIn("linkSent"),
  ) => {
    const { booking: left, jobs, give, noShow } = after(booking, { kind: "noShowDue", facts: { ...facts, ...more } });
    assert.deepEqual([give, noShow, left.ended], [undefined, undefined, undefined]);
    assert.deepEqual(shown(jobs), ["update-card", `alert-staff ${left.trouble}`]);
    return left.trouble;
  };
  const { meeting: _meeting, ...without } = bookingIn("linkSent");
  assert.equal(troubleOf({ weWereDown: true, linkArrived: false, host: "absent" }, without), "weWereDown");
  assert.equal(troubleOf({ linkArrived: false, host: "absent" }, without), "noMeeting");
  assert.equal(troubleOf({ linkArrived: false, host: "gone" }), "noMeeting");
  assert.equal(troubleOf({ linkArrived: false, host: "absent" }), "noLink");
});

test("late evidence: met, told, and the count taken back; the seat stays given", () => {
  const { booking, jobs, noShow, take } = after(bookingIn("noShow"), events["contact in time"], deadline + hourMs);
  assert.deepEqual(
    [booking.state, booking.ended, booking.contact],
    ["met", undefined, { at: deadline + hourMs, by: "zoom" }],
  );
  assert.deepEqual(shown(jobs), ["update-card", "tell-trainee contactNoted"]);
  assert.deepEqual([noShow, take], [false, undefined]);
});

test("the first contact is kept; “late” and “arrived” are noted beside it", () => {
  const first = after(bookingIn("linkSent"), { kind: "contacted", by: "message", evidenceAt: now }).booking;
  assert.equal(change(first, { kind: "contacted", by: "zoom", evidenceAt: now }, now + 1, rules), undefined);
  const late = after(first, events.late, now + 1).booking;
  assert.deepEqual([late.contact, late.late], [{ at: now, by: "message" }, true]);
  const arrived = after(late, events.arrived, now + 2).booking;
  assert.deepEqual([arrived.contact, arrived.arrivedAt], [{ at: now, by: "message" }, now + 2]);
  assert.equal(after(arrived, events.closed).booking.state, "met");
});

test("the host's look at the meeting on an earlier day is no start", () => {
  const early = after(bookingIn("linkSent"), events["host started"], startAt - 16 * minuteMs).booking;
  const started = after(early, events["host started"], startAt).booking;
  assert.equal(started.hostStartedAt, startAt);
  assert.equal(change(started, events["host started"], startAt + 1, rules), undefined);
});

test("the first arrival of a link on a channel is kept: who has seen a later one has seen it", () => {
  const first = after(bookingIn("confirmed"), { kind: "linkDelivered", by: "web", seq: 1, receipt: "r1" }).booking;
  assert.equal(change(first, { kind: "linkDelivered", by: "web", seq: 1, receipt: "r2" }, now, rules), undefined);
  const both = after(first, { kind: "linkDelivered", by: "mail", seq: 1 });
  assert.deepEqual([Object.keys(both.booking.links), both.jobs], [["web", "mail"], []]);
});

test("what the sweeper expects of an open booking is what was set going", () => {
  const started = begin(bookingIn("confirmed", { seq: 0 }), rules, now).jobs.map((job) => job.id);
  for (const job of expectedJobs(bookingIn("confirmed", { seq: 0 }), rules))
    assert.ok(started.includes(job.id), job.id);
  const moved = after(bookingIn("linkSent"), events.moved);
  const again = moved.jobs.map((job) => job.id);
  for (const job of expectedJobs(moved.booking, rules)) assert.ok(again.includes(job.id), job.id);
});
