import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { type SandboxDesk, sandboxActs } from "./acts.ts";
import { createNews } from "./news.ts";
import { sandboxPage } from "./page.ts";
import { sandboxState } from "./state.ts";
import { sandboxView } from "./view.ts";

/** What the sandbox page and scripts call. Nothing here exists outside the sandbox. */
export function sandboxRoutes(desk: SandboxDesk): FastifyPluginAsync {
  const { house, standIns, travel } = desk;
  return async (app) => {
    app.get("/sandbox/state", () => sandboxState(house, standIns));
    app.get("/sandbox/view", () => sandboxView(house, standIns, travel));
    sandboxActs(app, desk);
    serveNews(app, desk);
    await app.register(sandboxPage({ frames: standIns.zoom ? [standIns.zoom.url] : [] }));
  };
}

/** A Server-Sent-Events stream: "changed" at once, and whenever a stand-in received something or the clock was moved. */
function serveNews(app: FastifyInstance, { standIns, travel }: SandboxDesk) {
  const news = createNews(standIns, travel);
  const open = new Set<() => void>();
  app.get("/sandbox/news", (_request, reply) => {
    reply.hijack();
    const { raw } = reply;
    const tell = () => raw.write("data: changed\n\n");
    // Kept alive after its end, it would hold the house's stop for a minute.
    raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", connection: "close" });
    tell();
    const stop = news.listen(tell);
    const end = () => raw.end();
    open.add(end);
    raw.once("close", () => {
      stop();
      open.delete(end);
    });
  });
  app.addHook("preClose", async () => {
    for (const end of open) end();
  });
}
