/** The one door by which time enters the house. Epoch ms. */
export type Clock = {
  now(): number;
  /** Only the sandbox and the tests move it; time goes on from there. */
  move(to: number): void;
  /** Time stands still here until it is moved. */
  hold(at: number): void;
  /** An instant the outside tells of, on this clock: whoever does not know that it was moved tells real time. */
  heard(at: number): number;
};

export function createClock(): Clock {
  let offset = 0;
  let held: number | undefined;
  const now = () => held ?? Date.now() + offset;
  return {
    now,
    heard: (at) => onClock(at, now()),
    move: (to) => {
      held = undefined;
      offset = to - Date.now();
    },
    hold: (at) => {
      held = at;
    },
  };
}

/** A clock that stands until it is moved, so that a test can look at one millisecond. */
export function createStillClock(at = Date.now()): Clock {
  let now = at;
  const move = (to: number) => {
    now = to;
  };
  return { now: () => now, move, hold: move, heard: (at) => onClock(at, now) };
}

function onClock(at: number, now: number): number {
  const real = Date.now();
  return Math.abs(at - real) < Math.abs(at - now) ? at + now - real : at;
}
