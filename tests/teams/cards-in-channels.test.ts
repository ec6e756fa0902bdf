import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Fault } from "../../src/fault.ts";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { exampleCard, openDesk, wordsOf } from "./desk.ts";

let redis: TestRedis;
before(async () => {
  redis = await startTestRedis();
});
after(() => redis.stop());

test("one card per booking: posted once, then updated in place", async (t) => {
  const desk = await openDesk(t, redis);
  const { channelId } = await desk.standIn.addBot("Vietnamese");
  const places = await desk.teams.putCard({ ...exampleCard, presence: "none" }, []);
  assert.equal(places.length, 1);
  assert.deepEqual(places[0], {
    channelId,
    conversationId: channelId,
    activityId: desk.standIn.cards[0]?.activityId,
    serviceUrl: desk.standIn.standIn.serviceUrl,
  });
  const updated = await desk.teams.putCard({ ...exampleCard, presence: "arrived" }, places);
  assert.deepEqual(updated, places);
  assert.equal(desk.standIn.cards.length, 1);
  assert.equal(desk.standIn.cards[0]?.history, 2);
  assert.match(wordsOf(desk.standIn.cards[0]?.card), /到着を確認済み/);
  assert.match(desk.standIn.cards[0]?.summary ?? "", /ベトナム語/);
});

test("a card goes to the channels that list its language, else to all", async (t) => {
  const desk = await openDesk(t, redis);
  const [first, second] = [await desk.standIn.addBot("First"), await desk.standIn.addBot("Second")];
  const all = await desk.teams.putCard(exampleCard, []);
  assert.deepEqual(all.map(({ channelId }) => channelId).sort(), [first.channelId, second.channelId].sort());
  const stored = await desk.channels.list();
  const one = stored.find(({ channelId }) => channelId === second.channelId);
  assert.ok(one);
  await desk.channels.put({ ...one, languages: ["th"] });
  const thai = await desk.teams.putCard({ ...exampleCard, bookingId: "bk2", language: "th" }, []);
  assert.deepEqual(
    thai.map(({ channelId }) => channelId),
    [second.channelId],
  );
});

test("service.yaml decides before what was stored, and its channel needs no event", async (t) => {
  const id = "19:configured@thread.tacv2";
  const desk = await openDesk(t, redis, { teams: { channels: [{ id, languages: ["vi"] }] } });
  desk.standIn.channels.push({ channelId: id, name: "Configured", teamId: "19:t@thread.tacv2", botIn: true });
  await desk.standIn.addBot("Other");
  assert.deepEqual(
    (await desk.teams.putCard(exampleCard, [])).map(({ channelId }) => channelId),
    [id],
  );
});

test("a card somebody deleted is posted anew", async (t) => {
  const desk = await openDesk(t, redis);
  await desk.standIn.addBot();
  const places = await desk.teams.putCard(exampleCard, []);
  desk.standIn.deleteCard(places[0]?.activityId ?? "");
  const anew = await desk.teams.putCard(exampleCard, places);
  assert.equal(anew.length, 1);
  assert.notEqual(anew[0]?.activityId, places[0]?.activityId);
  assert.deepEqual(
    desk.standIn.cards.map(({ activityId }) => activityId),
    [anew[0]?.activityId],
  );
});

test("when one of two channels fails, the next try does not post twice in the other", async (t) => {
  const desk = await openDesk(t, redis);
  await desk.standIn.addBot("First");
  await desk.standIn.addBot("Second");
  desk.standIn.answerNext.push({ status: 502 });
  await assert.rejects(desk.teams.putCard(exampleCard, []), { code: "outside-down" });
  assert.equal(desk.standIn.cards.length, 1);
  const places = await desk.teams.putCard(exampleCard, []);
  assert.equal(places.length, 2);
  assert.equal(desk.standIn.cards.length, 2);
});

test("a closed booking is not announced to channels that never had it", async (t) => {
  const desk = await openDesk(t, redis);
  await desk.standIn.addBot("First");
  const places = await desk.teams.putCard(exampleCard, []);
  await desk.standIn.addBot("Second");
  await desk.teams.putCard({ ...exampleCard, state: "cancelled", endedBy: "trainee" }, places);
  assert.equal(desk.standIn.cards.length, 1);
  assert.equal((await desk.teams.putCard({ ...exampleCard, seq: 2 }, places)).length, 2);
});

test("the bot taken out: the channel is marked, and a place in another one is found", async (t) => {
  const desk = await openDesk(t, redis);
  const first = await desk.standIn.addBot("First");
  const places = await desk.teams.putCard(exampleCard, []);
  await desk.standIn.removeBot(first.channelId);
  assert.equal((await desk.channels.list())[0]?.usable, false);
  await assert.rejects(desk.teams.alert({ alert: "human", language: "vi", at: 0 }), { code: "not-configured" });
  await assert.rejects(desk.teams.putCard(exampleCard, places), { code: "outside-refused" });
  const second = await desk.standIn.addBot("Second");
  const now = await desk.teams.putCard(exampleCard, places);
  assert.ok(now.some(({ channelId }) => channelId === second.channelId));
  await desk.standIn.addBot("First");
  assert.ok((await desk.channels.list()).every(({ usable }) => usable));
});

test("an alert is a card of its own and needs one channel only", async (t) => {
  const desk = await openDesk(t, redis);
  await assert.rejects(desk.teams.alert({ alert: "crisis", language: "my", at: 0 }), (fault) => fault instanceof Fault);
  await desk.standIn.addBot("First");
  await desk.standIn.addBot("Second");
  desk.standIn.answerNext.push({ status: 503 });
  await desk.teams.alert({ alert: "crisis", language: "my", category: "my name is Lan", no: "A-7", at: 0 });
  assert.equal(desk.standIn.cards.length, 1);
  assert.match(wordsOf(desk.standIn.cards[0]?.card), /緊急[\s\S]*ミャンマー語[\s\S]*その他[\s\S]*A-7/);
  assert.doesNotMatch(JSON.stringify(desk.standIn.cards), /Lan/);
});

test("every message from a channel tells anew where it answers", async (t) => {
  const desk = await openDesk(t, redis);
  const room = await desk.standIn.addBot();
  const [stored] = await desk.channels.list();
  assert.ok(stored);
  await desk.channels.put({ ...stored, serviceUrl: "https://smba.trafficmanager.net/old/", usable: false });
  await desk.standIn.deliver(desk.standIn.activity(room, { type: "messageReaction" }));
  assert.deepEqual(await desk.channels.list(), [stored]);
});
