import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sendingFault } from "../../src/channels/teams/connector-fault.ts";
import type { ForcedAnswer } from "../../src/sandbox/teams-world.ts";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { exampleCard, openDesk } from "./desk.ts";

let redis: TestRedis;
before(async () => {
  redis = await startTestRedis();
});
after(() => redis.stop());

type Row = [answer: ForcedAnswer, code: string, usable: boolean, retryAfterMs?: number];

const rows: Row[] = [
  [{ status: 429, retryAfter: "3" }, "too-many", true, 3000],
  [{ status: 429 }, "too-many", true],
  [{ status: 412 }, "outside-down", true],
  [{ status: 500 }, "outside-down", true],
  [{ status: 502, done: true }, "outside-down", true],
  [{ status: 503, retryAfter: "2" }, "outside-down", true, 2000],
  [{ status: 504 }, "outside-down", true],
  [{ status: 400, code: "BadSyntax" }, "outside-refused", true],
  [{ status: 401, code: "Unauthorized" }, "outside-refused", true],
  [{ status: 403, code: "ForbiddenOperation" }, "outside-refused", true],
  [{ status: 413, code: "MessageSizeTooBig" }, "outside-refused", true],
  [{ status: 403, code: "MessageWritesBlocked" }, "outside-refused", false],
  [{ status: 403, code: "BotNotInConversationRoster" }, "outside-refused", false],
  [{ status: 404, code: "ConversationNotFound" }, "outside-refused", false],
];

for (const [answer, code, usable, retryAfterMs] of rows) {
  test(`the Connector says ${answer.status} ${answer.code ?? ""}: ${code}, tried once`, async (t) => {
    const desk = await openDesk(t, redis);
    await desk.standIn.addBot();
    desk.standIn.answerNext.push(answer);
    await assert.rejects(desk.teams.putCard(exampleCard, []), { code, retryAfterMs });
    assert.equal(desk.standIn.received.filter(({ what }) => what.startsWith("POST")).length, 1);
    assert.equal((await desk.channels.list())[0]?.usable, usable);
  });
}

test("shut out at an update: the channel is marked, the place is not forgotten by a throw", async (t) => {
  const desk = await openDesk(t, redis);
  await desk.standIn.addBot();
  const places = await desk.teams.putCard(exampleCard, []);
  desk.standIn.answerNext.push({ status: 403, code: "MessageWritesBlocked" });
  await assert.rejects(desk.teams.putCard({ ...exampleCard, presence: "late" }, places), { code: "outside-refused" });
  assert.equal((await desk.channels.list())[0]?.usable, false);
  assert.deepEqual(await desk.teams.putCard({ ...exampleCard, presence: "late" }, places), places);
  assert.equal(desk.standIn.cards.length, 1);
});

test("every mood has its fault, and it passes", async (t) => {
  const desk = await openDesk(t, redis, { timeoutMs: 1000 });
  await desk.standIn.addBot();
  const places = await desk.teams.putCard(exampleCard, []);
  const moods = {
    refusing: "outside-refused",
    failing: "outside-down",
    limited: "too-many",
    hanging: "outside-down",
  } as const;
  for (const [mood, code] of Object.entries(moods)) {
    desk.standIn.mood = mood as keyof typeof moods;
    await assert.rejects(desk.teams.putCard(exampleCard, places), { code });
  }
  desk.standIn.mood = "ok";
  assert.deepEqual(await desk.teams.putCard(exampleCard, places), places);
  assert.equal(desk.standIn.cards.length, 1);
});

test("Teams unreachable is outside-down", async (t) => {
  const desk = await openDesk(t, redis);
  await desk.standIn.addBot();
  await desk.standIn.stop();
  await assert.rejects(desk.teams.putCard(exampleCard, []), { code: "outside-down" });
});

test("nothing is sent to an address that is not Teams', wherever it was stored", async (t) => {
  const desk = await openDesk(t, redis);
  await desk.standIn.addBot();
  const [stored] = await desk.channels.list();
  assert.ok(stored);
  await desk.channels.put({ ...stored, serviceUrl: `${desk.standIn.url}/teams` });
  await assert.rejects(desk.teams.putCard(exampleCard, []), { code: "outside-refused" });
  assert.equal(desk.standIn.received.filter(({ what }) => what.startsWith("POST")).length, 0);
});

test("a token Azure refuses is final, an Azure that is away is not", () => {
  const thrown = (errorCode: string) => Object.assign(new Error("AADSTS secret text"), { errorCode });
  assert.equal(sendingFault(thrown("invalid_client")).code, "outside-refused");
  assert.equal(sendingFault(thrown("network_error")).code, "outside-down");
  assert.equal(sendingFault(thrown("endpoints_resolution_error")).code, "outside-down");
  assert.doesNotMatch(sendingFault(thrown("invalid_client")).message, /AADSTS/);
});
