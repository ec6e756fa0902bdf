import { firstMissing } from "./details.ts";
import { dayOf, timeOf, weekdayOf } from "./japan-time.ts";
import { readWishedTime } from "./reading/wished-time.ts";
import type { Ask, Choice, Input, Message, Reply, Scene, Session, Slot, Step, WishedTime } from "./types.ts";

const daysShown = 8;

/** Which day: those with an open hour, eight at a time. A typed "Thursday 2pm" goes straight to it. */
export const day: Step = {
  enter: (scene, session) => elsewhere(scene, session) ?? asking({ ...session, skip: 0 }, "days"),
  answer(scene, session, input) {
    if (input.kind === "answered") return showSlots(scene, session, input);
    if (input.kind === "chose" && input.value === "more")
      return asking({ ...session, skip: (session.skip ?? 0) + daysShown }, "days");
    if (input.kind === "chose" && isDay(input.value))
      return { session: { ...session, day: input.value }, next: "hour" };
    return input.kind === "said" ? wished(session, input.text) : undefined;
  },
};

/** Which hour of that day; picking one holds the seat while the person confirms. */
export const hour: Step = {
  enter: (scene, session) => elsewhere(scene, session) ?? asking(session, "hours"),
  answer(scene, session, input) {
    if (input.kind === "answered") return showSlots(scene, session, input);
    if (input.kind === "chose" && input.value === "days") return { session, next: "day" };
    if (input.kind === "chose" && /^\d{10,14}$/.test(input.value)) return hold(scene, session, Number(input.value));
    return input.kind === "said" ? wished(session, input.text) : undefined;
  },
};

/** Who may not choose a time now: someone the office refused, and someone whose booking is open and is not being moved. */
function elsewhere(scene: Scene, session: Session): Reply | undefined {
  if (scene.office.refused) return { session, next: "refused", messages: [{ key: "refused.byOffice" }] };
  return scene.booking?.open && !session.moving ? { session, next: "booked" } : undefined;
}

type Answered = Extract<Input, { kind: "answered" }>;

/** The list of open slots as the question that asked for it wants it. */
export function showSlots(scene: Scene, session: Session, { ask, slots }: Answered): Reply {
  const lists: { [why in Ask["why"]]: () => Reply } = {
    days: () => listDays(session, slots, "day.ask"),
    hours: () => listHours(session, slots, "hour.ask"),
    taken: () => listHours(session, slots, "hour.taken"),
    wish: () => matchWish(scene, session, slots, ask.wish ?? {}),
    offer: () => offer(session, slots, ask),
  };
  return lists[ask.why]();
}

/** Asks the house for the open slots. */
export function asking(session: Session, why: Ask["why"], more: Partial<Ask> = {}): Reply {
  const language = session.consultation;
  return language ? { session, ask: { kind: "openSlots", language, why, ...more } } : { session, next: "consultation" };
}

function listDays(session: Session, slots: Slot[], key: string, first: Message[] = []): Reply {
  const days = [...new Set(slots.map((slot) => dayOf(slot.startAt)))];
  const skip = (session.skip ?? 0) < days.length ? (session.skip ?? 0) : 0;
  const shown = days.slice(skip, skip + daysShown);
  const trail = session.trail.filter((step) => step !== "day");
  const at: Session = { ...session, step: "day", trail, skip };
  if (days.length === 0)
    return {
      session: at,
      messages: [...first, { key: "day.none", choices: [{ label: "menu.human", step: "menu", value: "human" }] }],
    };
  const choices: Choice[] = shown.map((value) => ({
    label: "day.option",
    params: { day: { day: value } },
    step: "day",
    value,
  }));
  if (days.length > skip + daysShown) choices.push({ label: "day.more", step: "day", value: "more" });
  return { session: at, messages: [...first, { key, choices }] };
}

function listHours(session: Session, slots: Slot[], key: "hour.ask" | "hour.taken"): Reply {
  const lost = key === "hour.taken" ? [{ key }] : [];
  const ofDay = slots.filter((slot) => dayOf(slot.startAt) === session.day);
  const isFull = lost.length === 0 && session.day !== undefined;
  if (ofDay.length === 0)
    return listDays({ ...session, skip: 0 }, slots, "day.ask", isFull ? [{ key: "hour.none" }] : lost);
  const choices: Choice[] = [...ofDay.map(toHour), { label: "hour.days", step: "hour", value: "days" }];
  return {
    session: { ...session, step: "hour" },
    messages: [...lost, { key: "hour.ask", params: { day: { day: session.day ?? "" } }, choices }],
  };
}

const toHour = ({ startAt }: Slot): Choice => ({
  label: "hour.option",
  params: { time: { clock: startAt } },
  step: "hour",
  value: String(startAt),
});

function offer(session: Session, slots: Slot[], { happened }: Ask): Reply {
  const choices: Choice[] = slots.slice(0, 3).map(({ startAt }) => ({
    label: "hour.offer",
    params: { when: { slot: startAt } },
    step: "hour",
    value: String(startAt),
  }));
  const all: Choice[] = [...choices, { label: "hour.days", step: "hour", value: "days" }];
  const message = {
    key: `happened.${happened?.what}`,
    choices: all,
    ...(happened?.params ? { params: happened.params } : {}),
  };
  return { session: { ...session, step: "hour", trail: [] }, messages: [message] };
}

function wished(session: Session, text: string): Reply | undefined {
  const wish = readWishedTime(text, session.language);
  return wish ? asking(session, "wish", { wish }) : undefined;
}

function matchWish(scene: Scene, session: Session, slots: Slot[], wish: WishedTime): Reply {
  const wantsDay = wish.weekday !== undefined || wish.day !== undefined;
  const fits = slots.filter((slot) => fitsDay(wish, slot) || (!wantsDay && dayOf(slot.startAt) === session.day));
  const first = fits[0];
  if (!first) return listDays({ ...session, skip: 0 }, slots, "day.ask", [{ key: "day.noneThen" }]);
  const exact = fits.find((slot) => wish.hour !== undefined && Number(timeOf(slot.startAt).slice(0, 2)) === wish.hour);
  if (exact) return hold(scene, session, exact.startAt) ?? { session };
  return listHours({ ...session, day: dayOf(first.startAt) }, slots, "hour.ask");
}

function fitsDay(wish: WishedTime, { startAt }: Slot): boolean {
  if (wish.weekday === undefined && wish.day === undefined) return false;
  const on = dayOf(startAt);
  const same = (wished: number | undefined, actual: number) => wished === undefined || wished === actual;
  return (
    same(wish.weekday, weekdayOf(on)) && same(wish.day, Number(on.slice(8))) && same(wish.month, Number(on.slice(5, 7)))
  );
}

function hold(scene: Scene, session: Session, startAt: number): Reply | undefined {
  const instead = elsewhere(scene, session);
  if (instead) return instead;
  if (!session.consultation) return undefined;
  const slot = { language: session.consultation, startAt };
  const id = scene.freshId;
  const until = scene.at + scene.office.holdMs;
  const dropped = session.held ? [{ kind: "drop" as const, id: session.held.id, slot: session.held.slot }] : [];
  const { changing: _changing, ...rest } = session;
  const next = session.moving ? "confirm" : (firstMissing(scene, session) ?? "confirm");
  return {
    session: { ...rest, day: dayOf(startAt), held: { id, slot, until } },
    claims: [...dropped, { kind: "hold", id, slot, until }],
    next,
  };
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
