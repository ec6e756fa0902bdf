/** The one door by which time enters the house. Epoch ms. */
export type Clock = {
  now(): number;
  /** Only the sandbox and the tests move it; time goes on from there. */
  move(to: number): void;
  /** Time stands still here until it is moved. */
  hold(at: number): void;
};

export function createClock(): Clock {
  let offset = 0;
  let held: number | undefined;
  return {
    now: () => held ?? Date.now() + offset,
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
  return { now: () => now, move, hold: move };
}
