import { z } from "zod";
import { ChannelName, Happening, Language, Message, Params } from "../../dialogs/types.ts";

const common = {
  /** The same wish twice has the same id: it is queued once and done once. */
  id: z.string(),
  /** House time at which it may be done; without it, now. */
  dueAt: z.number().optional(),
  /** Real time for which the process that saved it does it itself. */
  leaseMs: z.number().optional(),
};
const ofBooking = { ...common, bookingId: z.string(), seq: z.number() };

export const LetterKind = z.enum([
  "confirmed",
  "moved",
  "cancelled",
  "link",
  "reminder",
  "noShow",
  "hostAbsent",
  "cancelledByStaff",
]);
export type LetterKind = z.infer<typeof LetterKind>;

export const Alert = z.enum(["human", "crisis", "noMeeting", "noLink", "weWereDown", "givenUp"]);
export type Alert = z.infer<typeof Alert>;

/** Everything that is done after a turn is saved, one kind a file in this folder. */
export const Job = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("say"),
    user: z.string(),
    channel: ChannelName,
    language: Language,
    messages: z.array(Message),
    reply: z.strictObject({ token: z.string(), from: z.number() }).optional(),
    /** The link of this booking, as it stood at `seq`, is among the messages: not said after `until` (house time). */
    link: z.strictObject({ bookingId: z.string(), seq: z.number(), until: z.number() }).optional(),
    /** What happened to this booking is told: not said once it is no longer so. */
    tells: z.strictObject({ bookingId: z.string(), seq: z.number(), what: Happening }).optional(),
  }),
  z.strictObject({ ...ofBooking, kind: z.literal("tell-trainee"), what: Happening, params: Params.optional() }),
  z.strictObject({ ...ofBooking, kind: z.literal("send-mail"), letter: LetterKind }),
  z.strictObject({ ...ofBooking, kind: z.literal("make-meeting") }),
  z.strictObject({ ...ofBooking, kind: z.literal("remove-meeting"), meetingId: z.string() }),
  z.strictObject({ ...ofBooking, kind: z.literal("update-card") }),
  z.strictObject({ ...ofBooking, kind: z.literal("send-zoom-link"), letter: z.enum(["link", "reminder"]) }),
  z.strictObject({ ...ofBooking, kind: z.literal("check-no-show") }),
  z.strictObject({ ...ofBooking, kind: z.literal("close-booking") }),
  z.strictObject({
    ...common,
    kind: z.literal("alert-staff"),
    alert: Alert,
    language: Language,
    bookingId: z.string().optional(),
    category: z.string().optional(),
  }),
]);
export type Job = z.infer<typeof Job>;
export type JobKind = Job["kind"];
export type JobOf<K extends JobKind> = Extract<Job, { kind: K }>;
