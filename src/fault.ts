/** Everything that can go wrong outside the talk, one row a code: HTTP status to answer, whether trying again can help, log level. */
const table = {
  "bad-request": { status: 400, retry: false, level: "info" },
  "bad-signature": { status: 401, retry: false, level: "warn" },
  forbidden: { status: 403, retry: false, level: "warn" },
  "not-found": { status: 404, retry: false, level: "info" },
  gone: { status: 410, retry: false, level: "info" },
  "too-many": { status: 429, retry: true, level: "warn" },
  "store-down": { status: 503, retry: true, level: "error" },
  "too-busy": { status: 503, retry: true, level: "warn" },
  "outside-down": { status: 502, retry: true, level: "warn" },
  "outside-refused": { status: 502, retry: false, level: "error" },
  "quota-spent": { status: 502, retry: false, level: "error" },
  "unreachable-user": { status: 502, retry: false, level: "warn" },
  "not-configured": { status: 404, retry: false, level: "info" },
  bug: { status: 500, retry: true, level: "error" },
} as const;

export type FaultCode = keyof typeof table;

/** The one error class of the house. `detail` is for operators: ids and codes only, never names or text. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly retryAfterMs: number | undefined;

  constructor(code: FaultCode, detail = "", retryAfterMs?: number) {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }

  get status() {
    return table[this.code].status;
  }
  get retry() {
    return table[this.code].retry;
  }
  get level() {
    return table[this.code].level;
  }
}

/** Any thrown thing as a Fault; what we did not foresee is a bug, named by its class only (a message may hold personal data). */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const known = thrown as { name?: string; code?: string };
  if (/ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|UND_ERR|TimeoutError|AbortError/.test(`${known?.code} ${known?.name}`)) {
    return new Fault("outside-down", known.code ?? known.name);
  }
  return new Fault("bug", `${known?.name ?? "thrown"} ${known?.code ?? ""}`.trim());
}
