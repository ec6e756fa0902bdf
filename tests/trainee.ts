import type { Sandbox } from "../src/sandbox/sandbox.ts";

/** A trainee with a LINE phone. */
export type Trainee = {
  id: string;
  say(text: string): Promise<void>;
  tap(data: string): Promise<void>;
  heard(): string[];
  taps(): string[];
};

let people = 0;

/** A new LINE user of the house; every act waits until its answer has arrived. */
export function newTrainee({ standIns, turns, worker }: Pick<Sandbox, "standIns" | "turns" | "worker">): Trainee {
  const id = `U${(++people).toString(16).padStart(32, "0")}`;
  const { line } = standIns;
  if (!line) throw new Error("no LINE stand-in");
  const done = async (status: number) => {
    if (status !== 200) throw new Error(`LINE webhook answered ${status}`);
    await turns.settled();
    await worker.drain();
  };
  const bots = () =>
    (line.chats.get(id)?.messages ?? []).flatMap((message) => (message.from === "bot" ? [message.message] : []));
  return {
    id,
    say: async (text) => done(await line.say(id, text)),
    tap: async (data) => done(await line.tap(id, data)),
    heard: () => bots().map((message) => String(message.text ?? message.altText)),
    taps: () => (bots().at(-1)?.quickReply?.items ?? []).flatMap(({ action }) => (action.data ? [action.data] : [])),
  };
}

/** Walks an English-speaking trainee to the list of days. */
export async function walkToDays(trainee: Trainee, name = "Maria Dela Cruz"): Promise<void> {
  await trainee.say("hello");
  await trainee.tap("go:language:en");
  await trainee.tap("go:notice:ok");
  await trainee.tap("go:eligibility:trainee");
  await trainee.tap("go:device:yes");
  await trainee.tap("go:terms:accept");
  await trainee.say(name);
  await trainee.say("23 July 1997");
  await trainee.say("maria@gmail.com");
  await trainee.tap("go:companion:alone");
}

/** Books the slot at `startAt` (epoch ms). */
export async function book(trainee: Trainee, startAt: number): Promise<void> {
  await walkToDays(trainee);
  const day = new Date(startAt + 9 * 3_600_000).toISOString().slice(0, 10);
  await trainee.tap(`go:day:${day}`);
  await trainee.tap(`go:hour:${startAt}`);
  await trainee.tap("go:confirm:yes");
}
