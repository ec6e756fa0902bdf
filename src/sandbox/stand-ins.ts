import { type Config, realUrls } from "../config.ts";
import { type LineStandIn, startLineStandIn } from "./line-stand-in.ts";
import { type MailStandIn, startMailStandIn } from "./mail-stand-in.ts";
import { startTeamsStandIn, type TeamsStandIn } from "./teams-stand-in.ts";
import { startZoomStandIn, type ZoomStandIn } from "./zoom-stand-in.ts";

export type StandIns = { line?: LineStandIn; zoom?: ZoomStandIn; mail?: MailStandIn; teams: TeamsStandIn };
export type Played = { standIns: StandIns; config: Config; stop(): Promise<void> };

/** Starts a stand-in for every outside service the environment gives no address of, and the configuration that leads to them. */
export async function startStandIns(config: Config, house: { now: () => number; url: () => string }): Promise<Played> {
  const { line, zoom, teams, mail } = config;
  if (!line || !zoom || !teams) throw new Error("the sandbox's defaults are missing");
  const { now } = house;
  const at = (path: string) => () => `${house.url()}${path}`;
  const standIns: StandIns = {
    teams: await startTeamsStandIn({ appId: teams.appId, tenantId: teams.tenantId, botUrl: at("/api/messages"), now }),
    ...(line.apiUrl === realUrls.line
      ? {
          line: await startLineStandIn({
            channelSecret: line.secret,
            channelToken: line.token,
            webhookUrl: at("/line/webhook"),
            now,
          }),
        }
      : {}),
    ...(zoom.apiUrl === realUrls.zoom
      ? {
          zoom: await startZoomStandIn({
            ...zoom,
            webhookSecret: zoom.webhookSecret ?? "",
            webhookUrl: at("/zoom/webhook"),
            now,
          }),
        }
      : {}),
    ...(mail ? {} : { mail: await startMailStandIn({ now }) }),
  };
  const played: Config = {
    ...config,
    teams: { ...teams, standIn: standIns.teams.standIn },
    line: standIns.line ? { ...line, apiUrl: standIns.line.url, dataApiUrl: standIns.line.url } : line,
    zoom: standIns.zoom ? { ...zoom, apiUrl: standIns.zoom.url, oauthUrl: standIns.zoom.url } : zoom,
    mail: mail ?? { url: standIns.mail?.url ?? "", from: config.service.office.replyEmail },
  };
  const stop = async () => {
    await Promise.all(Object.values(standIns).map((standIn) => standIn.stop()));
  };
  return { standIns, config: played, stop };
}
