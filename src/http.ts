import Fastify, { type FastifyInstance } from "fastify";
import type { Turn } from "./channels/channel.ts";
import { lineWebhook } from "./channels/line/line-webhook.ts";
import { type BookingPagesOptions, bookingPages } from "./channels/web/booking-pages.ts";
import { directLine } from "./channels/web/direct-line.ts";
import { pages } from "./channels/web/pages.ts";
import { takeZoomFact } from "./facts.ts";
import { toFault } from "./fault.ts";
import { happen } from "./happen.ts";
import type { House } from "./house.ts";
import { zoomWebhook } from "./meetings/zoom-webhook.ts";
import { createMetrics } from "./metrics.ts";
import { openSlots } from "./open-slots.ts";
import { loadBooking } from "./store/bookings.ts";
import type { WebChats } from "./store/web-chats.ts";
import type { Turns } from "./turn.ts";

/** Every route of the house. Request lines are not logged: some addresses are keys. `hearLine` lets the sandbox know of a turn first. */
export async function createHttp(
  house: House,
  turns: Turns,
  chats: WebChats,
  hearLine: (turn: Turn) => void = () => {},
): Promise<FastifyInstance> {
  const { config, clock, log, store, teams, text } = house;
  const app = Fastify({ logger: false, bodyLimit: 256 * 1024, trustProxy: config.production && nearestProxy });
  app.addHook("preClose", async () => closeSoon(app));
  app.setErrorHandler((error, _request, reply) => {
    const status = (error as { statusCode?: number }).statusCode;
    const fault = toFault(error);
    if (status === undefined || status >= 500) log.error({ fault: fault.message }, "a request failed");
    return reply.code(status ?? fault.status).send({ error: { code: fault.code } });
  });
  const metrics = createMetrics(house);
  app.get("/healthz", async () => ({ ok: true }));
  app.get("/readyz", async (_request, reply) => {
    const ready = await store.redis.ping().then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ok: ready });
  });
  app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.read()));
  const { takeTurn } = turns;
  const takeLineTurn = ({ reply, ...turn }: Turn) => {
    const from = reply && { reply: { ...reply, from: clock.heard(reply.from) } };
    const heard = { ...turn, ...from, heardAt: clock.heard(turn.heardAt) };
    hearLine(heard);
    return takeTurn(heard);
  };
  if (config.line)
    await app.register(lineWebhook({ secret: config.line.secret, takeTurn: takeLineTurn, log, now: clock.now }));
  if (config.zoom?.webhookSecret) {
    const hosts = config.service.meetings.hosts;
    await app.register(
      zoomWebhook({
        secret: config.zoom.webhookSecret,
        now: Date.now,
        takeFact: (fact) => takeZoomFact(house, { ...fact, at: clock.heard(fact.at) }),
        hosts,
        log,
      }),
    );
  }
  if (teams) await app.register(teams.routes);
  const { sign, isSigned } = store.seal;
  await app.register(
    directLine({
      chats,
      takeTurn,
      sign,
      isSigned,
      now: clock.now,
      log,
      publicUrl: config.publicUrl,
      ...(config.sandbox ? { limits: sandboxLimits } : {}),
    }),
  );
  await app.register(pages({ say: text.say, service: config.service }));
  await app.register(bookingPages(bookingTools(house)));
  return app;
}

/** Answers under way get a moment; connections that were opened and never used get no more. */
const closeSoon = (app: FastifyInstance) => void setTimeout(() => app.server.closeAllConnections(), 1000).unref();

/** Only what stands right before us may say whom it speaks for; whatever a visitor claims beyond that is not believed. */
const nearestProxy = (_address: string, hop: number) => hop === 0;

/** Scripts and crowds are welcome in the sandbox. */
const sandboxLimits = { conversations: 10_000, messages: 10_000, requests: 100_000 };

const bookingTools = (house: House): BookingPagesOptions => ({
  say: house.text.say,
  links: house.links,
  office: house.config.service.office,
  find: async (id) => (await loadBooking(house.store, id))?.booking,
  happen: (id, event) => happen(house, id, event),
  openSlots: (language) => openSlots(house, language),
  now: house.clock.now,
});
