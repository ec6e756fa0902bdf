import type { TestContext } from "node:test";
import type { Bubble, Delivery } from "../../src/channels/channel.ts";
import { createLineChannel } from "../../src/channels/line/line-channel.ts";
import { startLineStandIn } from "../../src/sandbox/line-stand-in.ts";

export const user = "U4af4980629f1b2c3d4e5f60718293a4b";

/** LINE's stand-in with one friend, and channels onto it; both on a clock that the test moves. All stop with the test. */
export async function startLine(t: TestContext) {
  const clock = { at: Date.UTC(2026, 10, 2, 3) };
  const now = () => clock.at;
  const options = { channelSecret: "secret", channelToken: "token", now };
  const line = await startLineStandIn({ ...options, webhookUrl: () => "http://127.0.0.1:1/line/webhook" });
  t.after(() => line.stop());
  await line.addFriend(user, "vi");
  const openChannel = (timeoutMs = 5_000, token = "token") => {
    const config = { secret: "secret", token, apiUrl: line.url, dataApiUrl: line.url };
    const channel = createLineChannel({ config, now, timeoutMs });
    t.after(() => channel.stop());
    return channel;
  };
  /** A fresh reply token, as an event of just now would bring it. */
  const freshReply = () => ({ token: line.makeEvent(user, { type: "message" }).replyToken ?? "", from: clock.at });
  const calls = () => line.received.map(({ what, status }) => `${what} ${status}`);
  const shown = () =>
    line.chats.get(user)?.messages.flatMap((said) => (said.from === "bot" ? [said.message.text] : []));
  return { line, clock, openChannel, freshReply, calls, shown };
}

export const bubble = (text: string, more: Partial<Bubble> = {}): Bubble => ({
  text,
  language: "en",
  choices: [],
  ...more,
});

export const delivery = (more: Partial<Delivery> = {}): Delivery => ({
  user: `line:${user}`,
  bubbles: [bubble("hello")],
  jobId: "job-1",
  attempt: 1,
  ...more,
});
