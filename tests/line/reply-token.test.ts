import assert from "node:assert/strict";
import { test } from "node:test";
import { bubble, delivery, startLine } from "./start-line.ts";

const fault = (code: string) => ({ code });

test("a first try within the minute goes by reply and costs nothing", async (t) => {
  const { openChannel, clock, freshReply, calls, shown } = await startLine(t);
  const reply = freshReply();
  clock.at += 60_000;
  await openChannel().deliver(delivery({ reply }));
  assert.deepEqual(calls(), ["reply 200"]);
  assert.deepEqual(shown(), ["hello"]);
});

test("a first try after the minute does not even ask: push", async (t) => {
  const { openChannel, clock, freshReply, calls } = await startLine(t);
  const reply = freshReply();
  clock.at += 60_001;
  await openChannel().deliver(delivery({ reply }));
  assert.deepEqual(calls(), ["push 200"]);
});

test("without a token: push", async (t) => {
  const { openChannel, calls } = await startLine(t);
  await openChannel().deliver(delivery());
  assert.deepEqual(calls(), ["push 200"]);
});

test("a token gone on the first try had run out: push", async (t) => {
  const { openChannel, clock, calls, shown } = await startLine(t);
  await openChannel().deliver(delivery({ reply: { token: "never-was", from: clock.at } }));
  assert.deepEqual(calls(), ["reply 400", "push 200"]);
  assert.deepEqual(shown(), ["hello"]);
});

test("a lost answer, tried again while the token is fresh: it was delivered, nothing is sent twice", async (t) => {
  const { line, openChannel, clock, freshReply, calls, shown } = await startLine(t);
  const reply = freshReply();
  line.loseAnswers = 1;
  await assert.rejects(openChannel().deliver(delivery({ reply })), fault("outside-down"));
  clock.at += 49_999;
  await openChannel().deliver(delivery({ reply, attempt: 2 }));
  assert.deepEqual(calls(), ["reply 200", "reply 400"]);
  assert.deepEqual(shown(), ["hello"]);
});

test("a lost answer, tried again when the token may have run out: unknown, so push", async (t) => {
  const { line, openChannel, clock, freshReply, calls } = await startLine(t);
  const reply = freshReply();
  line.loseAnswers = 1;
  await assert.rejects(openChannel().deliver(delivery({ reply })), fault("outside-down"));
  clock.at += 50_000;
  await openChannel().deliver(delivery({ reply, attempt: 2 }));
  assert.deepEqual(calls(), ["reply 200", "reply 400", "push 200"]);
});

test("a reply LINE failed at is replied again on the next try", async (t) => {
  const { line, openChannel, clock, freshReply, calls, shown } = await startLine(t);
  const [channel, reply] = [openChannel(), freshReply()];
  line.mood = "failing";
  await assert.rejects(channel.deliver(delivery({ reply })), fault("outside-down"));
  line.mood = "ok";
  clock.at += 20_000;
  await channel.deliver(delivery({ reply, attempt: 2 }));
  assert.deepEqual(calls(), ["reply 500", "reply 200"]);
  assert.deepEqual(shown(), ["hello"]);
});

test("a late second try asks first, then pushes", async (t) => {
  const { openChannel, clock, freshReply, calls } = await startLine(t);
  const reply = freshReply();
  clock.at += 300_000;
  await openChannel().deliver(delivery({ reply, attempt: 2 }));
  assert.deepEqual(calls(), ["reply 400", "push 200"]);
});

test("a token known to be gone is not mistaken for used when its push failed", async (t) => {
  const { line, openChannel, clock, calls, shown } = await startLine(t);
  const [channel, reply] = [openChannel(), { token: "never-was", from: clock.at }];
  line.monthlyLimit = 0;
  await assert.rejects(channel.deliver(delivery({ reply })), fault("quota-spent"));
  line.monthlyLimit = undefined;
  await channel.deliver(delivery({ reply, attempt: 2 }));
  assert.deepEqual(calls(), ["reply 400", "push 429", "push 200"]);
  assert.deepEqual(shown(), ["hello"]);
});

test("twelve bubbles: five by reply, the rest by push; a later try sends only what is missing", async (t) => {
  const { line, openChannel, clock, freshReply, calls, shown } = await startLine(t);
  const [channel, reply] = [openChannel(), freshReply()];
  const texts = Array.from({ length: 12 }, (_, index) => `bubble ${index}`);
  const bubbles = texts.map((text) => bubble(text));
  line.monthlyLimit = 1;
  await assert.rejects(channel.deliver(delivery({ bubbles, reply })), fault("quota-spent"));
  line.monthlyLimit = undefined;
  clock.at += 120_000;
  await channel.deliver(delivery({ bubbles, reply, attempt: 2 }));
  assert.deepEqual(calls(), ["reply 200", "push 200", "push 429", "push 409", "push 200"]);
  assert.deepEqual(
    line.received.map(({ messages }) => Array.isArray(messages) && messages.length),
    [5, 5, 2, 5, 2],
  );
  assert.deepEqual(shown(), texts);
});

test("no bubbles, no call", async (t) => {
  const { openChannel, calls } = await startLine(t);
  await openChannel().deliver(delivery({ bubbles: [] }));
  assert.deepEqual(calls(), []);
});
