import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isServiceUrl } from "../../src/channels/teams/service-urls.ts";
import { createTeams } from "../../src/channels/teams/teams.ts";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { type Desk, exampleService, exampleText, openDesk } from "./desk.ts";

let redis: TestRedis;
before(async () => {
  redis = await startTestRedis();
});
after(() => redis.stop());

const room = { channelId: "19:x@thread.tacv2", name: "X", teamId: "19:t@thread.tacv2", botIn: true };
const seconds = () => Math.floor(Date.now() / 1000);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** What is wrong → the token or the header, and what is changed in the activity. */
type Attempt = (desk: Desk) => { authorization?: string; activity?: { [field: string]: unknown }; status: number };

const claims = ({ config, standIn }: Desk) => ({ aud: config.appId, serviceurl: standIn.standIn.serviceUrl });
const bearer = (desk: Desk, changed: object = {}, forged = false) =>
  `Bearer ${desk.standIn.sign({ ...claims(desk), ...changed }, forged)}`;

const attempts: { [what: string]: Attempt } = {
  "no header": () => ({ authorization: "", status: 401 }),
  "another scheme": () => ({ authorization: "Basic bWFkbzpndWNoaQ==", status: 401 }),
  garbage: () => ({ authorization: "Bearer garbage", status: 401 }),
  "three parts of garbage": () => ({ authorization: "Bearer a.b.c", status: 401 }),
  "for another bot": (desk) => ({ authorization: bearer(desk, { aud: "another" }), status: 401 }),
  "of another issuer": (desk) => ({ authorization: bearer(desk, { iss: "https://evil.example" }), status: 401 }),
  "of the emulator": (desk) => ({
    authorization: bearer(desk, {
      iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
      ver: "1.0",
      appid: desk.config.appId,
    }),
    status: 401,
  }),
  "by another key": (desk) => ({ authorization: bearer(desk, {}, true), status: 401 }),
  unsigned: (desk) => {
    const payload = { ...claims(desk), iss: "https://api.botframework.com", exp: seconds() + 3600 };
    return { authorization: `Bearer ${part({ alg: "none", typ: "JWT" })}.${part(payload)}.`, status: 401 };
  },
  expired: (desk) => ({ authorization: bearer(desk, { exp: seconds() - 600, nbf: seconds() - 7200 }), status: 401 }),
  "not yet valid": (desk) => ({ authorization: bearer(desk, { nbf: seconds() + 1800 }), status: 401 }),
  "for another serviceUrl": (desk) => ({
    authorization: bearer(desk, { serviceurl: "https://smba.trafficmanager.net/" }),
    status: 401,
  }),
  "without a serviceUrl claim": (desk) => ({ authorization: bearer(desk, { serviceurl: undefined }), status: 401 }),
  "a serviceUrl of nobody we know": (desk) => ({
    authorization: bearer(desk, { serviceurl: "https://evil.example/" }),
    activity: { serviceUrl: "https://evil.example/" },
    status: 403,
  }),
  "another tenant's conversation": () => ({
    activity: { conversation: { id: room.channelId, conversationType: "channel", tenantId: "another" } },
    status: 403,
  }),
  "another tenant's channel data": () => ({
    activity: { channelData: { tenant: { id: "another" }, team: { id: "t" } } },
    status: 403,
  }),
  "no tenant at all": () => ({
    activity: { conversation: { id: room.channelId, conversationType: "channel" }, channelData: { team: { id: "t" } } },
    status: 403,
  }),
  "another Bot Framework channel": () => ({ activity: { channelId: "webchat" }, status: 400 }),
  "the AseChannel trick": () => ({ activity: { channelId: "AseChannel" }, status: 400 }),
  "no serviceUrl": () => ({ activity: { serviceUrl: undefined }, status: 400 }),
  "no type": () => ({ activity: { type: undefined }, status: 400 }),
};

for (const [what, attempt] of Object.entries(attempts)) {
  test(`refused: ${what}`, async (t) => {
    t.mock.method(console, "error", () => {});
    let pressed = 0;
    const desk = await openDesk(t, redis, {
      press: async () => {
        pressed++;
        return undefined;
      },
    });
    const { authorization = bearer(desk), activity = {}, status } = attempt(desk);
    const added = { type: "conversationUpdate", membersAdded: [{ id: `28:${desk.config.appId}` }] };
    const value = { action: { verb: "arrived", data: { bookingId: "bk1", seq: 1 } } };
    const invoke = { type: "invoke", name: "adaptiveCard/action", value };
    for (const fields of [added, invoke, { type: "message", text: "hello" }]) {
      const answer = await desk.standIn.deliver(desk.standIn.activity(room, { ...fields, ...activity }), authorization);
      assert.deepEqual(answer, { status, body: undefined });
    }
    await desk.teams.stop();
    assert.deepEqual(await desk.channels.list(), []);
    assert.equal(pressed, 0);
    assert.deepEqual(
      desk.standIn.received.filter(({ what: act }) => !act.startsWith("deliver")),
      [],
    );
  });
}

test("a true token is taken, and a body that is no JSON is refused", async (t) => {
  const desk = await openDesk(t, redis);
  const answer = await desk.standIn.deliver(desk.standIn.activity(room, { type: "messageReaction" }));
  assert.equal(answer.status, 200);
  const headers = { "content-type": "application/json", authorization: bearer(desk) };
  const broken = await fetch(`${desk.url}/api/messages`, { method: "POST", headers, body: "{" });
  assert.equal(broken.status, 400);
});

test("there is no emulator mode: without app id, password or tenant nothing is built", async (t) => {
  const { config, channels } = await openDesk(t, redis);
  const text = await exampleText();
  const log = { info() {}, warn() {}, error() {} };
  for (const missing of [{ appId: "" }, { appId: " " }, { password: "" }, { tenantId: "" }]) {
    const options = { config: { ...config, ...missing }, service: exampleService(), channels, text, log };
    assert.throws(() => createTeams({ ...options, press: async () => undefined }), { code: "not-configured" });
  }
});

test("only Teams' own hosts, and exactly the stand-in's", () => {
  const config = { appId: "a", password: "p", tenantId: "t", appType: "SingleTenant" as const };
  const standIn = { serviceUrl: "http://127.0.0.1:5/teams/", issuer: "", openIdMetadataUrl: "", botToken: "" };
  const good = [
    "https://smba.trafficmanager.net/jp/",
    "https://smba.trafficmanager.net",
    "https://x.botframework.com/",
  ];
  const bad = [
    "http://smba.trafficmanager.net/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://smba.trafficmanager.net:8443/",
    "https://me@smba.trafficmanager.net/",
    "https://evilbotframework.com/",
    "https://botframework.com.evil.example/",
    "http://127.0.0.1:5/teams/",
    "not a url",
  ];
  assert.deepEqual(
    good.map((url) => isServiceUrl(url, config)),
    good.map(() => true),
  );
  assert.deepEqual(
    bad.map((url) => isServiceUrl(url, config)),
    bad.map(() => false),
  );
  assert.equal(isServiceUrl("http://127.0.0.1:5/teams/", { ...config, standIn }), true);
  assert.equal(isServiceUrl("http://127.0.0.1:5/teams/../", { ...config, standIn }), false);
});
