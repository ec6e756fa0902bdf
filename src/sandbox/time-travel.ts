import type { Running } from "../start.ts";
import { resetBeat } from "../store/beats.ts";
import { nextDue } from "../store/queue.ts";
import type { StandIns } from "./stand-ins.ts";
import type { ZoomMeeting } from "./zoom-world.ts";

const momentsAtMost = 10_000;

export type TimeTravel = {
  /** Moves the house's clock (epoch ms). Forward, it stops at every moment at which something is due, so that all happens in its order. */
  moveTo(to: number): Promise<void>;
  /** Does the counselor open the meeting on time, as a good one does? Off: the host never comes. */
  hostOnTime: boolean;
  /** The journey under way, epoch ms. */
  journey: { from: number; to: number } | undefined;
  /** How often the clock was moved so far. */
  moves: number;
};

export function createTimeTravel(
  { house, worker }: Pick<Running, "house" | "worker">,
  { zoom }: Pick<StandIns, "zoom">,
): TimeTravel {
  const { clock, store } = house;
  const opened = new Set<string>();
  const travel: TimeTravel = { hostOnTime: true, journey: undefined, moves: 0, moveTo: inTurn(journeyTo) };

  async function journeyTo(to: number) {
    travel.journey = { from: clock.now(), to };
    try {
      for (let i = 0; i < momentsAtMost; i++) {
        const moment = await nextMoment(clock.now(), to);
        if (moment === undefined) break;
        await stopAt(moment);
      }
      await stopAt(to);
    } finally {
      travel.journey = undefined;
      clock.move(clock.now());
    }
  }

  async function stopAt(moment: number) {
    clock.hold(moment);
    travel.moves += 1;
    await resetBeat(store, clock.now());
    await store.redis.set(store.keys.clock, clock.now() - Date.now());
    await keepMeetings();
    await worker.drain();
  }

  /** The counselor comes on time, once, and leaves when the time is over. */
  async function keepMeetings() {
    const now = clock.now();
    for (const meeting of zoom?.meetings.values() ?? []) {
      if (meeting.started && endOf(meeting) <= now) await zoom?.end(meeting.id);
      const isTime = meeting.startAt <= now && now < endOf(meeting);
      if (!travel.hostOnTime || !isTime || meeting.started || opened.has(meeting.id)) continue;
      opened.add(meeting.id);
      await zoom?.hostStarts(meeting.id);
    }
  }

  async function nextMoment(from: number, to: number): Promise<number | undefined> {
    const due = await nextDue(store, from);
    const turns = [...(zoom?.meetings.values() ?? [])].flatMap((meeting) => [meeting.startAt, endOf(meeting)]);
    const next = Math.min(due ?? Number.POSITIVE_INFINITY, ...turns.filter((at) => at > from));
    return next < to ? next : undefined;
  }
  return travel;
}

const endOf = ({ startAt, minutes }: ZoomMeeting) => startAt + minutes * 60_000;

/** One journey at a time. */
function inTurn<T>(work: (value: T) => Promise<void>): (value: T) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (value) => {
    const next = () => work(value);
    last = last.then(next, next);
    return last;
  };
}
