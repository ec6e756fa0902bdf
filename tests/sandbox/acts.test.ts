import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { openHouse, tuesday } from "../house.ts";
import { book, newTrainee } from "../trainee.ts";

const minuteMs = 60_000;
let house: Sandbox;
before(async () => {
  house = await openHouse();
});
after(() => house.stop());

const post = async (path: string, body: object) => {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${house.url}/sandbox/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as { result?: unknown; now?: string } };
};
const view = async () => (await fetch(`${house.url}/sandbox/view`)).json();

test("the counselor opens the meeting at the start and leaves at its end, both on the way", async () => {
  const startAt = tuesday + 4 * 60 * minuteMs;
  await book(newTrainee(house), startAt);
  const moved = await post("clock", { now: new Date(startAt + 55 * minuteMs).toISOString() });
  assert.equal(moved.status, 200);
  const { meetings } = await view();
  assert.deepEqual(
    meetings[0].done.map(({ what, at }: { what: string; at: number }) => [what, Math.round((at - startAt) / minuteMs)]),
    [
      ["hostOpened", 0],
      ["ended", 50],
    ],
  );
});

test("a counselor told to come after all comes at once", async () => {
  await post("host-on-time", { on: false });
  const startAt = tuesday + 7 * 60 * minuteMs;
  await book(newTrainee(house), startAt);
  await post("clock", { now: new Date(startAt + minuteMs).toISOString() });
  assert.equal((await view()).meetings[0].started, false);
  await post("host-on-time", { on: true });
  assert.equal((await view()).meetings[0].started, true);
});

test("what cannot be read is refused with 400 and changes nothing", async () => {
  const before = house.travel.moves;
  assert.equal((await post("clock", { now: "tomorrow" })).status, 400);
  assert.equal((await post("mood", { service: "zoom", mood: "sad" })).status, 400);
  assert.equal((await post("line", { do: "tap", user: "U1", data: "go:x:y", date: "10/5/1998" })).status, 400);
  assert.equal(house.travel.moves, before);
});

test("the view shows no key, token or passcode of the house", async () => {
  const { line, zoom, teams } = house.house.config;
  const text = JSON.stringify(await view());
  const secrets = [line?.secret, line?.token, zoom?.clientSecret, zoom?.webhookSecret, teams?.password];
  for (const secret of secrets) assert.ok(secret && !text.includes(secret));
  assert.ok(!text.includes("pwd="));
});
