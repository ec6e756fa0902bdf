import { validateSignature } from "@line/bot-sdk";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { Fault, toFault } from "../../fault.ts";
import type { Turn } from "../channel.ts";
import type { LineLog } from "./line-client.ts";
import { parseLineEvent } from "./parse-line-event.ts";

const Webhook = z.object({ destination: z.string().optional(), events: z.array(z.unknown()) });

type Options = {
  secret: string;
  /** Our bot's user id; webhooks for another bot are answered and left alone. */
  destination?: string;
  /** Resolves when the turn is saved for good, or was before; only then LINE is told 200. */
  takeTurn: (turn: Turn) => Promise<"saved" | "seen">;
  log: LineLog;
  /** Real epoch ms. */
  now?: () => number;
};

/**
 * POST /line/webhook. 401 without a right signature over the raw bytes, 400 for what is not a webhook, 200 when every turn is
 * saved; a Fault's own status when one could not be, so that LINE sends the webhook again (seen turns are harmless).
 */
export function lineWebhook(options: Options): FastifyPluginAsync {
  return async (app) => {
    // Own parser: the signature is over the bytes as they came, and no other route's parser may touch them.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 1024 * 1024 }, (_request, body, done) =>
      done(null, body),
    );
    app.post("/line/webhook", (request, reply) => answer(options, request, reply));
  };
}

async function answer(options: Options, request: FastifyRequest, reply: FastifyReply) {
  try {
    await takeAll(options, readTurns(options, request));
    return await reply.code(200).send({});
  } catch (error) {
    const fault = toFault(error);
    options.log[fault.level]({ code: fault.code, status: fault.status }, "line webhook not taken");
    return await reply.code(fault.status).send({});
  }
}

function readTurns({ secret, destination, now = Date.now }: Options, request: FastifyRequest): Turn[] {
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const signature = request.headers["x-line-signature"];
  if (typeof signature !== "string" || !validateSignature(raw, secret, signature)) throw new Fault("bad-signature");
  const webhook = Webhook.safeParse(parseJson(raw));
  if (!webhook.success) throw new Fault("bad-request");
  const isOurs = destination === undefined || webhook.data.destination === destination;
  return (isOurs ? webhook.data.events : []).flatMap((event) => parseLineEvent(event, now()) ?? []);
}

function parseJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Users side by side, one user's turns in order. After a failure that user's later turns wait for the redelivery. */
async function takeAll({ takeTurn }: Options, turns: Turn[]): Promise<void> {
  const byUser = Map.groupBy(turns, (turn) => turn.user);
  const taken = await Promise.allSettled([...byUser.values()].map((ofOne) => takeInOrder(takeTurn, ofOne)));
  const failed = taken.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

async function takeInOrder(takeTurn: Options["takeTurn"], turns: Turn[]): Promise<void> {
  for (const turn of turns) await takeTurn(turn);
}
