import assert from "node:assert/strict";
import { test } from "node:test";
import { openHouse } from "./house.ts";
import { newTrainee } from "./trainee.ts";

test("two words at once: the answers leave in their order, also when the first has to go another way", async (t) => {
  const sandbox = await openHouse();
  t.after(sandbox.stop);
  const { line } = sandbox.standIns;
  assert.ok(line);
  const one = newTrainee(sandbox);
  await one.say("hello");
  await one.tap("go:language:en");
  const before = one.heard().length;
  const first = line.makeEvent(one.id, { type: "postback", postback: { data: "go:menu:help" } });
  const second = line.makeEvent(one.id, { type: "postback", postback: { data: "go:notice:ok" } });
  const spent = { ...first, replyToken: "0123456789abcdef0123456789abcdee" };
  assert.deepEqual(await Promise.all([line.send([spent]), line.send([second])]), [200, 200]);
  await sandbox.turns.settled();
  await sandbox.worker.drain();
  const [help = "", question = ""] = one.heard().slice(before);
  assert.match(help, /I can help you book/);
  assert.match(question, /Who are you/);
});
