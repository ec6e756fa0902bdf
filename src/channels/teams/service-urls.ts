import type { TeamsConfig } from "../../config.ts";

/** Where a channel answers as long as no message from it has said otherwise. */
export const defaultServiceUrl = (config: TeamsConfig) =>
  config.standIn?.serviceUrl ?? "https://smba.trafficmanager.net/teams/";

/** Teams' own hosts (and the stand-in where there is one): nothing is ever sent elsewhere, whatever a message says. */
export function isServiceUrl(text: string, { standIn }: TeamsConfig): boolean {
  if (standIn && text === standIn.serviceUrl) return true;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.username !== "" || url.port !== "") return false;
  return url.hostname === "smba.trafficmanager.net" || url.hostname.endsWith(".botframework.com");
}
