import type { LineChatMessage, LineStandIn } from "../../src/sandbox/line-stand-in.ts";
import type { Dice } from "./dice.ts";
import type { HouseProcess } from "./house-process.ts";
import { consulted, type Starts } from "./office.ts";
import { until } from "./until.ts";

/** Buttons of the menu that a person taps once the booking is made, and how many taps each takes to the end. */
const taps = { booking: 1, move: 4, cancel: 2 } as const;
type Wish = keyof typeof taps;
const afterwards: Wish[][] = [[], [], ["booking"], ["move"], ["cancel"], ["move", "cancel"]];
const tapsToBook = 13;

/** A person with a LINE phone, who reads what it shows and taps what is there. */
export type Person = {
  id: string;
  language: (typeof consulted)[number];
  email: string;
  /** Events of theirs that LINE sent, each counted once. */
  events: number;
  /** How often LINE had to send one again. */
  redeliveries: number;
  soon: boolean;
  /** The hours they tapped: they lost them to somebody, or want another than that. */
  tried: string[];
  /** What they will still do with the booking. */
  wishes: Wish[];
};

/** What is around them. `signal`: it is over, they may go home. */
export type Street = {
  line: LineStandIn;
  ready: HouseProcess["ready"];
  starts: Starts;
  dice: Dice;
  signal: AbortSignal;
};

export function newPerson(number: number, dice: Dice): Person {
  return {
    id: `U${number.toString(16).padStart(32, "0")}`,
    language: dice.pick(consulted) ?? "en",
    email: `trainee${number}@gmail.com`,
    events: 0,
    redeliveries: 0,
    soon: dice.roll() < 0.4,
    tried: [],
    wishes: [...(dice.pick(afterwards) ?? [])],
  };
}

/** How often a person will say or tap something, when nobody takes an hour from under their hands. */
export const actsOf = ({ wishes }: Person) => wishes.reduce((sum, wish) => sum + taps[wish], tapsToBook);

type Act = { say: string } | { tap: string; date?: string };

/** Walks the whole talk: from "hello" to a booking and what they do with it. Resolves when they have nothing more to do. */
export async function walk(person: Person, street: Street): Promise<void> {
  let act: Act | undefined = { say: "hello" };
  while (act) {
    const from = messagesOf(person, street.line).length;
    await send(person, street, act);
    const answer = () => messagesOf(person, street.line).slice(from).filter(isAnswer);
    const what = `an answer to ${person.id} on ${JSON.stringify(act)}`;
    await until(what, () => answer().length > 0, { signal: street.signal });
    act = nextAct(person, street, answer().flatMap(buttonsOf));
  }
}

const messagesOf = ({ id }: Person, { chats }: LineStandIn) => chats.get(id)?.messages ?? [];

/** Not the link, which comes when it comes. */
const isAnswer = (message: LineChatMessage) => message.from === "bot" && !String(message.message.text).includes("/j/");

function buttonsOf(message: LineChatMessage): string[] {
  if (message.from === "user") return [];
  const { quickReply, template } = message.message;
  const actions = [...(template?.actions ?? []), ...(quickReply?.items.map(({ action }) => action) ?? [])];
  return actions.flatMap(({ data }) => data ?? []);
}

/** LINE sends an event again, marked so, until it is answered with 200. */
async function send(person: Person, { line, ready, signal }: Street, act: Act): Promise<void> {
  const event = line.makeEvent(person.id, toEvent(act));
  messagesOf(person, line).push({ from: "user", at: Date.now(), ...toBubble(act) });
  person.events += 1;
  let status = await line.send([event]);
  while (status !== 200) {
    await ready(signal);
    person.redeliveries += 1;
    status = await line.redeliver(event.webhookEventId);
  }
}

const toEvent = (act: Act) =>
  "say" in act
    ? { type: "message", message: { id: "1", type: "text", text: act.say, quoteToken: "q" } }
    : { type: "postback", postback: { data: act.tap, ...(act.date ? { params: { date: act.date } } : {}) } };

const toBubble = (act: Act) =>
  "say" in act ? { what: "text" as const, text: act.say } : { what: "postback" as const, data: act.tap };

/** Always the same answers, by what the question offers. */
const answers = [
  "go:notice:ok",
  "go:eligibility:trainee",
  "go:device:yes",
  "go:terms:accept",
  "go:companion:alone",
  "go:confirm:yes",
  "go:cancelling:yes",
];

function nextAct(person: Person, street: Street, buttons: string[]): Act | undefined {
  const has = (button: string) => buttons.includes(button);
  const usual = answers.find(has);
  if (usual) return { tap: usual };
  if (has("go:language:en")) return { tap: `go:language:${person.language}` };
  if (has("go:birthDate")) return { tap: "go:birthDate", date: "1998-05-10" };
  if (has("go:email:none")) return { say: person.email };
  if (buttons.some((button) => /^go:(day|hour):/.test(button))) return pickTime(person, street, buttons);
  if (has("go:menu:cancel")) return withBooking(person);
  return buttons.length === 0 ? { say: "Maria Dela Cruz" } : undefined;
}

/** Early hours are liked best, so that they run out. */
function pickTime(person: Person, street: Street, buttons: string[]): Act {
  const { starts, dice } = street;
  const liked = person.soon ? starts.near : starts.far;
  const isLiked = (button: string) =>
    liked.some((start) => button === `go:hour:${start}` || button === `go:day:${dayOf(start)}`);
  const offered = buttons.filter((button) => isLiked(button) && !person.tried.includes(button));
  const tap = dice.roll() < 0.6 ? offered[0] : dice.pick(offered);
  if (tap?.startsWith("go:hour:")) person.tried.push(tap);
  if (tap) return { tap };
  person.soon = !person.soon;
  return buttons.includes("go:hour:days") ? { tap: "go:hour:days" } : pickTime(person, street, buttons);
}

const dayOf = (at: number) => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);

function withBooking({ wishes }: Person): Act | undefined {
  const wish = wishes.shift();
  return wish ? { tap: `go:menu:${wish}` } : undefined;
}
