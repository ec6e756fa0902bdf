import type { FastifyBaseLogger, FastifyPluginAsync } from "fastify";
import type { TeamsConfig } from "../../config.ts";
import { Fault, toFault } from "../../fault.ts";
import { Activity, isOfTenant } from "./activity.ts";
import type { BotFramework } from "./bot-framework.ts";
import type { InvokeAnswer } from "./sdk.ts";
import { isServiceUrl } from "./service-urls.ts";

type Options = {
  config: TeamsConfig;
  framework: BotFramework;
  heard: (activity: Activity) => Promise<InvokeAnswer | undefined>;
  log: Pick<FastifyBaseLogger, "info" | "warn" | "error">;
};

const bodyLimit = 256 * 1024;

/**
 * POST /api/messages. 401: no or a bad token; 403: a true one, but of another tenant or service; 400: no activity of Teams.
 * A refusal has no body, and nothing was done.
 */
export function messagesRoute({ config, framework, heard, log }: Options): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("application/json", { parseAs: "string", bodyLimit }, (_request, body, done) =>
      done(null, body),
    );
    app.post("/api/messages", async (request, reply) => {
      try {
        const authorization = request.headers.authorization ?? "";
        if (!/^Bearer \S+$/.test(authorization)) throw new Fault("bad-signature", "no bearer token");
        const activity = readActivity(request.body);
        const check = () => {
          if (!isOfTenant(activity, config.tenantId)) throw new Fault("forbidden", "another tenant");
          if (!isServiceUrl(activity.serviceUrl, config)) throw new Fault("forbidden", "serviceUrl not allowed");
        };
        const answer = await framework.receive(authorization, activity, { check, run: () => heard(activity) });
        return reply.code(answer?.status ?? 200).send(answer?.body);
      } catch (thrown) {
        const fault = toFault(thrown);
        log[fault.level]({ code: fault.code }, `Teams: a message was refused (${fault.message})`);
        return reply.code(fault.status).send();
      }
    });
  };
}

function readActivity(body: unknown): Activity {
  try {
    return Activity.parse(JSON.parse(String(body)));
  } catch {
    throw new Fault("bad-request", "no activity of Teams");
  }
}
