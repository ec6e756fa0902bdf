import assert from "node:assert/strict";
import { createHmac, randomUUID } from "node:crypto";
import { test } from "node:test";
import { deadline, openConsultation, startAt } from "./consultation.ts";

test("a script's signed webhooks tell real time although the sandbox's clock was moved: what it says after a no-show is no late evidence", async (t) => {
  const c = await openConsultation(t);
  await c.moveTo(startAt + 9 * 60_000);
  await c.moveTo(deadline + 60_000);
  assert.equal((await c.booking()).state, "noShow");
  const event = {
    type: "postback",
    mode: "active",
    timestamp: Date.now(),
    webhookEventId: randomUUID(),
    deliveryContext: { isRedelivery: false },
    source: { type: "user", userId: c.trainee.id },
    replyToken: randomUUID().replaceAll("-", ""),
    postback: { data: c.trainee.taps()[0] },
  };
  const body = JSON.stringify({ destination: "Uxxx", events: [event] });
  const secret = c.house.config.line?.secret ?? "";
  const signature = createHmac("sha256", secret).update(body).digest("base64");
  const headers = { "content-type": "application/json", "x-line-signature": signature };
  const pushes = c.phone.received.filter(({ what }) => what === "push").length;
  assert.equal((await fetch(`${c.url}/line/webhook`, { method: "POST", headers, body })).status, 200);
  await c.settle();
  assert.equal((await c.booking()).state, "noShow");
  assert.ok(c.trainee.taps().includes("go:confirm:yes"), "the new time waits for a yes");
  assert.equal(c.phone.received.filter(({ what }) => what === "push").length, pushes, "answered by the free reply");
});
