import type { Running } from "../main.ts";
import { resetBeat } from "../store/beats.ts";
import { nextDue } from "../store/queue.ts";
import type { StandIns } from "./stand-ins.ts";

const momentsAtMost = 10_000;

export type TimeTravel = {
  /** Moves the house's clock (epoch ms). Forward, it stops at every moment at which something is due, so that all happens in its order. */
  moveTo(to: number): Promise<void>;
  /** Does the counselor open the meeting on time, as a good one does? Off: the host never comes. */
  hostOnTime: boolean;
};

export function createTimeTravel({ house, worker }: Pick<Running, "house" | "worker">, { zoom }: Pick<StandIns, "zoom">): TimeTravel {
  const { clock, store } = house;
  const opened = new Set<string>();
  const travel: TimeTravel = { hostOnTime: true, moveTo: (to) => one.run(to) };
  const one = inTurn(async (to: number) => {
    for (let i = 0; i < momentsAtMost; i++) {
      const moment = await nextMoment(clock.now(), to);
      if (moment === undefined) break;
      await stopAt(moment);
    }
    await stopAt(to);
  });

  async function stopAt(moment: number) {
    clock.move(moment);
    await resetBeat(store, clock.now());
    await store.redis.set(store.keys.clock, clock.now() - Date.now());
    await openMeetings();
    await worker.drain();
  }

  async function openMeetings() {
    for (const meeting of zoom && travel.hostOnTime ? zoom.meetings.values() : []) {
      if (meeting.startAt > clock.now() || opened.has(meeting.id) || meeting.started) continue;
      opened.add(meeting.id);
      await zoom?.hostStarts(meeting.id);
    }
  }

  async function nextMoment(from: number, to: number): Promise<number | undefined> {
    const due = await nextDue(store, from);
    const starts = [...(zoom?.meetings.values() ?? [])].map(({ startAt }) => startAt).filter((startAt) => startAt > from);
    const next = Math.min(due ?? Number.POSITIVE_INFINITY, ...starts);
    return next < to ? next : undefined;
  }
  return travel;
}

/** One journey at a time. */
function inTurn<T>(work: (value: T) => Promise<void>) {
  let last: Promise<void> = Promise.resolve();
  return {
    run(value: T): Promise<void> {
      last = last.then(
        () => work(value),
        () => work(value),
      );
      return last;
    },
  };
}
