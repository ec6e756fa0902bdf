import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, it, type TestContext } from "node:test";
import fastify from "fastify";
import { type ZoomFact, zoomWebhook } from "../../src/meetings/zoom-webhook.ts";

const secret = "zoom-secret-token";
const now = 1_796_086_930_000;
const vectors = JSON.parse(readFileSync("tests/payloads/zoom/signature-vectors.json", "utf8"));

async function house(t: TestContext, options: Partial<Parameters<typeof zoomWebhook>[0]> = {}) {
  const facts: ZoomFact[] = [];
  const app = fastify();
  const takeFact = async (fact: ZoomFact) => void facts.push(fact);
  await app.register(zoomWebhook({ secret, now: () => now, takeFact, log: app.log, ...options }));
  t.after(() => app.close());
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const post = (body: string, headers: { [name: string]: string }) =>
    fetch(`${url}/zoom/webhook`, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
  const send = (event: object, at = now) =>
    post(JSON.stringify(event), sign(JSON.stringify(event), String(Math.floor(at / 1000))));
  return { facts, post, send };
}

const sign = (body: string, timestamp: string, key = secret) => ({
  "x-zm-request-timestamp": timestamp,
  "x-zm-signature": `v0=${createHmac("sha256", key).update(`v0:${timestamp}:${body}`).digest("hex")}`,
});

const meeting = { id: "85023456789", uuid: "4444AAAiAAAAAiAiAiiAii==", host_id: "z8yHOST", topic: "K7Q2", type: 2 };
const guest = {
  user_id: "16778240",
  user_name: "Nguyen Van A",
  id: "",
  participant_uuid: "555==",
  participant_user_id: "",
  email: "",
};
const event = (name: string, participant?: object, object: object = {}) => ({
  event: `meeting.${name}`,
  event_ts: now,
  payload: { account_id: "AAAA", object: { ...meeting, ...object, ...(participant ? { participant } : {}) } },
});

describe("zoom webhook", () => {
  it("knows real signatures, over the bytes as they came, in seconds and in milliseconds", async (t) => {
    for (const { secret, timestamp, body, signature } of vectors.signed) {
      const at = Number(timestamp) * (timestamp.length === 13 ? 1 : 1000);
      const { post } = await house(t, { secret, now: () => at });
      const isEvent = body.includes("event");
      const headers = { "x-zm-request-timestamp": timestamp, "x-zm-signature": signature };
      assert.equal((await post(body, headers)).status, isEvent ? 200 : 400);
      assert.equal((await post(`${body} `, headers)).status, 401);
    }
  });

  it("refuses every other: another secret, none, a changed time, a cut or padded one", async (t) => {
    const { post, facts } = await house(t);
    const body = JSON.stringify(event("started"));
    const good = sign(body, String(now / 1000));
    const bad = [
      {},
      sign(body, String(now / 1000), "other"),
      { ...good, "x-zm-request-timestamp": String(now / 1000 + 1) },
      { ...good, "x-zm-request-timestamp": "" },
      { ...good, "x-zm-request-timestamp": "17960869e5" },
      { ...good, "x-zm-signature": good["x-zm-signature"].slice(0, -1) },
      { ...good, "x-zm-signature": `${good["x-zm-signature"]}0` },
      { ...good, "x-zm-signature": good["x-zm-signature"].slice(3) },
    ];
    for (const headers of bad) assert.equal((await post(body, headers)).status, 401, JSON.stringify(headers));
    assert.equal((await post("", sign("", String(now / 1000)))).status, 400);
    assert.deepEqual(facts, []);
    assert.equal((await post(body, good)).status, 200);
  });

  it("takes five minutes either way and not a second more", async (t) => {
    const { send } = await house(t);
    for (const [seconds, status] of [
      [300, 200],
      [-300, 200],
      [301, 401],
      [-301, 401],
    ] as const) {
      assert.equal((await send(event("started"), now + seconds * 1000)).status, status, String(seconds));
    }
  });

  it("answers Zoom's check of the address, without the store, but only to Zoom", async (t) => {
    const takeFact = () => Promise.reject(new Error("the store is down"));
    const { post } = await house(t, { takeFact });
    const { body, answer } = vectors.urlValidation;
    const checked = await post(body, sign(body, String(now / 1000)));
    assert.equal(checked.status, 200);
    assert.deepEqual(await checked.json(), answer);
    assert.equal((await post(body, sign(body, String(now / 1000), "other"))).status, 401);
  });

  it("answers 200 only when the fact is stored", async (t) => {
    const { send } = await house(t, { takeFact: () => Promise.reject(new Error("the store is down")) });
    assert.equal((await send(event("started"))).status, 500);
    assert.equal((await send(event("sharing_started"))).status, 200);
  });

  it("counts every sign of a guest as contact, at the time it happened", async (t) => {
    const { send, facts } = await house(t);
    const time = "2026-12-01T01:02:05Z";
    const signs: [string, object][] = [
      ["participant_joined", { ...guest, join_time: time }],
      ["participant_left", { ...guest, leave_time: time }],
      ["participant_joined_waiting_room", { ...guest, date_time: time }],
      ["participant_left_waiting_room", { ...guest, date_time: time }],
      ["participant_put_in_waiting_room", { ...guest, date_time: time }],
      ["participant_admitted", { ...guest, date_time: time }],
      ["participant_jbh_joined", { ...guest, join_time: time }],
    ];
    for (const [name, participant] of signs) assert.equal((await send(event(name, participant))).status, 200);
    assert.deepEqual(
      facts.map(({ what, at, meetingId }) => ({ what, at, meetingId })),
      signs.map(() => ({ what: "contact", at: Date.parse(time), meetingId: meeting.id })),
    );
    facts.length = 0;
    for (const name of ["participant_jbh_waiting", "participant_jbh_waiting_left"])
      await send(event(name, { id: "", user_name: "A", customer_key: "" }));
    assert.deepEqual(
      facts.map(({ what, at }) => ({ what, at })),
      Array(2).fill({ what: "contact", at: now }),
    );
  });

  it("knows the host by either id or by an e-mail of ours, and never takes an empty id for one", async (t) => {
    const { send, facts } = await house(t, { hosts: ["Sato@example.jp"] });
    const hosts = [{ id: "z8yHOST" }, { participant_user_id: "z8yHOST" }, { email: "sato@EXAMPLE.jp" }];
    for (const host of hosts) await send(event("participant_joined", { ...guest, ...host }));
    await send(event("participant_left", { ...guest, id: "z8yHOST" }));
    await send(event("participant_joined", guest, { host_id: "" }));
    await send(event("participant_joined", { ...guest, email: "trainee@example.com", id: "zOTHER" }));
    assert.deepEqual(
      facts.map((fact) => fact.what),
      ["hostStarted", "hostStarted", "hostStarted", "contact", "contact"],
    );
  });

  it("tells that the meeting started and ended", async (t) => {
    const { send, facts } = await house(t);
    await send(event("started"));
    await send(event("ended", undefined, { id: 85023456789 }));
    assert.deepEqual(
      facts.map(({ what, meetingId }) => [what, meetingId]),
      [
        ["hostStarted", meeting.id],
        ["ended", meeting.id],
      ],
    );
  });

  it("gives one event the same key at every delivery, and a second coming another", async (t) => {
    const { send, facts } = await house(t);
    const first = event("participant_joined", { ...guest, join_time: "2026-12-01T01:02:10Z" });
    await send(first);
    await send({ ...first, event_ts: now + 1 }, now + 60_000);
    await send(event("participant_joined", { ...guest, join_time: "2026-12-01T01:05:00Z" }));
    await send(event("participant_joined", { ...guest, participant_uuid: "666==", join_time: "2026-12-01T01:02:10Z" }));
    await send(event("participant_left", { ...guest, leave_time: "2026-12-01T01:02:10Z" }));
    assert.equal(facts[0]?.key, facts[1]?.key);
    assert.equal(new Set(facts.map((fact) => fact.key)).size, 4);
  });

  it("takes what it does not know calmly", async (t) => {
    const { send, facts, post } = await house(t);
    const strange = [
      event("participant_phone_callout_ringing", guest),
      event("deleted"),
      event("participant_joined"),
      { event: "user.created", event_ts: now, payload: {} },
      { event: "meeting.started" },
      { event: "meeting.started", payload: { object: { uuid: 1 } } },
      { event: "meeting.participant_joined", payload: { object: { id: "1", participant: null } } },
    ];
    for (const one of strange) assert.equal((await send(one)).status, 200, JSON.stringify(one));
    assert.deepEqual(facts, []);
    for (const body of ["[]", "null", "{", '"x"'])
      assert.equal((await post(body, sign(body, String(now / 1000)))).status, 400);
  });

  it("leaves the other routes of the house their own way of reading bodies", async (t) => {
    const app = fastify();
    t.after(() => app.close());
    await app.register(zoomWebhook({ secret, now: () => now, takeFact: async () => undefined, log: app.log }));
    app.post("/other", async (request) => request.body);
    const answer = await app.inject({ method: "POST", url: "/other", payload: { a: 1 } });
    assert.deepEqual(answer.json(), { a: 1 });
  });
});
