/** One thing a stand-in received or did, in order. `at` is the house's clock, epoch ms. */
export type Received = { at: number; what: string; ok: boolean; [detail: string]: unknown };

/** How a stand-in behaves just now: as the real one does, or broken in one of the ways real ones break. */
export const moods = ["ok", "slow", "refusing", "failing", "hanging", "limited"] as const;
export type Mood = (typeof moods)[number];

/**
 * An outside service played on a loopback port of its own, speaking the real protocol. Shared by the sandbox and the tests.
 * slow: answers after 3 s · refusing: 401/403 · failing: 5xx · hanging: never answers · limited: 429.
 */
export type StandIn = {
  /** http://127.0.0.1:PORT or smtp://127.0.0.1:PORT, without a trailing slash. */
  url: string;
  received: Received[];
  mood: Mood;
  stop(): Promise<void>;
};
