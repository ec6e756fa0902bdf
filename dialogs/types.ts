import { z } from "zod";
import { languages } from "./reading/languages.ts";

/** What the talk is made of, as data. Everything here goes to JSON and back. Instants are epoch milliseconds, dates "YYYY-MM-DD". */
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** The languages a consultation can be held in. `ja` is for reading only. */
export const ConsultationLanguage = Language.exclude(["ja"]);
export type ConsultationLanguage = z.infer<typeof ConsultationLanguage>;

export const ChannelName = z.enum(["line", "web"]);
export type ChannelName = z.infer<typeof ChannelName>;

/** A value put into a sentence; the edge (`src/text.ts`) writes it in the reader's language, and masks `personal` where it must. */
export const Param = z.union([
  z.string(),
  z.number(),
  z.strictObject({ when: z.number() }),
  z.strictObject({ clock: z.number() }),
  z.strictObject({ slot: z.number() }),
  z.strictObject({ day: z.string() }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ key: z.string() }),
  z.strictObject({ language: Language }),
  z.strictObject({ ownName: Language }),
  z.strictObject({ personal: z.enum(["name", "email", "birthDate"]), value: z.string() }),
  z.strictObject({ link: z.enum(["join", "booking", "terms"]), id: z.string() }),
]);
export type Param = z.infer<typeof Param>;
export const Params = z.record(z.string(), Param);
export type Params = z.infer<typeof Params>;

export const StepName = z.enum([
  "language",
  "consultation",
  "notice",
  "eligibility",
  "device",
  "terms",
  "articles",
  "name",
  "birthDate",
  "email",
  "companion",
  "day",
  "hour",
  "confirm",
  "booked",
  "cancelling",
  "refused",
]);
export type StepName = z.infer<typeof StepName>;

/** A button. `step` says whose question it answers ("menu" answers anywhere), so that an old button is known as old. */
export const Choice = z.strictObject({
  label: z.string(),
  params: Params.optional(),
  step: z.union([StepName, z.literal("menu")]),
  value: z.string(),
});
export type Choice = z.infer<typeof Choice>;

export const DatePicker = z.strictObject({ step: StepName, min: z.string(), max: z.string(), initial: z.string() });

/** One bubble: a sentence by key, its parameters, its buttons. */
export const Message = z.strictObject({
  key: z.string(),
  params: Params.optional(),
  choices: z.array(Choice).optional(),
  picker: DatePicker.optional(),
});
export type Message = z.infer<typeof Message>;

export const Companion = z.enum(["alone", "interpreter", "carer"]);
export type Companion = z.infer<typeof Companion>;

/** Of the person who will speak. Personal: encrypted at rest, never logged. */
export const Details = z.strictObject({
  name: z.string().optional(),
  birthDate: z.string().optional(),
  email: z.string().optional(),
  companion: Companion.optional(),
});
export type Details = z.infer<typeof Details>;
export const WholeDetails = Details.required();
export type WholeDetails = z.infer<typeof WholeDetails>;

export const Slot = z.strictObject({ language: ConsultationLanguage, startAt: z.number() });
export type Slot = z.infer<typeof Slot>;

export const Consent = z.strictObject({
  version: z.string(),
  language: Language,
  at: z.number(),
  hash: z.string(),
  action: z.string(),
});
export type Consent = z.infer<typeof Consent>;

/** Who asks: R-19. */
export const Asker = z.enum(["trainee", "former", "helper"]);

export const Session = z.strictObject({
  v: z.literal(1),
  channel: ChannelName,
  step: StepName,
  /** Steps to go back to, newest last. */
  trail: z.array(StepName),
  language: Language,
  consultation: ConsultationLanguage.optional(),
  asker: Asker.optional(),
  consent: Consent.optional(),
  details: Details,
  /** What was read and waits for a yes: an e-mail we think was meant, a name converted from Zawgyi, a date of birth. */
  pending: z.strictObject({ value: z.string(), original: z.string(), readings: z.boolean().optional() }).optional(),
  /** The read-back asked for one field again; its answer leads back there. */
  changing: z.boolean().optional(),
  article: z.number().optional(),
  day: z.string().optional(),
  /** How many days of the list were already shown. */
  skip: z.number().optional(),
  /** The seat held while confirming; `id` becomes the booking's. */
  held: z.strictObject({ id: z.string(), slot: Slot, until: z.number() }).optional(),
  bookingId: z.string().optional(),
  /** The next slot picked moves the booking instead of making one. */
  moving: z.boolean().optional(),
  tries: z.number(),
  /** The buttons of the last question, so that numbers and typed labels answer it. */
  offered: z.array(Choice),
  heardAt: z.number(),
  /** Blocked us: what is sent now reaches nobody, whatever LINE answers. */
  left: z.boolean().optional(),
  lastChoice: z.strictObject({ data: z.string(), at: z.number() }).optional(),
  crisisAt: z.record(z.string(), z.number()).optional(),
  /** When staff were last told of what: "human" or a crisis category. */
  toldAt: z.record(z.string(), z.number()).optional(),
});
export type Session = z.infer<typeof Session>;

export const Happening = z.enum([
  "link",
  "noShow",
  "hostAbsent",
  "cancelledByStaff",
  "cancelledByLink",
  "movedByLink",
  "contactNoted",
]);
export type Happening = z.infer<typeof Happening>;

/** What someone typed of a day and hour: weekday 1 (Monday) to 7, day of the month, month, hour. */
export const WishedTime = z.strictObject({
  weekday: z.number().optional(),
  day: z.number().optional(),
  month: z.number().optional(),
  hour: z.number().optional(),
});
export type WishedTime = z.infer<typeof WishedTime>;

export const Ask = z.strictObject({
  kind: z.literal("openSlots"),
  language: ConsultationLanguage,
  /** Whose question the list answers: the days, the hours of one day, a typed wish, a seat just lost, or an offer after a booking ended. */
  why: z.enum(["days", "hours", "wish", "taken", "offer"]),
  wish: WishedTime.optional(),
  happened: z.strictObject({ what: Happening, params: Params.optional() }).optional(),
});
export type Ask = z.infer<typeof Ask>;

export const Input = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("opened") }),
  z.strictObject({ kind: z.literal("left") }),
  z.strictObject({ kind: z.literal("said"), text: z.string() }),
  z.strictObject({ kind: z.literal("chose"), step: z.string(), value: z.string(), typed: z.boolean().optional() }),
  z.strictObject({ kind: z.literal("sent"), what: z.enum(["sticker", "file"]) }),
  z.strictObject({ kind: z.literal("answered"), ask: Ask, slots: z.array(Slot) }),
  z.strictObject({ kind: z.literal("happened"), what: Happening, bookingId: z.string(), params: Params.optional() }),
]);
export type Input = z.infer<typeof Input>;

/** What the talk may know of the person's booking. */
export const BookingView = z.strictObject({
  id: z.string(),
  no: z.string(),
  slot: Slot,
  open: z.boolean(),
  linkSent: z.boolean(),
  contacted: z.boolean(),
  /** Counted as a no-show: a word said before the deadline and heard only now takes that back. */
  missed: z.boolean().optional(),
});
export type BookingView = z.infer<typeof BookingView>;

/** A change of seats or bookings that must be saved with the session or not at all. */
export const Claim = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("hold"), id: z.string(), slot: Slot, until: z.number() }),
  z.strictObject({ kind: z.literal("drop"), id: z.string(), slot: Slot }),
  z.strictObject({
    kind: z.literal("book"),
    id: z.string(),
    slot: Slot,
    details: WholeDetails,
    consent: Consent,
    asker: Asker,
    language: Language,
  }),
  z.strictObject({ kind: z.literal("move"), id: z.string(), slot: Slot, heldAs: z.string() }),
  z.strictObject({ kind: z.literal("cancel"), id: z.string() }),
  z.strictObject({ kind: z.literal("contact"), id: z.string(), by: z.enum(["message", "late"]) }),
  z.strictObject({ kind: z.literal("resend"), id: z.string() }),
  /** The trainee reads another language from now on. */
  z.strictObject({ kind: z.literal("speak"), id: z.string(), language: Language }),
]);
export type Claim = z.infer<typeof Claim>;

/** A wish for later, carried out by `src/jobs` after the turn is saved. */
export const Job = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("alert-staff"),
    alert: z.enum(["human", "crisis"]),
    language: Language,
    category: z.string().optional(),
  }),
]);
export type Job = z.infer<typeof Job>;

export const Record = z.strictObject({ kind: z.enum(["consented", "declined"]), consent: Consent });

/** What one step of the talk gives back. `ask` reads the open slots and steps again; everything else is saved as one. */
export const Outcome = z.strictObject({
  session: Session,
  messages: z.array(Message),
  ask: Ask.optional(),
  claims: z.array(Claim).optional(),
  jobs: z.array(Job).optional(),
  records: z.array(Record).optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/** What a step may know beside session and input: the instant, one fresh unguessable id, and the office's own facts. */
export type Scene = {
  at: number;
  /** When the input was said, by the outside's clock. */
  heardAt: number;
  /** The input was said before something already answered: it came out of order. */
  late?: boolean;
  freshId: string;
  booking?: BookingView | undefined;
  office: {
    languages: readonly ConsultationLanguage[];
    ages: { min: number; max: number; adult: number };
    holdMs: number;
    articles: number;
    termsVersion: string;
    /** SHA-256 of the terms as shown, by language. */
    termsHash: Readonly<{ [language in Language]: string }>;
    refused: boolean;
    /** Native-language phone lines known to be right, by language. */
    phoneLines: Readonly<{ [language in Language]?: string }>;
  };
};

/** What a step answers. `next` is asked right after; without it the talk waits where the session stands. */
export type Reply = Partial<Omit<Outcome, "session">> & { session: Session; next?: StepName };

/** One question of the talk. `enter` asks it; `answer` gives undefined when the input is no answer to it. */
export type Step = {
  enter(scene: Scene, session: Session): Reply;
  answer(scene: Scene, session: Session, input: Input): Reply | undefined;
  /** A typed number is an answer of its own here, not the number of a button. */
  ownNumbers?: true;
};
