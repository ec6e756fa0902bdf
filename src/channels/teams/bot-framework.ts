import type { FastifyBaseLogger } from "fastify";
import type { TeamsConfig } from "../../config.ts";
import { Fault, toFault } from "../../fault.ts";
import type { Activity } from "./activity.ts";
import { sendingFault } from "./connector-fault.ts";
import { type InvokeAnswer, loadSdk, type Sdk } from "./sdk.ts";
import { isServiceUrl } from "./service-urls.ts";
import { createTransport } from "./transport.ts";
import { within } from "./within.ts";

export type Message = { summary?: string; text?: string; attachments?: { contentType: string; content: unknown }[] };

type Address = { serviceUrl: string; conversationId: string };

/** All we use of botbuilder: the check of tokens, the turn, and the way out. Every failure is a Fault. */
export type BotFramework = {
  /** Throws bad-signature unless Teams itself sent this to us; then `check` may still refuse; then one turn. */
  receive(
    authorization: string,
    activity: Activity,
    turn: Turn,
  ): Promise<{ status: number; body?: unknown } | undefined>;
  /** Posts a message; the new activity's id comes back. "gone" and "forbidden": see connectorFault. */
  post(to: Address, message: Message): Promise<string>;
  update(at: Address & { activityId: string }, message: Message): Promise<void>;
  stop(): Promise<void>;
};

export type Turn = { check(): void; run(): Promise<InvokeAnswer | undefined> };

type Options = {
  config: TeamsConfig;
  timeoutMs: number;
  log: Pick<FastifyBaseLogger, "error">;
  failed: () => InvokeAnswer;
};

/** Nothing is loaded before the first use: a start stays quick. */
export function createBotFramework(options: Options): BotFramework {
  const { config, timeoutMs } = options;
  const transport = createTransport(timeoutMs);
  let loading: Promise<Sdk> | undefined;
  const sdk = () => {
    loading ??= loadSdk({ ...options, transport });
    return loading;
  };
  const connect = async (to: Address) => {
    if (!isServiceUrl(to.serviceUrl, config)) throw new Fault("outside-refused", "serviceUrl not allowed");
    return (await (await sdk()).connect(to.serviceUrl)).conversations;
  };
  const from = { id: `28:${config.appId}`, name: "" };
  return {
    async receive(authorization, activity, turn) {
      const { hear, ...rest } = await sdk();
      const identity = await within(timeoutMs, identify(rest, activity, authorization));
      turn.check();
      return hear(identity, activity, turn.run);
    },
    post: (to, message) =>
      sending(timeoutMs, async () => {
        const conversations = await connect(to);
        return (await conversations.sendToConversation(to.conversationId, { type: "message", from, ...message })).id;
      }),
    update: (at, message) =>
      sending(timeoutMs, async () => {
        const conversations = await connect(at);
        const activity = { type: "message", id: at.activityId, from, ...message };
        await conversations.updateActivity(at.conversationId, at.activityId, activity);
      }),
    stop: () => transport.close(),
  };
}

async function sending<T>(timeoutMs: number, work: () => Promise<T>): Promise<T> {
  try {
    return await within(timeoutMs, work());
  } catch (thrown) {
    throw sendingFault(thrown);
  }
}

/** The SDK would also take tokens of emulators and skills, and does not bind those to the serviceUrl: only Teams' own are ours. */
async function identify({ authenticate, issuer }: Omit<Sdk, "hear">, activity: Activity, authorization: string) {
  const identity = await authenticate(activity, authorization).catch((thrown: unknown) => {
    throw tokenFault(thrown);
  });
  const claim = (name: string) => identity.claimsIdentity.getClaimValue(name);
  if (claim("iss") !== issuer || claim("serviceurl") !== activity.serviceUrl)
    throw new Fault("bad-signature", "claims");
  return identity;
}

/** Keys that cannot be fetched are no fault of the caller's; everything else is a bad token. */
function tokenFault(thrown: unknown): Fault {
  const { name, statusCode } = thrown as { name?: string; statusCode?: number };
  const isOutage = name === "FetchError" || statusCode === 500 || toFault(thrown).code === "outside-down";
  return isOutage ? new Fault("outside-down", "OpenID keys") : new Fault("bad-signature", name);
}
