/** Signs text with a key derived from DATA_KEY; src/store/seal.ts has both. */
export type Signer = { sign(text: string): string; isSigned(text: string, signature: string): boolean };

/** What a token says: whose conversation, since when it runs, until when the token is good. Real time, epoch ms. */
export type TokenFacts = { conversationId: string; startedAt: number; expiresAt: number };

export const tokenSeconds = 1800;
const streamMs = 60_000;

export type ChatTokens = ReturnType<typeof createChatTokens>;

/** Makes and reads the tokens of conversations, and the short-lived tickets of their streams. `clock` is real time. */
export function createChatTokens({ sign, isSigned }: Signer, clock: () => number) {
  const write = (kind: string, { conversationId, startedAt, expiresAt }: TokenFacts) => {
    const facts = [kind, conversationId, startedAt, expiresAt].join(".");
    return `${facts}.${sign(`web-chat ${facts}`)}`;
  };
  const read = (kind: string, token: string): TokenFacts | undefined => {
    const [, facts = "", signature = ""] = token.match(/^(.+)\.([\w-]+)$/) ?? [];
    const [said, conversationId, startedAt, expiresAt] = facts.split(".");
    if (said !== kind || conversationId === undefined || !isSigned(`web-chat ${facts}`, signature)) return undefined;
    return { conversationId, startedAt: Number(startedAt), expiresAt: Number(expiresAt) };
  };
  return {
    token: (conversationId: string, startedAt = clock()) =>
      write("chat", { conversationId, startedAt, expiresAt: clock() + tokenSeconds * 1000 }),
    readToken: (token: string) => read("chat", token),
    ticket: (conversationId: string) =>
      write("stream", { conversationId, startedAt: 0, expiresAt: clock() + streamMs }),
    readTicket: (ticket: string) => read("stream", ticket),
    hasExpired: ({ expiresAt }: TokenFacts) => expiresAt <= clock(),
  };
}
