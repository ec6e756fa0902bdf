import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { StaffCard } from "../../src/channels/teams/booking-card.ts";
import type { Press } from "../../src/channels/teams/press.ts";
import { counselors } from "../../src/sandbox/teams-people.ts";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { exampleCard, openDesk, wordsOf } from "./desk.ts";

let redis: TestRedis;
before(async () => {
  redis = await startTestRedis();
});
after(() => redis.stop());

/** A house of one booking: it takes the first press of its date, and answers every press with the booking as it is. */
function oneBooking() {
  const pressed: Press[] = [];
  let card: StaffCard = exampleCard;
  const press = async (one: Press): Promise<StaffCard | undefined> => {
    pressed.push(one);
    if (one.bookingId !== card.bookingId) return undefined;
    if (one.seq !== card.seq || card.state !== "linkSent") return card;
    if (one.verb === "arrived") card = { ...card, presence: "arrived" };
    else card = { ...card, state: "cancelled", endedBy: "staff", reason: one.reason };
    return card;
  };
  return { pressed, press, card: () => card };
}

const cardType = "application/vnd.microsoft.card.adaptive";
const typeOf = ({ body }: { body: unknown }) => (body as { type?: string } | undefined)?.type;
const codeOf = ({ body }: { body: unknown }) => (body as { statusCode?: number } | undefined)?.statusCode;

async function openWithCard(
  t: Parameters<typeof openDesk>[0],
  press: (press: Press) => Promise<StaffCard | undefined>,
) {
  const desk = await openDesk(t, redis, { press });
  await desk.standIn.addBot();
  const places = await desk.teams.putCard(exampleCard, []);
  const sends = () => desk.standIn.received.filter(({ what }) => !what.startsWith("deliver")).length;
  return { ...desk, sends, places, activityId: places[0]?.activityId ?? "" };
}

test("arrived: pressed by a known person, answered with the new card, nothing sent inside the turn", async (t) => {
  const house = oneBooking();
  const { standIn, activityId, sends, config } = await openWithCard(t, house.press);
  const sent = sends();
  const answer = await standIn.press(activityId, "arrived");
  assert.equal(answer.status, 200);
  assert.equal(codeOf(answer), 200);
  assert.equal(typeOf(answer), cardType);
  const by = { aadObjectId: counselors[0].aadObjectId, tenantId: config.tenantId };
  assert.deepEqual(house.pressed, [{ verb: "arrived", bookingId: "bk1", seq: 1, by }]);
  assert.match(wordsOf(standIn.cards[0]?.card), /到着を確認済み/);
  assert.doesNotMatch(wordsOf(standIn.cards[0]?.card), /^到着を確認$/m);
  assert.equal(sends(), sent);
});

test("cancel: the reason goes along and the card closes", async (t) => {
  const house = oneBooking();
  const { standIn, activityId } = await openWithCard(t, house.press);
  const answer = await standIn.press(activityId, "cancel", { reason: "counselorIll" });
  assert.equal(typeOf(answer), cardType);
  const [press] = house.pressed;
  assert.equal(press?.verb === "cancel" && press.reason, "counselorIll");
  assert.match(wordsOf(standIn.cards[0]?.card), /キャンセル済み[\s\S]*職員によるキャンセル[\s\S]*相談員の体調不良/);
  assert.doesNotMatch(JSON.stringify(standIn.cards[0]?.card), /Action\./);
});

test("a stale or second press is answered with the card as it is now", async (t) => {
  const house = oneBooking();
  const { standIn, activityId } = await openWithCard(t, house.press);
  const old = { bookingId: "bk1", seq: 1 };
  await standIn.press(activityId, "cancel", { reason: "duplicate" });
  const second = await standIn.press(activityId, "arrived", old, counselors[1].aadObjectId);
  assert.equal(typeOf(second), cardType);
  assert.match(wordsOf(second.body), /キャンセル済み/);
  assert.equal(house.card().presence, "linkSent");
  assert.equal(house.pressed[1]?.by.aadObjectId, counselors[1].aadObjectId);
});

test("a booking that is gone is answered with a sentence", async (t) => {
  const { standIn, activityId } = await openWithCard(t, oneBooking().press);
  const answer = await standIn.press(activityId, "arrived", { bookingId: "another" });
  assert.equal(typeOf(answer), "application/vnd.microsoft.activity.message");
  assert.match(String((answer.body as { value: unknown }).value), /見つかりません/);
});

test("what no button of ours sends is refused and never reaches the house", async (t) => {
  const house = oneBooking();
  const { standIn, activityId } = await openWithCard(t, house.press);
  const bad: [string, { [field: string]: unknown }][] = [
    ["cancel", {}],
    ["cancel", { reason: "because I say so" }],
    ["refund", { bookingId: "bk1", seq: 1 }],
    ["arrived", { seq: "1" }],
    ["arrived", { bookingId: "x".repeat(101) }],
  ];
  for (const [verb, data] of bad) assert.equal(codeOf(await standIn.press(activityId, verb, data)), 400);
  assert.equal(codeOf(await standIn.press(activityId, "arrived", {}, "")), 403);
  assert.deepEqual(house.pressed, []);
});

test("a throw inside a press leaks nothing", async (t) => {
  const shouted = t.mock.method(console, "error", () => {});
  const secret = "Nguyen Van A, lan@example.com";
  const { standIn, activityId, logged } = await openWithCard(t, async () => {
    throw new TypeError(secret);
  });
  const before = JSON.stringify(standIn.cards);
  const answer = await standIn.press(activityId, "arrived");
  assert.equal(answer.status, 200);
  assert.equal(codeOf(answer), 500);
  assert.equal(typeOf(answer), "application/vnd.microsoft.error");
  assert.doesNotMatch(JSON.stringify([answer, logged]), /Nguyen|example\.com/);
  assert.match(logged.join(), /"code":"bug"/);
  assert.equal(shouted.mock.callCount(), 0);
  assert.equal(JSON.stringify(standIn.cards), before);
});

test("an older client's Action.Submit does the same, without an answer", async (t) => {
  const house = oneBooking();
  const { standIn, activityId, teams } = await openWithCard(t, house.press);
  const room = standIn.channels[0];
  assert.ok(room);
  const submit = (value: unknown) =>
    standIn.deliver(standIn.activity(room, { type: "message", value, replyToId: activityId }, activityId));
  const answer = await submit({ verb: "cancel", bookingId: "bk1", seq: 1, reason: "officeClosed" });
  assert.deepEqual(answer, { status: 200, body: undefined });
  assert.equal(house.card().reason, "officeClosed");
  assert.deepEqual(await submit({ verb: "other" }), { status: 200, body: undefined });
  await teams.stop();
  assert.match(standIn.cards.at(-1)?.text ?? "", /操作を読み取れません/);
});

test("any other message gets a short help, after the turn", async (t) => {
  const { standIn, teams } = await openWithCard(t, oneBooking().press);
  const answer = await standIn.say("予約を見せて");
  assert.deepEqual(answer, { status: 200, body: undefined });
  await teams.stop();
  assert.match(standIn.cards.at(-1)?.text ?? "", /予約窓口の自動応答/);
});
