import { createZoom, type MeetingWish, type Zoom } from "../../src/meetings/zoom.ts";
import { startZoomStandIn, type ZoomStandIn } from "../../src/sandbox/zoom-stand-in.ts";

export const start = Date.UTC(2026, 10, 26, 4);
export const host = "host1@example.org";
export const secrets = { accountId: "acc", clientId: "cid", clientSecret: "shh:quiet", webhookSecret: "hook" };

export type Account = { stand: ZoomStandIn; zoom: Zoom; clock: { now: number }; stop(): Promise<void> };

/** A Zoom account and our side of it; the clock is moved by hand. */
export async function openAccount(
  options: { webhookUrl?: () => string; hosts?: string[]; clientSecret?: string; timeoutMs?: number } = {},
): Promise<Account> {
  const clock = { now: Date.UTC(2026, 10, 25, 4) };
  const now = () => clock.now;
  const {
    webhookUrl = () => "http://127.0.0.1:9/none",
    hosts,
    clientSecret = secrets.clientSecret,
    timeoutMs = 5000,
  } = options;
  const stand = await startZoomStandIn({ ...secrets, webhookUrl, now, ...(hosts ? { hosts } : {}) });
  const config = {
    accountId: secrets.accountId,
    clientId: secrets.clientId,
    clientSecret,
    apiUrl: stand.url,
    oauthUrl: stand.url,
  };
  const zoom = createZoom({ config, now, timeoutMs });
  return {
    stand,
    zoom,
    clock,
    async stop() {
      await zoom.stop();
      await stand.stop();
    },
  };
}

export const wish = (changes: Partial<MeetingWish> = {}): MeetingWish => ({
  bookingId: "bk_7f3a",
  no: "K7Q2",
  startAt: start,
  minutes: 50,
  host,
  ...changes,
});
