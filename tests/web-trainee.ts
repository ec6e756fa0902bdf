import assert from "node:assert/strict";
import type { Sandbox } from "../src/sandbox/sandbox.ts";
import type { Trainee } from "./trainee.ts";

type Activity = { from: { role: string }; text?: string; suggestedActions?: { actions: { value: string }[] } };
type Chat = { conversationId: string; token: string };

export type WebTrainee = Trainee & {
  /** Their device fetches what there is, and so has seen it. */
  fetchAll(): Promise<void>;
};

/** A trainee with a web chat (Direct Line). Nothing is fetched but by `fetchAll`. */
export async function newWebTrainee({
  url,
  turns,
  worker,
}: Pick<Sandbox, "url" | "turns" | "worker">): Promise<WebTrainee> {
  const domain = `${url}/v3/directline/conversations`;
  const opened = await fetch(domain, { method: "POST" });
  assert.equal(opened.status, 201);
  const { conversationId, token } = (await opened.json()) as Chat;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const address = `${domain}/${conversationId}/activities`;
  let shown: Activity[] = [];
  const post = async (activity: object) => {
    const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(activity) });
    assert.equal(answer.status, 200);
    await turns.settled();
    await worker.drain();
  };
  const bots = () => shown.filter(({ from }) => from.role === "bot");
  return {
    id: conversationId,
    say: (text) => post({ type: "message", text }),
    tap: (value) => post({ type: "message", value, channelData: { postBack: true } }),
    heard: () => bots().map(({ text }) => text ?? ""),
    taps: () =>
      bots()
        .at(-1)
        ?.suggestedActions?.actions.map(({ value }) => value) ?? [],
    async fetchAll() {
      const { activities } = (await (await fetch(address, { headers })).json()) as { activities: Activity[] };
      shown = activities;
    },
  };
}
