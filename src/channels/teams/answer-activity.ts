import { toFault } from "../../fault.ts";
import type { Activity } from "./activity.ts";
import { bookingCard, type StaffCard } from "./booking-card.ts";
import { type Press, readPress } from "./press.ts";
import type { InvokeAnswer } from "./sdk.ts";
import type { Say } from "./staff-words.ts";

type Options = {
  press: (press: Press) => Promise<StaffCard | undefined>;
  say: Say;
  tenantId: string;
  /** Writes back where the activity came from, after the turn. */
  reply: (activity: Activity, text: string) => void;
};

/**
 * What one activity leads to: a press is carried out and answered with the present card, any other message gets a short help.
 * Undefined: nothing to answer.
 */
export function createAnswerActivity(options: Options): (activity: Activity) => Promise<InvokeAnswer | undefined> {
  return async (activity) => {
    if (activity.type === "invoke" && activity.name === "adaptiveCard/action") return answerPress(options, activity);
    if (activity.type !== "message") return undefined;
    if (isObject(activity.value)) await pressByMessage(options, activity);
    else options.reply(activity, options.say("help"));
    return undefined;
  };
}

/** What a person reads whose press could not be carried out. */
export const refusal = (statusCode: 400 | 403 | 500, say: Say): InvokeAnswer => {
  const code = { 400: "BadRequest", 403: "Forbidden", 500: "InternalError" }[statusCode];
  return { statusCode, type: "application/vnd.microsoft.error", value: { code, message: say(`refusal.${code}`) } };
};

async function answerPress(options: Options, activity: Activity): Promise<InvokeAnswer> {
  const { say } = options;
  const by = presser(options, activity);
  if (!by) return refusal(403, say);
  const press = readPress(activity.value, by);
  if (!press) return refusal(400, say);
  const card = await options.press(press);
  if (!card) return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: say("refusal.gone") };
  return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: bookingCard(card, say) };
}

/** Older clients send Action.Submit: nothing can be answered, the card is updated by the outbox; a refusal is written back. */
async function pressByMessage(options: Options, activity: Activity): Promise<void> {
  const by = presser(options, activity);
  const press = by && readPress(activity.value, by);
  if (!press) return options.reply(activity, options.say(by ? "refusal.BadRequest" : "refusal.Forbidden"));
  try {
    if (!(await options.press(press))) options.reply(activity, options.say("refusal.gone"));
  } catch (thrown) {
    options.reply(activity, options.say("refusal.InternalError"));
    throw toFault(thrown);
  }
}

const presser = ({ tenantId }: Options, { from }: Activity): Press["by"] | undefined =>
  from?.aadObjectId ? { aadObjectId: from.aadObjectId, tenantId } : undefined;

const isObject = (value: unknown) => typeof value === "object" && value !== null;
