/** Chance that a seed brings back. */
export type Dice = {
  /** 0 ≤ roll < 1 */
  roll(): number;
  /** A whole number, 0 ≤ below < n. */
  below(n: number): number;
  /** One of them; undefined when there is none. */
  pick<T>(among: readonly T[]): T | undefined;
};

/** The same whole-number seed rolls the same numbers (mulberry32). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(roll() * n);
  return { roll, below, pick: (among) => among[below(among.length)] };
}
