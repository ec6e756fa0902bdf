import assert from "node:assert/strict";
import { test } from "node:test";
import { bubble, delivery, startLine } from "./start-line.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("a push whose answer was lost is accepted once: same key, same body, 409 is done", async (t) => {
  const { line, openChannel, calls, shown } = await startLine(t);
  line.loseAnswers = 1;
  await assert.rejects(openChannel().deliver(delivery()), { code: "outside-down" });
  await openChannel().deliver(delivery({ attempt: 2 }));
  assert.deepEqual(calls(), ["push 200", "push 409"]);
  assert.equal(line.received[1]?.sameBody, true);
  assert.deepEqual(shown(), ["hello"]);
});

test("every part of every job has a retry key of its own, the same at every try and in every process", async (t) => {
  const { line, openChannel } = await startLine(t);
  const bubbles = Array.from({ length: 6 }, (_, index) => bubble(`bubble ${index}`));
  for (const jobId of ["job-1", "job-2", "job-1"]) await openChannel().deliver(delivery({ bubbles, jobId }));
  const keys = line.received.map(({ retryKey }) => String(retryKey));
  for (const key of keys) assert.match(key, uuid);
  assert.equal(new Set(keys).size, 4);
  assert.deepEqual(keys.slice(0, 2), keys.slice(4));
});
