/** The server said no; `waitMs` is how long it asks to wait. */
export class Refused extends Error {
  readonly status: number;
  readonly waitMs: number;

  constructor(response: Response) {
    super(`refused with ${response.status}`);
    this.status = response.status;
    this.waitMs = Number(response.headers.get("retry-after") ?? 0) * 1000;
  }
}

export type Question = { method: "GET" | "POST"; url: string; token?: string | undefined; body?: unknown };

const timeoutMs = 15_000;

/** One question to the server and its JSON answer. Throws Refused, or the browser's error when nothing came back in time. */
export async function askServer<T>({ method, url, token, body }: Question): Promise<T> {
  const abort = new AbortController();
  const limit = setTimeout(() => abort.abort(), timeoutMs);
  const headers: Record<string, string> = {};
  if (body) headers["content-type"] = "application/json";
  if (token) headers.authorization = `Bearer ${token}`;
  try {
    const content = body ? { body: JSON.stringify(body) } : {};
    const response = await fetch(url, { method, headers, signal: abort.signal, ...content });
    if (!response.ok) throw new Refused(response);
    return await response.json();
  } finally {
    clearTimeout(limit);
  }
}
