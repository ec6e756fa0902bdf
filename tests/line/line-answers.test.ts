import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import fastify from "fastify";
import { createLineClient } from "../../src/channels/line/line-client.ts";
import { delivery, startLine, user } from "./start-line.ts";

const fault = (code: string) => ({ name: "Error", code });

test("the two kinds of 429 are told apart", async (t) => {
  const { line, openChannel, freshReply } = await startLine(t);
  const channel = openChannel();
  line.monthlyLimit = 0;
  await assert.rejects(channel.deliver(delivery()), fault("quota-spent"));
  await channel.deliver(delivery({ reply: freshReply() }));
  line.mood = "limited";
  await assert.rejects(channel.deliver(delivery()), fault("too-many"));
  await assert.rejects(channel.deliver(delivery({ jobId: "job-2", reply: freshReply() })), fault("too-many"));
});

test("a wrong token is refused for good", async (t) => {
  const { openChannel, calls } = await startLine(t);
  await assert.rejects(openChannel(5_000, "wrong").deliver(delivery()), fault("outside-refused"));
  assert.deepEqual(calls(), ["push 401"]);
});

test("a user LINE does not know is unreachable", async (t) => {
  const { openChannel } = await startLine(t);
  await assert.rejects(openChannel().deliver(delivery({ user: `line:U${"0".repeat(32)}` })), fault("unreachable-user"));
});

test("a blocked user's push is accepted and shown to nobody", async (t) => {
  const { line, openChannel, calls, shown } = await startLine(t);
  await line.block(user);
  await openChannel().deliver(delivery());
  assert.deepEqual(calls(), ["push 200"]);
  assert.equal(line.received[0]?.delivered, false);
  assert.deepEqual(shown(), []);
});

test("a LINE that never answers is outside-down, for reply and push, and leaves the language unknown", async (t) => {
  const { line, openChannel, freshReply } = await startLine(t);
  const channel = openChannel(50);
  line.mood = "hanging";
  await assert.rejects(channel.deliver(delivery()), fault("outside-down"));
  await assert.rejects(channel.deliver(delivery({ reply: freshReply() })), fault("outside-down"));
  assert.equal(await channel.guessLanguage?.(`line:${user}`), undefined);
});

test("a LINE that cannot be reached is outside-down", async (t) => {
  const { line, openChannel } = await startLine(t);
  const channel = openChannel();
  await line.stop();
  await assert.rejects(channel.deliver(delivery()), fault("outside-down"));
});

test("the profile's language is a guess, and undefined whenever there is none", async (t) => {
  const { line, openChannel } = await startLine(t);
  const channel = openChannel();
  assert.equal(await channel.guessLanguage?.(`line:${user}`), "vi");
  assert.equal(await channel.guessLanguage?.("line:Unobody"), undefined);
  for (const mood of ["failing", "refusing", "limited"] as const) {
    line.mood = mood;
    assert.equal(await channel.guessLanguage?.(`line:${user}`), undefined);
  }
});

test("a path in the base URL is kept", async (t) => {
  const { url, paths } = await startScripted(t, 200, "{}");
  await openClient(t, `${url}/gateway/line`).push(user, [], "key");
  assert.deepEqual(paths, ["/gateway/line/v2/bot/message/push"]);
});

test("a 200 is a 200 whatever its body says", async (t) => {
  const { url } = await startScripted(t, 200, "<html>");
  assert.deepEqual(await openClient(t, url).reply("token", []), { kind: "accepted" });
});

test("a 200 whose body breaks off is a 200: the message was accepted", async (t) => {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{", () => response.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const client = openClient(t, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  assert.deepEqual(await client.push(user, [], "key"), { kind: "accepted" });
});

test("a language in anything but a 200 is none", async (t) => {
  const { url } = await startScripted(t, 404, '{"language":"vi"}');
  assert.equal(await openClient(t, url).profileLanguage(user), undefined);
});

const refusals: [status: number, body: string, code: string][] = [
  [400, '{"message":"The request body has 1 error(s)"}', "outside-refused"],
  [400, "<html>", "outside-refused"],
  [400, '{"message":"Failed to send messages"}', "unreachable-user"],
  [403, "", "outside-refused"],
  [404, "", "outside-refused"],
  [413, "", "outside-refused"],
  [429, '{"message":"You have reached your monthly limit."}', "quota-spent"],
  [429, "<html>", "too-many"],
  [500, "<html>", "outside-down"],
  [503, '{"message":"You have reached your monthly limit."}', "outside-down"],
];

for (const [status, body, code] of refusals) {
  test(`${status} ${body} is ${code}`, async (t) => {
    const { url } = await startScripted(t, status, body);
    const client = openClient(t, url);
    await assert.rejects(client.reply("token", []), fault(code));
    await assert.rejects(client.push(user, [], "key"), fault(code));
  });
}

test("what is logged and thrown: status and request id, no text and no token", async (t) => {
  const { url } = await startScripted(t, 400, '{"message":"hidden"}');
  const lines: unknown[] = [];
  const log = (ids: object, words: string) => void lines.push({ ...ids, words });
  const client = openClient(t, url, { info: log, warn: log, error: log });
  await assert.rejects(client.push(user, [{ type: "text", text: "hidden" }], "key"), {
    message: "outside-refused: line push 400 request-1",
  });
  assert.deepEqual(lines, [{ what: "push", status: 400, requestId: "request-1", words: "line answered" }]);
});

async function startScripted(t: TestContext, status: number, body: string) {
  const paths: string[] = [];
  const app = fastify({ forceCloseConnections: true });
  app.all("*", (request, reply) => {
    paths.push(request.url);
    return reply.code(status).header("x-line-request-id", "request-1").type("application/json").send(body);
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  t.after(() => app.close());
  return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, paths };
}

function openClient(t: TestContext, apiUrl: string, log?: Parameters<typeof createLineClient>[0]["log"]) {
  const config = { secret: "secret", token: "token", apiUrl, dataApiUrl: apiUrl };
  const client = createLineClient({ config, ...(log ? { log } : {}) });
  t.after(() => client.stop());
  return client;
}
