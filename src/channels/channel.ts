import type { ChannelName, Input, Language } from "../../dialogs/types.ts";

/** One thing that came in, ready for the talk. `id` is the outside's own event id: the same id twice is the same thing. */
export type Turn = {
  id: string;
  /** "line:U…" or "web:<conversation id>" */
  user: string;
  /** When it was said, epoch ms, by the outside's clock. */
  heardAt: number;
  input: Input;
  /** The outside says that it sends this again. */
  redelivered?: boolean;
  /** Something that happened to a booking: the date it was about (Booking.seq). It is left unsaid once the booking has a newer one. */
  seq?: number;
  reply?: ReplyToken;
  /** A first guess from the browser or the start link. */
  language?: Language;
};

/** A free answer to one event: used once, within a minute of `from` (epoch ms, real time). */
export type ReplyToken = { token: string; from: number };

/** One bubble in the reader's words. */
export type Bubble = {
  text: string;
  language: Language;
  /** `data` comes back unchanged as the tap: "go:<step>:<value>". */
  choices: { label: string; data: string }[];
  /** Date picker; comes back as data plus ":" and the date "YYYY-MM-DD". */
  picker?: { label: string; data: string; min: string; max: string; initial: string };
};

export type Delivery = {
  user: string;
  bubbles: Bubble[];
  /** The same for every try of the same delivery: the seed of each outside's idempotency key. */
  jobId: string;
  /** 1 on the first try. */
  attempt: number;
  reply?: ReplyToken;
};

/** `receipt` lets the channel say later whether the person's device has fetched it. */
export type Delivered = { receipt?: string };

/** What every channel can do: send bubbles out. Verify and parse-in live in its own routes. A failure is a thrown Fault. */
export type Channel = {
  name: ChannelName;
  /** May the channel carry personal data in full? LINE may not. */
  carriesPersonal: boolean;
  deliver(delivery: Delivery): Promise<Delivered>;
  /** A first guess at a new person's language; undefined when unknown. Never throws, never waits longer than a second. */
  guessLanguage?(user: string): Promise<string | undefined>;
  /** Has the device fetched this delivery? Channels that cannot know leave it out: accepted counts as delivered. */
  fetched?(user: string, receipt: string): Promise<boolean>;
};

/** The tap data of a choice, and back. */
export const tapData = (choice: { step: string; value: string }) => `go:${choice.step}:${choice.value}`;

export function readTap(data: string): Input | undefined {
  const [go, step, ...value] = data.split(":");
  if (go !== "go" || step === undefined || step.length > 40 || data.length > 300) return undefined;
  return { kind: "chose", step, value: value.join(":") };
}
