import { type LineStandIn, startLineStandIn } from "../../src/sandbox/line-stand-in.ts";
import { type MailStandIn, startMailStandIn } from "../../src/sandbox/mail-stand-in.ts";
import { startZoomStandIn, type ZoomStandIn } from "../../src/sandbox/zoom-stand-in.ts";
import { hosts } from "./office.ts";

/** LINE, Zoom and a mail server in the test's own process: they outlive the house and remember everything. */
export type Outside = {
  line: LineStandIn;
  zoom: ZoomStandIn;
  mail: MailStandIn;
  /** What leads a house to them. */
  env: { [name: string]: string };
  stop(): Promise<void>;
};

const lineSecret = "line-secret";
const lineToken = "line-token";
const account = { accountId: "account", clientId: "client", clientSecret: "zoom-secret" };

/** Starts all three. `houseUrl`: where the house listens. */
export async function openOutside(houseUrl: string): Promise<Outside> {
  const now = Date.now;
  const webhookUrl = (name: string) => () => `${houseUrl}/${name}/webhook`;
  const [line, zoom, mail] = await Promise.all([
    startLineStandIn({ channelSecret: lineSecret, channelToken: lineToken, webhookUrl: webhookUrl("line"), now }),
    startZoomStandIn({ ...account, webhookSecret: "webhook-secret", webhookUrl: webhookUrl("zoom"), now, hosts }),
    startMailStandIn({ now, kept: 5_000 }),
  ]);
  const env = {
    LINE_CHANNEL_SECRET: lineSecret,
    LINE_CHANNEL_ACCESS_TOKEN: lineToken,
    LINE_API_BASE_URL: line.url,
    ZOOM_ACCOUNT_ID: account.accountId,
    ZOOM_CLIENT_ID: account.clientId,
    ZOOM_CLIENT_SECRET: account.clientSecret,
    ZOOM_API_BASE_URL: zoom.url,
    ZOOM_OAUTH_BASE_URL: zoom.url,
    SMTP_URL: mail.url,
    MAIL_FROM: "office@example.org",
  };
  const stop = async () => {
    await Promise.all([line.stop(), zoom.stop(), mail.stop()]);
  };
  return { line, zoom, mail, env, stop };
}
