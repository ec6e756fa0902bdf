import type { Logger } from "pino";
import type { Channel } from "./channels/channel.ts";
import type { Mail } from "./channels/mail/mail.ts";
import type { Teams } from "./channels/teams/teams.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Links } from "./links.ts";
import type { Zoom } from "./meetings/zoom.ts";
import type { Store } from "./store/redis.ts";
import type { Text } from "./text.ts";

/** What main.ts builds once. Functions name the part of it they need: Pick<House, "store" | "clock">. */
export type House = {
  config: Config;
  clock: Clock;
  store: Store;
  text: Text;
  links: Links;
  channels: { [name in Channel["name"]]?: Channel };
  teams?: Teams;
  zoom?: Zoom;
  mail?: Mail;
  log: Logger;
  /** There is work in the queue: do not wait for the next tick. */
  poke(): void;
};
