import { readFileSync } from "node:fs";
import rateLimit from "@fastify/rate-limit";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Slot } from "../../../dialogs/types.ts";
import type { Booking, BookingEvent } from "../../booking/life.ts";
import { isOpenState } from "../../booking/life.ts";
import type { Links } from "../../links.ts";
import { bookingPage, goingPage, gonePage, joinPage, type Page, type ViewTools } from "./booking-views.ts";
import { guard } from "./guard.ts";
import { sendHtml } from "./html.ts";
import type { Say } from "./pages.ts";

export type BookingPagesOptions = {
  say: Say;
  links: Links;
  office: ViewTools["office"];
  /** The booking, or undefined when there is none. */
  find(id: string): Promise<Booking | undefined>;
  /** Lets something happen to it; "taken" when the wished seat is gone. */
  happen(id: string, event: BookingEvent): Promise<{ booking: Booking; changed: boolean } | "taken" | undefined>;
  openSlots(language: Slot["language"]): Promise<Slot[]>;
  now: () => number;
};

type Kind = "join" | "booking";
type Act = (booking: Booking, request: FastifyRequest) => Promise<Page>;
const Wish = z.object({ startAt: z.coerce.number().int().positive() });

/**
 * GET and POST /j/:token (join; the button is contact, a look is not: scanners and previews GET every link) and /b/:token (see, move, cancel).
 * The token is the key: whoever has the link may act on that one booking.
 */
export function bookingPages(options: BookingPagesOptions): FastifyPluginAsync {
  const { happen, now, openSlots } = options;
  const showBooking = async (booking: Booking, notice?: string): Promise<Page> => ({
    kind: "booking",
    booking,
    slots: isOpenState(booking) ? await others(booking) : [],
    notice,
  });
  const others = async ({ slot }: Booking) =>
    (await openSlots(slot.language)).filter(({ startAt }) => startAt !== slot.startAt).slice(0, 40);

  const join: Act = async (booking) => {
    const after = await happen(booking.id, { kind: "contacted", by: "join", evidenceAt: now() });
    const known = after && after !== "taken" ? after.booking : booking;
    const isOver = !isOpenState(known) && known.state !== "met";
    return isOver ? { kind: "join", booking: known } : { kind: "going", booking: known };
  };
  const late: Act = async (booking) => {
    const after = await happen(booking.id, { kind: "contacted", by: "late", evidenceAt: now() });
    const known = after && after !== "taken" ? after.booking : booking;
    return { kind: "join", booking: known, notice: isOpenState(known) ? "web:join.lateNoted" : undefined };
  };
  const cancel: Act = async (booking) => {
    const after = await happen(booking.id, { kind: "cancelled", by: "link" });
    const known = after && after !== "taken" ? after.booking : booking;
    return showBooking(known, known.state === "cancelled" ? "web:booking.cancelled" : undefined);
  };
  const move: Act = async (booking, request) => {
    const wish = Wish.safeParse(request.body);
    const slot = wish.success
      ? (await others(booking)).find(({ startAt }) => startAt === wish.data.startAt)
      : undefined;
    const after = slot ? await happen(booking.id, { kind: "moved", slot, by: "link" }) : "taken";
    if (!after || after === "taken") return showBooking(booking, "web:booking.taken");
    return showBooking(after.booking, after.changed ? "web:booking.moved" : undefined);
  };

  return async (app) => {
    await guard(app);
    await app.register(rateLimit, { max: 120, timeWindow: "1 minute" });
    app.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: 4096 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    const route = (method: "get" | "post", path: string, kind: Kind, act: Act) =>
      app[method](path, async (request, reply) => answer(options, request, reply, kind, act));
    route("get", "/j/:token", "join", async (booking) => ({ kind: "join", booking }));
    route("post", "/j/:token", "join", join);
    route("post", "/j/:token/late", "join", late);
    route("get", "/b/:token", "booking", (booking) => showBooking(booking));
    route("post", "/b/:token/cancel", "booking", cancel);
    route("post", "/b/:token/move", "booking", move);
  };
}

async function answer(
  options: BookingPagesOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: Kind,
  act: Act,
) {
  const { token } = request.params as { token: string };
  const id = options.links.read(kind, token);
  const booking = id === undefined ? undefined : await options.find(id);
  const { say, links, office } = options;
  const tools = { say, links, office, style, nonce: reply.cspNonce?.style ?? "" };
  reply.header("x-robots-tag", "noindex, nofollow");
  if (!booking) return sendHtml(request, reply.code(404), gonePage(tools));
  const page = await act(booking, request);
  return sendHtml(request, reply, views[page.kind](page as never, tools));
}

const style = readFileSync(new URL("../../web/terms/style.css", import.meta.url), "utf8");
const views = { join: joinPage, going: goingPage, booking: bookingPage };
