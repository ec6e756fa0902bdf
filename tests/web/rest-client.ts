import type { WebHouse } from "./web-house.ts";

export type Chat = { conversationId: string; token: string; expires_in: number; streamUrl: string };
export type Activity = {
  id: string;
  text: string;
  from: { id: string; role: string };
  channelData?: { [name: string]: unknown };
};
export type ActivitySet = { activities: Activity[]; watermark: string };
export type RestClient = ReturnType<typeof restClient>;

/** Direct Line by plain HTTP, as anybody may speak it to a house. */
export function restClient(house: () => WebHouse) {
  async function call(method: string, path: string, { token, body }: { token?: string; body?: unknown } = {}) {
    const headers = {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { "content-type": "application/json" } : {}),
    };
    const content = body ? { body: JSON.stringify(body) } : {};
    const response = await fetch(`${house().domain}${path}`, { method, headers, ...content });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
  }
  const pathOf = ({ conversationId }: Chat) => `/conversations/${conversationId}/activities`;
  return {
    call,
    start: async (query = "") => (await call("POST", `/conversations${query}`)).body as Chat,
    list: async (chat: Chat, watermark = "") =>
      (await call("GET", `${pathOf(chat)}?watermark=${watermark}`, { token: chat.token })).body as ActivitySet,
    post: (chat: Chat, activity: unknown) => call("POST", pathOf(chat), { token: chat.token, body: activity }),
  };
}
