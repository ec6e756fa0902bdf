import assert from "node:assert/strict";
import { test } from "node:test";
import { step } from "../dialogs/intake.ts";
import { at, sceneAt, talkAfter, toDays } from "./scene.ts";

const pressed = ["menu:human", "menu:tell:violence", "menu:tell:selfHarm", "menu:tell:madeUp"];

test("asked for a person again and again: staff get one card in ten minutes, each kind of cry for help its own", () => {
  let session = talkAfter(...toDays);
  const press = (now: number) =>
    pressed.flatMap((tap) => {
      const [kind = "", ...rest] = tap.split(":");
      const outcome = step(sceneAt(now), session, { kind: "chose", step: kind, value: rest.join(":") });
      session = outcome.session;
      assert.ok(outcome.messages.length > 0);
      return (outcome.jobs ?? []).map((job) => job.category ?? job.alert);
    });
  assert.deepEqual(press(at), ["human", "violence", "selfHarm", "danger"]);
  for (let i = 1; i < 5; i++) assert.deepEqual(press(at + i * 60_000), []);
  session = step(sceneAt(at + 300_000), session, { kind: "said", text: "start over" }).session;
  assert.deepEqual(press(at + 301_000), []);
  assert.deepEqual(press(at + 600_000), ["human", "violence", "selfHarm", "danger"]);
});
