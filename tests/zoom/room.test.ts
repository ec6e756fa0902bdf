import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import fastify from "fastify";
import { type ZoomFact, zoomWebhook } from "../../src/meetings/zoom-webhook.ts";
import { openAccount, secrets, wish } from "./account.ts";

/** The stand-in's webhooks go to the real route, signed with the real time while the house's clock stands in November. */
async function room(t: TestContext) {
  const facts: ZoomFact[] = [];
  const app = fastify();
  const takeFact = async (fact: ZoomFact) => void facts.push(fact);
  await app.register(zoomWebhook({ secret: secrets.webhookSecret, now: Date.now, takeFact, log: app.log }));
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const account = await openAccount({ webhookUrl: () => `${url}/zoom/webhook` });
  t.after(async () => {
    await account.stop();
    await app.close();
  });
  const meeting = await account.zoom.make(wish());
  return { ...account, facts, meeting };
}

describe("what happens in a meeting reaches the house", () => {
  it("a guest who waits for the host, comes in, or sits in the waiting room is contact; the web client before the host is silent", async (t) => {
    const { stand, facts, meeting, clock } = await room(t);
    await stand.joinWeb(meeting.id);
    assert.equal(facts.length, 0);
    await stand.join(meeting.id);
    await stand.wait(meeting.id);
    await stand.hostStarts(meeting.id);
    await stand.join(meeting.id);
    await stand.end(meeting.id);
    assert.deepEqual(
      facts.map((fact) => fact.what),
      ["contact", "contact", "hostStarted", "hostStarted", "contact", "ended"],
    );
    assert.ok(facts.every((fact) => fact.meetingId === meeting.id && fact.at === clock.now));
    const told = stand.webhooks.map((webhook) => webhook.event.replace("meeting.", ""));
    const [waiting, joined] = ["participant_jbh_waiting", "participant_joined"];
    assert.deepEqual(told, [waiting, "participant_joined_waiting_room", "started", joined, joined, "ended"]);
    assert.ok(stand.webhooks.every((webhook) => webhook.status === 200));
  });

  it("a delivery repeated is the same fact", async (t) => {
    const { stand, facts, meeting } = await room(t);
    await stand.join(meeting.id);
    const [webhook] = stand.webhooks;
    assert.ok(webhook);
    assert.deepEqual(
      webhook.againAt.map((at) => (at - webhook.at) / 60_000),
      [5, 25, 85],
    );
    await stand.redeliver(webhook);
    assert.equal(facts.length, 2);
    assert.equal(facts[0]?.key, facts[1]?.key);
  });

  it("the join link opens a page whose button joins; opening it tells nobody", async (t) => {
    const { stand, facts, meeting } = await room(t);
    const page = await (await fetch(meeting.joinUrl)).text();
    assert.match(page, /<form method="post">/);
    assert.equal(facts.length, 0);
    assert.match(await (await fetch(meeting.joinUrl, { method: "POST" })).text(), /waiting/);
    await stand.hostStarts(meeting.id);
    assert.match(await (await fetch(meeting.joinUrl, { method: "POST" })).text(), /joined/);
    assert.deepEqual(
      facts.map((fact) => fact.what),
      ["contact", "hostStarted", "hostStarted", "contact"],
    );
    assert.equal((await fetch(meeting.joinUrl.replace(meeting.id, "1"))).status, 404);
  });

  it("a house that does not answer leaves the webhook unanswered and nothing broken", async (t) => {
    const account = await openAccount();
    t.after(() => account.stop());
    const { id } = await account.zoom.make(wish());
    await account.stand.join(id);
    assert.equal(account.stand.webhooks[0]?.status, 0);
  });
});
