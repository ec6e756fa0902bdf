import { z } from "zod";
import { Fault, toFault } from "../../fault.ts";

const ErrorBody = z.object({ error: z.object({ code: z.string().regex(/^\w{1,60}$/) }) });

/** Codes with which Teams says that the bot was blocked or taken out of a conversation. */
const shutOut = [
  "MessageWritesBlocked",
  "BotNotInConversationRoster",
  "BotDisabledByAdmin",
  "ConversationBlockedByUser",
];

/**
 * What an answer of the Bot Connector above 299 means. "gone": the card or channel is not there; "forbidden": the bot is shut out of the
 * channel. 412 and 5xx are worth another try: Teams asks for it.
 */
export function connectorFault(answer: { status: number; body: string; retryAfter?: string | undefined }): Fault {
  const { status } = answer;
  const code = codeOf(answer.body);
  const detail = `connector ${status} ${code}`.trim();
  if (status === 429) return new Fault("too-many", detail, waitOf(answer.retryAfter));
  if (status === 404 || status === 410) return new Fault("gone", detail);
  if (status === 403 && shutOut.includes(code)) return new Fault("forbidden", detail);
  if (status === 408 || status === 412 || status >= 500)
    return new Fault("outside-down", detail, waitOf(answer.retryAfter));
  return new Fault("outside-refused", detail);
}

/** Whatever the SDK threw on the way out. Its token errors have codes of their own; of others only name and code are kept. */
export function sendingFault(thrown: unknown): Fault {
  const code = (thrown as { errorCode?: unknown } | null)?.errorCode;
  if (thrown instanceof Fault || typeof code !== "string") return toFault(thrown);
  const isOutage = /network|request_cannot|resolution|openid_config|server_error|unavailable|timeout/.test(code);
  return new Fault(isOutage ? "outside-down" : "outside-refused", `token ${code.slice(0, 60)}`);
}

function codeOf(body: string): string {
  try {
    const read = ErrorBody.safeParse(JSON.parse(body));
    return read.success ? read.data.error.code : "";
  } catch {
    return "";
  }
}

/** Retry-After in ms: seconds, or a date. */
function waitOf(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const seconds = Number(retryAfter);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}
