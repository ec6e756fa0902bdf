import { type Clock, createClock } from "../clock.ts";
import type { Config } from "../config.ts";
import { type Running, start } from "../start.ts";
import { bookingIds, loadBooking } from "../store/bookings.ts";
import { sandboxRoutes } from "./routes.ts";
import { type StandIns, startStandIns } from "./stand-ins.ts";
import { createTimeTravel, type TimeTravel } from "./time-travel.ts";

export type Sandbox = Running & { standIns: StandIns; travel: TimeTravel };

/** The account-free demo: the house as it is in production, with stand-ins for the outside and a clock that can be moved. */
export async function startSandbox(
  config: Config,
  { clock = createClock(), ...parts }: { ticking?: boolean; clock?: Clock } = {},
): Promise<Sandbox> {
  let url = "";
  const played = await startStandIns(config, { now: clock.now, url: () => url });
  let travel: TimeTravel | undefined;
  const running = await start(played.config, {
    ...parts,
    clock,
    hearLine: ({ user, reply }) => played.standIns.line?.adopt(user.replace("line:", ""), reply?.token),
    extend: async (app, { house, turns, worker }) => {
      const offset = Number((await house.store.redis.get(house.store.keys.clock)) ?? 0);
      clock.move(Date.now() + offset);
      travel = createTimeTravel({ house, worker }, played.standIns);
      await app.register(sandboxRoutes({ house, turns, worker, standIns: played.standIns, travel }));
    },
  }).catch(async (error) => {
    await played.stop();
    throw error;
  });
  url = running.url;
  await played.standIns.teams.addBot();
  for (const user of await knownOnLine(running)) played.standIns.line?.adopt(user);
  if (!travel) throw new Error("no clock");
  const stop = async () => {
    await running.stop();
    await played.stop();
  };
  return { ...running, standIns: played.standIns, travel, stop };
}

/** Bookings outlive a restart, the played phones do not: whoever has one still has LINE. */
async function knownOnLine({ house: { store } }: Running): Promise<string[]> {
  const ids = await bookingIds(store, 0, Number.MAX_SAFE_INTEGER);
  const bookings = await Promise.all(ids.map((id) => loadBooking(store, id)));
  return bookings.flatMap((stored) => (stored?.booking.user.startsWith("line:") ? [stored.booking.user.slice(5)] : []));
}
