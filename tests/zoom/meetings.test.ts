import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { Fault, type FaultCode } from "../../src/fault.ts";
import { createZoom } from "../../src/meetings/zoom.ts";
import { host, openAccount, secrets, start, wish } from "./account.ts";

const failsWith = (code: FaultCode, retryAfterMs?: number) => (error: unknown) => {
  assert.ok(error instanceof Fault);
  assert.deepEqual([error.code, error.retryAfterMs], [code, retryAfterMs], error.message);
  return true;
};

async function account(t: TestContext, options: Parameters<typeof openAccount>[0] = {}) {
  const opened = await openAccount(options);
  t.after(() => opened.stop());
  const asked = (what: string) => opened.stand.received.filter((one) => one.what.startsWith(what));
  return { ...opened, asked };
}

describe("zoom meetings", () => {
  it("makes one meeting: camera off, waiting room on, and nothing personal in it", async (t) => {
    const { zoom, stand, asked } = await account(t);
    const meeting = await zoom.make(wish());
    const made = stand.meetings.get(meeting.id);
    assert.deepEqual(meeting, { id: made?.id, joinUrl: made?.joinUrl, host, hostId: made?.hostId });
    const body = asked("POST /v2/users")[0]?.body as { [name: string]: unknown } & { settings: object };
    assert.match(String(body.password), /^[A-Za-z2-9]{10}$/);
    const { password: _, settings, ...rest } = body;
    assert.deepEqual(rest, {
      topic: "K7Q2",
      agenda: "ref:bk_7f3a",
      type: 2,
      start_time: "2026-11-26T04:00:00Z",
      duration: 50,
      timezone: "Asia/Tokyo",
    });
    assert.deepEqual(settings, {
      host_video: false,
      participant_video: false,
      waiting_room: true,
      join_before_host: false,
      mute_upon_entry: true,
      auto_recording: "none",
      meeting_authentication: false,
      approval_type: 2,
      audio: "both",
      use_pmi: false,
      email_notification: false,
      registrants_email_notification: false,
      registrants_confirmation_email: false,
      private_meeting: true,
      encryption_type: "enhanced_encryption",
      show_share_button: false,
      continuous_meeting_chat: { enable: false },
    });
    assert.doesNotMatch(JSON.stringify(meeting), /zak/);
  });

  it("moves, looks and removes", async (t) => {
    const { zoom, stand } = await account(t);
    const { id } = await zoom.make(wish());
    assert.deepEqual(await zoom.look(id), { status: "waiting" });
    await zoom.move(id, start + 3_600_000, 40);
    assert.deepEqual([stand.meetings.get(id)?.startAt, stand.meetings.get(id)?.minutes], [start + 3_600_000, 40]);
    await stand.hostStarts(id);
    assert.deepEqual(await zoom.look(id), { status: "started" });
    await assert.rejects(zoom.remove(id), failsWith("outside-down"), "a running one can be removed later");
    await stand.end(id);
    await zoom.remove(id);
    assert.equal(stand.meetings.size, 0);
    assert.deepEqual(await zoom.look(id), { status: "gone" });
    await zoom.remove(id);
    await assert.rejects(zoom.move(id, start, 50), failsWith("gone"));
    assert.match(
      String(stand.received.find((one) => one.what.startsWith("DELETE"))?.what),
      /\?schedule_for_reminder=false&cancel_meeting_reminder=false$/,
    );
  });

  it("asks for a token once, also when many calls come together, and again a minute before it ends", async (t) => {
    const { zoom, clock, asked } = await account(t);
    await Promise.all(["a", "b", "c", "d"].map((bookingId) => zoom.make(wish({ bookingId }))));
    assert.equal(asked("POST /oauth").length, 1);
    clock.now += 3_539_999;
    await zoom.make(wish({ bookingId: "e" }));
    assert.equal(asked("POST /oauth").length, 1);
    clock.now += 1;
    await zoom.make(wish({ bookingId: "f" }));
    assert.equal(asked("POST /oauth").length, 2);
  });

  it("asks for a new token once when the one it has is refused, and not for ever", async (t) => {
    const { zoom, stand, asked } = await account(t);
    await zoom.make(wish());
    stand.revokeTokens();
    await Promise.all([zoom.make(wish({ bookingId: "b" })), zoom.make(wish({ bookingId: "c" }))]);
    assert.equal(stand.meetings.size, 3);
    assert.ok(asked("POST /oauth").length <= 3);
    const before = asked("").length;
    stand.mood = "refusing";
    await assert.rejects(zoom.make(wish({ bookingId: "d" })), failsWith("outside-refused"));
    assert.ok(asked("").length - before <= 3);
  });

  it("finds the meeting whose answer was lost instead of making a second one", async (t) => {
    const { zoom, stand, asked } = await account(t);
    await zoom.make(wish({ bookingId: "other" }));
    stand.mood = "failing";
    await assert.rejects(zoom.make(wish()), failsWith("outside-down"));
    assert.equal(stand.meetings.size, 2, "Zoom made it all the same");
    stand.mood = "ok";
    const found = await zoom.make(wish({ retry: true }));
    assert.equal(stand.meetings.size, 2);
    assert.equal(stand.meetings.get(found.id)?.agenda, "ref:bk_7f3a");
    assert.equal(found.joinUrl, stand.meetings.get(found.id)?.joinUrl);
    assert.equal(asked("GET /v2/users").length, 1);
  });

  it("makes one on a retry when the earlier try had never arrived, and is not misled by a longer reference", async (t) => {
    const { zoom, stand } = await account(t);
    await zoom.make(wish({ bookingId: "bk_7f3a_and_more" }));
    const made = await zoom.make(wish({ retry: true }));
    assert.equal(stand.meetings.get(made.id)?.agenda, "ref:bk_7f3a");
    assert.equal(stand.meetings.size, 2);
  });

  it("waits as long as Zoom asks: to the second's end, or to nine in the morning in Japan", async (t) => {
    const { zoom, stand, clock } = await account(t);
    await zoom.make(wish());
    stand.mood = "limited";
    await assert.rejects(zoom.look("1"), failsWith("too-many", 1000));
    stand.mood = "ok";
    for (let count = 1; count < 100; count++) await zoom.make(wish({ bookingId: `bk_${count}` }));
    await assert.rejects(zoom.make(wish({ bookingId: "one too many" })), failsWith("too-many", 20 * 3_600_000));
    await zoom.make(wish({ bookingId: "by another host", host: "host2@example.org" }));
    clock.now += 20 * 3_600_000;
    await zoom.make(wish({ bookingId: "the next day" }));
  });

  it("tells what only people can mend from what heals by itself", async (t) => {
    const { zoom, stand } = await account(t, { hosts: [host] });
    await assert.rejects(zoom.make(wish({ host: "nobody@example.org" })), failsWith("outside-refused"));
    stand.mood = "failing";
    await assert.rejects(zoom.look("1"), failsWith("outside-down"));
    const wrong = await account(t, { clientSecret: "wrong" });
    await assert.rejects(wrong.zoom.make(wish()), failsWith("outside-refused"));
    const hung = await account(t, { timeoutMs: 100 });
    hung.stand.mood = "hanging";
    await assert.rejects(hung.zoom.make(wish()), failsWith("outside-down"));
    await hung.stand.stop();
    await assert.rejects(hung.zoom.make(wish()), failsWith("outside-down"));
  });

  it("keeps the path of its base addresses, and reads refusals and nonsense of every kind", async (t) => {
    const paths: string[] = [];
    const answers = [
      [200, '{"access_token":"t","expires_in":3600}'],
      [400, '{"code":4711,"message":"does not contain scopes"}'],
      [403, "<html>"],
      [201, "<html>proxy</html>"],
      [503, ""],
    ] as const;
    const server = createServer((request, response) => {
      const [status, body] = answers[paths.push(`${request.method} ${request.url}`) - 1] ?? [500, ""];
      response.writeHead(status).end(body);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/zoom`;
    const zoom = createZoom({ config: { ...secrets, apiUrl: `${url}/api`, oauthUrl: url }, now: () => start });
    t.after(async () => {
      await zoom.stop();
      server.closeAllConnections();
      server.close();
    });
    await assert.rejects(zoom.make(wish()), failsWith("outside-refused"));
    await assert.rejects(zoom.make(wish()), failsWith("outside-refused"));
    await assert.rejects(zoom.make(wish()), failsWith("outside-down"));
    await assert.rejects(zoom.look("85/1"), failsWith("outside-down"));
    const create = "POST /zoom/api/v2/users/host1%40example.org/meetings";
    assert.deepEqual(paths, ["POST /zoom/oauth/token", create, create, create, "GET /zoom/api/v2/meetings/85%2F1"]);
  });
});
