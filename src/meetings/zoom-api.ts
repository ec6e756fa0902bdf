import type { Logger } from "pino";
import { Agent, request } from "undici";
import { z } from "zod";
import type { ZoomConfig } from "../config.ts";
import { Fault } from "../fault.ts";
import { zoomToken } from "./zoom-token.ts";

export type ZoomOptions = {
  config: ZoomConfig;
  now: () => number;
  log?: Pick<Logger, "info" | "warn">;
  timeoutMs?: number;
};
export type ZoomAnswer = { status: number; headers: { [name: string]: string | string[] | undefined }; body: unknown };

type Method = "GET" | "POST" | "PATCH" | "DELETE";
type Sending = { method: Method; url: string; headers: { [name: string]: string }; body?: string };

const meetingIsGone = 3001;
const meetingIsRunning = 3002;

/** Zoom's REST API with its token, which is renewed once when refused. `call` gives any answer back and throws outside-down when there is none. */
export function zoomApi({ config, now, log, timeoutMs = 10_000 }: ZoomOptions) {
  const dispatcher = new Agent({ connect: { timeout: timeoutMs }, connections: 8 });
  const send = (sending: Sending) => exchange(sending, dispatcher, timeoutMs);
  const askToken = async (url: string, headers: Sending["headers"], body: string) =>
    orRefuse(await send({ method: "POST", url, headers, body }), now());
  const token = zoomToken({ config, now, ask: askToken });

  const attempt = (bearer: string, method: Method, path: string, body: object | undefined) =>
    send({
      method,
      url: `${config.apiUrl}/v2${path}`,
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  return {
    async call(method: Method, path: string, body?: object): Promise<ZoomAnswer> {
      const bearer = await token.get();
      const answer = await attempt(bearer, method, path, body);
      if (answer.status !== 401) return answer;
      log?.info({ status: 401 }, "zoom token refused, asking for a new one");
      token.drop(bearer);
      return attempt(await token.get(), method, path, body);
    },
    stop: () => dispatcher.destroy(),
  };
}

/** The answer when it is a yes; otherwise the Fault it stands for. `at` is the house's clock, for the wait Zoom asks for. */
export function orRefuse(answer: ZoomAnswer, at: number): ZoomAnswer {
  if (answer.status < 300) return answer;
  const code = refusalCode(answer);
  const detail = `zoom ${answer.status} ${code}`;
  if (answer.status === 429) throw new Fault("too-many", detail, retryAfterMs(answer.headers, at));
  if (answer.status >= 500 || answer.status === 408 || code === meetingIsRunning)
    throw new Fault("outside-down", detail);
  throw new Fault(code === meetingIsGone ? "gone" : "outside-refused", detail);
}

export const isGone = (answer: ZoomAnswer) => answer.status === 404 && refusalCode(answer) === meetingIsGone;

const Refusal = z.object({ code: z.number() }).catch({ code: 0 });
const refusalCode = (answer: ZoomAnswer) => Refusal.parse(answer.body).code;

async function exchange({ url, ...sending }: Sending, dispatcher: Agent, timeoutMs: number): Promise<ZoomAnswer> {
  try {
    const answer = await request(url, { ...sending, dispatcher, signal: AbortSignal.timeout(timeoutMs) });
    return { status: answer.statusCode, headers: answer.headers, body: toJson(await answer.body.text()) };
  } catch (error) {
    throw new Fault("outside-down", `zoom: no answer (${(error as Error).name})`);
  }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Zoom names the instant, not the wait: a date-time for the daily limits, unix seconds for the per-second ones. */
function retryAfterMs(headers: ZoomAnswer["headers"], at: number): number | undefined {
  const day = Date.parse(String(headers["retry-after"]));
  const second = Number.parseInt(String(headers["x-ratelimit-reset"]), 10) * 1000;
  const until = Number.isNaN(day) ? second : day;
  return Number.isNaN(until) ? undefined : Math.max(1000, until - at);
}
