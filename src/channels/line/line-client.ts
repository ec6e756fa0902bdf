import { type Dispatcher, Pool } from "undici";
import { z } from "zod";
import type { LineConfig } from "../../config.ts";
import { Fault } from "../../fault.ts";
import type { LineMessage } from "./to-line-messages.ts";

/** As much of pino as we use. */
export type LineLog = Record<"info" | "warn" | "error", (ids: object, words: string) => void>;

export type LineClient = {
  /** `token-gone`: used before, or too old. */
  reply(token: string, messages: LineMessage[]): Promise<{ kind: "accepted" } | { kind: "token-gone" }>;
  /** The same retry key (a UUID) with the same body is sent once, however often it is tried within 24 h. */
  push(to: string, messages: LineMessage[], retryKey: string): Promise<{ kind: "accepted" }>;
  /** BCP 47; undefined when LINE does not say within a second. Never throws. */
  profileLanguage(userId: string): Promise<string | undefined>;
  stop(): Promise<void>;
};

type Request = {
  what: "reply" | "push" | "profile";
  path: string;
  body?: object;
  headers?: { [name: string]: string };
};
type Answer = { what: Request["what"]; status: number; requestId: string; message: string };

const Profile = z.object({ language: z.string().min(1).optional() });

/**
 * The calls of LINE's Messaging API we need. A path in `config.apiUrl` is kept. `timeoutMs` is for a whole call, waiting for a
 * connection included. Failures are Faults: outside-down, outside-refused, unreachable-user, too-many, quota-spent.
 */
export function createLineClient(options: { config: LineConfig; timeoutMs?: number; log?: LineLog }): LineClient {
  const { config, timeoutMs = 5_000, log } = options;
  const { ask, close } = connect(config, timeoutMs);

  async function send(request: Request): Promise<Answer> {
    const answer = await answered(request.what, () => ask(request, timeoutMs));
    const { what, status, requestId } = answer;
    log?.[isAccepted(answer) || status === 409 ? "info" : "warn"]({ what, status, requestId }, "line answered");
    return answer;
  }

  return {
    async reply(replyToken, messages) {
      const answer = await send({ what: "reply", path: "message/reply", body: { replyToken, messages } });
      if (isAccepted(answer)) return { kind: "accepted" };
      if (answer.status === 400 && /invalid reply token/i.test(answer.message)) return { kind: "token-gone" };
      throw refusal(answer);
    },
    async push(to, messages, retryKey) {
      const headers = { "x-line-retry-key": retryKey };
      const answer = await send({ what: "push", path: "message/push", body: { to, messages }, headers });
      if (isAccepted(answer) || answer.status === 409) return { kind: "accepted" };
      throw refusal(answer);
    },
    profileLanguage: (userId) => {
      const request: Request = { what: "profile", path: `profile/${encodeURIComponent(userId)}` };
      return readLanguage(() => ask(request, Math.min(1_000, timeoutMs))).catch(() => undefined);
    },
    stop: close,
  };
}

function connect(config: LineConfig, timeoutMs: number) {
  const { origin, pathname } = new URL(config.apiUrl);
  const pool = new Pool(origin, { connections: 64, keepAliveTimeout: 10_000, connect: { timeout: timeoutMs } });
  const ask = ({ what, path, body, headers }: Request, limitMs: number) =>
    pool.request({
      path: `${pathname.replace(/\/+$/, "")}/v2/bot/${path}`,
      method: what === "profile" ? "GET" : "POST",
      headers: { authorization: `Bearer ${config.token}`, "content-type": "application/json", ...headers },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(limitMs),
    });
  return { ask, close: () => pool.close() };
}

async function answered(what: Request["what"], ask: () => Promise<Dispatcher.ResponseData>): Promise<Answer> {
  try {
    return await toAnswer(what, await ask());
  } catch (error) {
    const { name, code } = error as { name?: string; code?: unknown };
    throw new Fault("outside-down", `line ${what} ${typeof code === "string" ? code : name}`);
  }
}

async function readLanguage(ask: () => Promise<Dispatcher.ResponseData>): Promise<string | undefined> {
  const { statusCode, body } = await ask();
  if (statusCode === 200) return Profile.parse(await body.json()).language;
  await body.dump();
  return undefined;
}

const isAccepted = ({ status }: Answer) => status >= 200 && status < 300;

/** The status decides alone wherever it can: LINE may have accepted a message and broken off in the middle of its answer. */
async function toAnswer(
  what: Request["what"],
  { statusCode, headers, body }: Dispatcher.ResponseData,
): Promise<Answer> {
  const requestId = String(headers["x-line-request-id"] ?? "");
  if (statusCode === 400 || statusCode === 429) {
    return { what, status: statusCode, requestId, message: await body.text() };
  }
  body.dump().catch(() => undefined);
  return { what, status: statusCode, requestId, message: "" };
}

function refusal({ what, status, requestId, message }: Answer): Fault {
  const detail = `line ${what} ${status} ${requestId}`.trim();
  if (status >= 500) return new Fault("outside-down", detail);
  if (status === 429) return new Fault(/monthly limit/i.test(message) ? "quota-spent" : "too-many", detail);
  if (status === 400 && /failed to send messages/i.test(message)) return new Fault("unreachable-user", detail);
  return new Fault("outside-refused", detail);
}
