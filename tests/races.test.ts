import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sandboxState } from "../src/sandbox/state.ts";
import { allSeats } from "../src/store/seats.ts";
import { openHouse } from "./house.ts";
import { newTrainee, walkToDays } from "./trainee.ts";

const people = 50;
const startAt = Date.parse("2026-12-03T13:00:00+09:00");

test("50 people tap one seat: one booking, 49 get the fresh list, no seat leaks", async () => {
  const sandbox = await openHouse();
  after(sandbox.stop);
  const crowd = Array.from({ length: people }, () => newTrainee(sandbox));
  await Promise.all(crowd.map((one) => walkToDays(one)));
  await Promise.all(crowd.map((one) => one.tap("go:day:2026-12-03")));
  await Promise.all(crowd.map((one) => one.tap(`go:hour:${startAt}`)));
  const winners = crowd.filter((one) => one.taps().includes("go:confirm:yes"));
  const losers = crowd.filter((one) => one.heard().at(-2)?.startsWith("Sorry, somebody just took that time"));
  assert.equal(winners.length, 1);
  assert.equal(losers.length, people - 1);
  for (const loser of losers)
    assert.ok(!loser.taps().includes(`go:hour:${startAt}`) && loser.taps().some((tap) => tap.startsWith("go:hour:")));
  await Promise.all(crowd.map((one) => one.tap("go:confirm:yes")));
  const { bookings } = await sandboxState(sandbox.house, sandbox.standIns);
  assert.equal(bookings.length, 1);
  const seats = await allSeats(sandbox.house.store);
  assert.deepEqual([...seats.keys()].sort(), [`en/${startAt}`, `host:host1@example.org/${startAt}`]);
});

test("the same tap delivered five times at once books once, and says it once", async () => {
  const sandbox = await openHouse();
  after(sandbox.stop);
  const one = newTrainee(sandbox);
  await walkToDays(one);
  await one.tap("go:day:2026-12-03");
  await one.tap(`go:hour:${startAt}`);
  const { line } = sandbox.standIns;
  assert.ok(line);
  const event = line.makeEvent(one.id, { type: "postback", postback: { data: "go:confirm:yes" } });
  const statuses = await Promise.all(Array.from({ length: 5 }, () => line.send([event])));
  await sandbox.turns.settled();
  await sandbox.worker.drain();
  assert.deepEqual(statuses, [200, 200, 200, 200, 200]);
  assert.equal(one.heard().filter((text) => text.startsWith("✅")).length, 1);
  const { bookings, mail } = await sandboxState(sandbox.house, sandbox.standIns);
  assert.equal(bookings.length, 1);
  assert.equal(mail.length, 1);
});

test("events out of order change nothing twice: an old answer that comes late is not taken for a new one", async () => {
  const sandbox = await openHouse();
  after(sandbox.stop);
  const one = newTrainee(sandbox);
  const { line } = sandbox.standIns;
  assert.ok(line);
  await one.say("hello");
  await one.tap("go:language:en");
  const late = line.makeEvent(one.id, {
    type: "message",
    message: { id: "1", type: "text", text: "no", quoteToken: "q" },
  });
  await sandbox.travel.moveTo(sandbox.house.clock.now() + 1000);
  await one.tap("go:notice:ok");
  await one.tap("go:eligibility:trainee");
  assert.equal(await line.send([late]), 200);
  await sandbox.turns.settled();
  assert.match(one.heard().at(-1) ?? "", /phone or computer with Zoom/);
  await one.tap("go:device:yes");
  assert.ok(one.taps().includes("go:terms:accept"));
});
