import assert from "node:assert/strict";
import { test } from "node:test";
import type { Input } from "../../dialogs/types.ts";
import { parseLineEvent } from "../../src/channels/line/parse-line-event.ts";
import { payload } from "./payload.ts";

const now = 1_800_000_000_000;
const only = (name: string) => parseLineEvent(payload(name).events[0], now);

const inputs: { [name: string]: Input | undefined } = {
  text: { kind: "said", text: "Xin chào (love)" },
  "text-quoting": { kind: "said", text: "this one" },
  "text-escaped-emoji": { kind: "said", text: "ok 🤨 ខ្មែរ" },
  "text-unknown-fields": { kind: "said", text: "future" },
  sticker: { kind: "sent", what: "sticker" },
  image: { kind: "sent", what: "file" },
  video: { kind: "sent", what: "file" },
  audio: { kind: "sent", what: "file" },
  file: { kind: "sent", what: "file" },
  location: { kind: "sent", what: "file" },
  postback: { kind: "chose", step: "terms", value: "accept" },
  "postback-date": { kind: "chose", step: "birthDate", value: "pick:1999-04-12" },
  follow: { kind: "opened" },
  "follow-unblocked": { kind: "opened" },
  unfollow: { kind: "left" },
  "message-unknown": undefined,
  "message-edited": undefined,
  "postback-foreign": undefined,
  "postback-richmenu": undefined,
  unsend: undefined,
  "account-link": undefined,
  "account-link-failed": undefined,
  standby: undefined,
  group: undefined,
  room: undefined,
  join: undefined,
  "no-user": undefined,
  beacon: undefined,
  unknown: undefined,
};

for (const [name, input] of Object.entries(inputs)) {
  test(`${name} → ${input === undefined ? "nothing" : input.kind}`, () => {
    assert.deepEqual(only(name)?.input, input);
  });
}

test("a turn carries LINE's id, user, time and reply token", () => {
  const { webhookEventId } = payload("text").events[0] as { webhookEventId: string };
  const from = 1462629479859;
  assert.deepEqual(only("text"), {
    id: webhookEventId,
    user: "line:U4af4980629f1b2c3d4e5f60718293a4b",
    heardAt: from,
    input: { kind: "said", text: "Xin chào (love)" },
    reply: { token: "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA", from },
  });
});

test("a redelivered event was heard when it happened, but its token is good from now", () => {
  assert.equal(only("text-redelivered")?.heardAt, 1462629479859);
  assert.equal(only("text-redelivered")?.reply?.from, now);
});

test("no token, no reply", () => {
  assert.equal("reply" in (only("unfollow") ?? {}), false);
});

test("LINE's own test events are not people", () => {
  assert.deepEqual(
    payload("verify-dummy").events.map((event) => parseLineEvent(event, now)),
    [undefined, undefined],
  );
});

test("whatever is no event gives nothing", () => {
  for (const odd of [undefined, null, 1, "text", [], {}, { type: "message" }])
    assert.equal(parseLineEvent(odd, now), undefined);
});
