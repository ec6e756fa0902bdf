/** The one door by which time enters the house. Epoch ms. */
export type Clock = {
  now(): number;
  /** Only the sandbox and the tests move it; time goes on from there. */
  move(to: number): void;
};

export function createClock(offsetMs = 0): Clock {
  let offset = offsetMs;
  return {
    now: () => Date.now() + offset,
    move: (to) => {
      offset = to - Date.now();
    },
  };
}
