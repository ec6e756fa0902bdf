import type { FastifyError, FastifyReply } from "fastify";
import { Fault, toFault } from "../../fault.ts";

/** Direct Line's way of saying no. The message is for developers; people never see it. */
export type Refusal = { status: number; code: string; message: string };

export const refuse = (reply: FastifyReply, { status, code, message }: Refusal) =>
  reply.code(status).send({ error: { code, message } });

export const refusals = {
  badRequest: { status: 400, code: "BadArgument", message: "The request could not be read." },
  noToken: { status: 401, code: "BadArgument", message: "A token of this service is needed." },
  expired: { status: 403, code: "TokenExpired", message: "The token has expired; refresh it or start anew." },
  otherChat: { status: 403, code: "BadArgument", message: "The token belongs to another conversation." },
  notFound: { status: 404, code: "BadArgument", message: "There is nothing here." },
  tooMany: { status: 429, code: "TooManyRequests", message: "Too many requests; wait as long as Retry-After says." },
  botFailed: { status: 502, code: "BotError", message: "The bot could not answer; send the same activity again." },
  away: { status: 503, code: "ServiceError", message: "The service is not available just now; try again." },
} satisfies { [name: string]: Refusal };

/** Any error of a route as a refusal; never with the error's own words, which may quote what a person wrote. */
export function toRefusal(error: FastifyError): Refusal {
  const status = error instanceof Fault ? toFault(error).status : (error.statusCode ?? 500);
  return status < 500 ? { ...refusals.badRequest, status } : { ...refusals.away, status };
}
