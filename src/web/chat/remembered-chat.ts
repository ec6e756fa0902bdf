import type { Chat } from "./direct-line-client.ts";

const key = "madoguchi";

/** The conversation of the last visit. A private window may not let us keep one: then every visit is the first. */
export function rememberedChat(): Chat | undefined {
  try {
    const { conversationId, token, freshUntil } = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof conversationId === "string" && typeof token === "string"
      ? { conversationId, token, freshUntil: Number(freshUntil) || 0 }
      : undefined;
  } catch {
    return undefined;
  }
}

export function rememberChat(chat: Chat): void {
  try {
    localStorage.setItem(key, JSON.stringify(chat));
  } catch {}
}

export function forgetChat(): void {
  try {
    localStorage.removeItem(key);
    sessionStorage.clear();
  } catch {}
}
