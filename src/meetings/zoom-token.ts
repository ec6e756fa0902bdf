import { z } from "zod";
import type { ZoomConfig } from "../config.ts";
import { Fault } from "../fault.ts";

type Ask = (url: string, headers: { [name: string]: string }, form: string) => Promise<{ body: unknown }>;

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().catch(3600) });
const earlierMs = 60_000;

/**
 * The server-to-server access token: asked for once, kept until a minute before it ends, shared by calls that come together.
 * `drop(token)` forgets it, unless another call has already got a newer one.
 */
export function zoomToken({ config, now, ask }: { config: ZoomConfig; now: () => number; ask: Ask }) {
  let kept: { value: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  async function renew(): Promise<string> {
    const basic = Buffer.from(`${config.clientId}:${config.clientSecret}`).toString("base64");
    const form = new URLSearchParams({ grant_type: "account_credentials", account_id: config.accountId });
    const headers = { authorization: `Basic ${basic}`, "content-type": "application/x-www-form-urlencoded" };
    const read = Token.safeParse((await ask(`${config.oauthUrl}/oauth/token`, headers, form.toString())).body);
    if (!read.success) throw new Fault("outside-down", "zoom: unreadable token answer");
    kept = { value: read.data.access_token, until: now() + read.data.expires_in * 1000 - earlierMs };
    return kept.value;
  }

  return {
    get(): Promise<string> {
      if (kept && now() < kept.until) return Promise.resolve(kept.value);
      asking ??= renew().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    drop(token: string): void {
      if (kept?.value === token) kept = undefined;
    },
  };
}
