import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  type Consultation,
  deadline,
  hourMs,
  lastMoment,
  minuteMs,
  openConsultation,
  startAt,
} from "./consultation.ts";

const tokenUrl = (c: Consultation, kind: "join" | "booking", id: string) =>
  c.house.links.url(kind, id).replace(c.house.config.publicUrl, c.url);

test("nobody came: nothing at 9:59.999; at 10:00.000 cancelled, counted, seat and host free, three new times, two taps to a new one", async (t) => {
  const c = await openConsultation(t);
  await c.moveTo(lastMoment);
  const before = await c.booking();
  assert.equal(before.state, "linkSent");
  assert.equal(await c.counted(), 0);
  assert.deepEqual((await c.seats()).sort(), [`en/${startAt}`, `host:host1@example.org/${startAt}`]);

  await c.moveTo(deadline);
  const { id, no, seq, ...missed } = await c.booking();
  assert.equal(missed.state, "noShow");
  assert.deepEqual(missed.ended, { at: deadline, by: "rule" });
  assert.equal(await c.counted(), 1);
  assert.deepEqual(await c.seats(), []);
  await c.cardSays(no, "state.noShow", "by.rule");
  const card = JSON.stringify(c.cardOf(no)?.card);
  assert.doesNotMatch(card, /Action\.Execute/);
  assert.ok(!card.includes(c.staff("fact.noShows")), "this one is no earlier no-show");

  const letter = c.letters().at(-1);
  assert.equal(letter?.to, "maria@gmail.com");
  assert.match(letter?.text ?? "", /We waited 10 minutes for you/);
  assert.match(letter?.ics ?? "", /METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
  assert.match(letter?.ics ?? "", new RegExp(`SEQUENCE:${seq + 1}\\b`));
  assert.match(letter?.ics ?? "", new RegExp(`UID:${id}@madoguchi`));

  assert.ok(
    c.trainee
      .heard()
      .at(-1)
      ?.startsWith(c.said("en", "happened.noShow", startAt)),
  );
  const offered = c.trainee.taps().filter((tap) => /^go:hour:\d/.test(tap));
  assert.equal(offered.length, 3);
  await c.trainee.tap(offered[0] ?? "");
  await c.trainee.tap("go:confirm:yes");
  const again = (await c.bookings()).find((booking) => booking.id !== id);
  assert.equal(again?.slot.startAt, Number(offered[0]?.split(":")[2]));
  assert.equal(again?.repeat, true);
  assert.equal(again?.contact, undefined, "the taps were about the new booking");
  await c.cardSays(again?.no ?? "", "fact.noShows");
  await c.moveTo(startAt + hourMs);
  assert.ok(![...c.room.meetings.values()].some((meeting) => meeting.startAt === startAt), "the meeting is removed");
  await c.moveTo((again?.slot.startAt ?? 0) + 10 * minuteMs);
  assert.match(JSON.stringify(c.cardOf(again?.no ?? "")?.card), /⚠/, "the second one is flagged to staff, who decide");
});

/** Everything by which a trainee can make themselves known, each in the last millisecond that counts. */
const contacts: { [what: string]: (c: Consultation, id: string) => Promise<unknown> } = {
  "a chat message": (c) => c.trainee.say("hello"),
  "a sticker": async (c) => {
    assert.equal(await c.phone.sendSticker(c.trainee.id), 200);
    await c.settle();
  },
  "a photo": async (c) => {
    assert.equal(await c.phone.sendPhoto(c.trainee.id), 200);
    await c.settle();
  },
  "a tap on any button": (c) => c.trainee.tap("go:menu:booking"),
  "a tap on an old button": (c) => c.trainee.tap("go:notice:ok"),
  '"I am late"': (c) => c.trainee.tap("go:menu:late"),
  "the join button of our page": async (c, id) => {
    const page = await fetch(tokenUrl(c, "join", id), { method: "POST" });
    assert.equal(page.status, 200);
    const meeting = (await c.booking()).meeting;
    assert.ok(meeting && (await page.text()).includes(meeting.joinUrl), "the page leads to Zoom");
  },
  '"I am late" on our page': (c, id) => fetch(`${tokenUrl(c, "join", id)}/late`, { method: "POST" }),
  "joining in Zoom": async (c) => c.room.join((await c.booking()).meeting?.id ?? ""),
  "Zoom's waiting room": async (c) => c.room.wait((await c.booking()).meeting?.id ?? ""),
  "the counselor's “arrived” in Teams": async (c) => {
    const answer = await c.standIns.teams.press(c.cardOf((await c.booking()).no)?.activityId ?? "", "arrived");
    assert.equal(answer.status, 200);
  },
};

const by: { [what: string]: string } = {
  '"I am late"': "late",
  '"I am late" on our page': "late",
  "the join button of our page": "join",
  "joining in Zoom": "zoom",
  "Zoom's waiting room": "zoom",
  "the counselor's “arrived” in Teams": "staff",
};

for (const [what, act] of Object.entries(contacts)) {
  test(`at 9:59.999, ${what} stops the rule`, async (t) => {
    const c = await openConsultation(t);
    await c.moveTo(lastMoment);
    const { id, no } = await c.booking();
    await act(c, id);
    await c.settle();
    assert.deepEqual((await c.booking()).contact, { at: lastMoment, by: by[what] ?? "message" });
    await stands(c);
    await c.cardSays(no, "state.met");
  });
}

test("at 9:59.999, waiting for a host who is not there stops the rule", async (t) => {
  const c = await openConsultation(t);
  c.travel.hostOnTime = false;
  await c.moveTo(lastMoment);
  await c.room.join((await c.booking()).meeting?.id ?? "");
  assert.equal((await c.booking()).contact?.by, "zoom");
  await stands(c);
});

/** Nothing is cancelled or counted at the deadline, nor later. */
async function stands(c: Consultation): Promise<void> {
  const letters = c.letters().length;
  await c.moveTo(deadline);
  assert.equal((await c.booking()).state, "linkSent");
  await c.moveTo(startAt + hourMs);
  assert.equal((await c.booking()).state, "met");
  assert.equal(await c.counted(), 0);
  assert.equal(c.letters().length, letters);
}

/** What proves nothing. */
const looks: { [what: string]: (c: Consultation, id: string) => Promise<unknown> } = {
  "a look at the join page": (c, id) => fetch(tokenUrl(c, "join", id)),
  "a look at the booking page": (c, id) => fetch(tokenUrl(c, "booking", id)),
  "a tap with a forged token": (c, id) => fetch(`${tokenUrl(c, "join", id).slice(0, -3)}xyz`, { method: "POST" }),
  "Zoom's web client before the host": async (c) => c.room.joinWeb((await c.booking()).meeting?.id ?? ""),
  "the host in the meeting": async (c) => assert.ok((await c.booking()).hostStartedAt),
  "the chat opened again": (c) => c.phone.addFriend(c.trainee.id),
  "somebody else in the chat": (c) => c.phone.say(`U${"9".repeat(32)}`, "hello"),
};

for (const [what, act] of Object.entries(looks)) {
  test(`${what} does not stop the rule`, async (t: TestContext) => {
    const c = await openConsultation(t);
    await c.moveTo(startAt + 9 * minuteMs);
    await act(c, (await c.booking()).id);
    await c.settle();
    await c.moveTo(deadline);
    assert.equal((await c.booking()).state, "noShow");
    assert.equal(await c.counted(), 1);
  });
}

test("a word said before the link went out is none about coming", async (t) => {
  const c = await openConsultation(t);
  await c.trainee.say("thank you");
  assert.equal((await c.booking()).contact, undefined);
  await c.moveTo(deadline);
  assert.equal((await c.booking()).state, "noShow");
});
