import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import type { House } from "../house.ts";
import type { Worker } from "../jobs/run.ts";
import { moods } from "./stand-in.ts";
import type { StandIns } from "./stand-ins.ts";
import { sandboxState } from "./state.ts";
import type { TimeTravel } from "./time-travel.ts";

type Desk = { house: House; worker: Worker; standIns: StandIns; travel: TimeTravel };

const Move = z.object({ now: z.iso.datetime({ offset: true }) });
const MoodSet = z.object({ service: z.enum(["line", "teams", "mail", "zoom"]), mood: z.enum(moods) });
const LineAct = z.discriminatedUnion("do", [
  z.object({ do: z.literal("add"), user: z.string(), language: z.string().optional() }),
  z.object({ do: z.literal("say"), user: z.string(), text: z.string().min(1).max(5000) }),
  z.object({ do: z.literal("tap"), user: z.string(), data: z.string(), date: z.string().optional() }),
  z.object({ do: z.literal("sticker"), user: z.string() }),
  z.object({ do: z.literal("photo"), user: z.string() }),
  z.object({ do: z.literal("block"), user: z.string() }),
  z.object({ do: z.literal("unblock"), user: z.string() }),
]);
const ZoomAct = z.object({ do: z.enum(["hostStarts", "join", "wait", "joinWeb", "end"]), meetingId: z.string() });
const TeamsAct = z.discriminatedUnion("do", [
  z.object({ do: z.literal("press"), activityId: z.string(), verb: z.string(), data: z.record(z.string(), z.unknown()).optional() }),
  z.object({ do: z.literal("say"), text: z.string().min(1).max(2000) }),
]);
const HostOnTime = z.object({ on: z.boolean() });

/** What the sandbox page and scripts call. Nothing here exists outside the sandbox. */
export function sandboxRoutes({ house, worker, standIns, travel }: Desk): FastifyPluginAsync {
  return async (app) => {
    app.get("/sandbox/state", () => sandboxState(house, standIns));
    app.get("/sandbox/view", async () => view(house, standIns, travel));
    app.post("/sandbox/clock", async (request, reply) => {
      const wish = Move.safeParse(request.body);
      if (!wish.success) return reply.code(400).send({ error: { code: "bad-request", message: 'send {"now": "2026-11-26T04:00:00Z"}' } });
      await travel.moveTo(Date.parse(wish.data.now));
      return { now: new Date(house.clock.now()).toISOString() };
    });
    act(app, "/sandbox/host-on-time", HostOnTime, ({ on }) => {
      travel.hostOnTime = on;
    });
    act(app, "/sandbox/mood", MoodSet, ({ service, mood }) => {
      const standIn = standIns[service];
      if (standIn) standIn.mood = mood;
    });
    act(app, "/sandbox/line", LineAct, (wish) => doOnLine(standIns, wish));
    act(app, "/sandbox/zoom", ZoomAct, (wish) => standIns.zoom?.[wish.do](wish.meetingId));
    act(app, "/sandbox/teams", TeamsAct, (wish) => (wish.do === "say" ? standIns.teams.say(wish.text) : standIns.teams.press(wish.activityId, wish.verb, wish.data)));

    function act<T>(to: typeof app, path: string, schema: z.ZodType<T>, work: (wish: T) => unknown) {
      to.post(path, async (request, reply) => {
        const wish = schema.safeParse(request.body);
        if (!wish.success) return reply.code(400).send({ error: { code: "bad-request" } });
        const result = await work(wish.data);
        await worker.drain();
        return { ok: true, result: result ?? null };
      });
    }
  };
}

function doOnLine({ line }: StandIns, wish: z.infer<typeof LineAct>): Promise<number> | undefined {
  if (wish.do === "add") return line?.addFriend(wish.user, wish.language);
  if (wish.do === "say") return line?.say(wish.user, wish.text);
  if (wish.do === "tap") return line?.tap(wish.user, wish.data, wish.date ? { date: wish.date } : undefined);
  if (wish.do === "sticker") return line?.sendSticker(wish.user);
  if (wish.do === "photo") return line?.sendPhoto(wish.user);
  return line?.[wish.do](wish.user);
}

/** What the sandbox page draws. */
async function view(house: House, { line, teams, mail, zoom }: StandIns, travel: TimeTravel) {
  const { bookings } = await sandboxState(house, { teams });
  return {
    now: house.clock.now(),
    hostOnTime: travel.hostOnTime,
    moods: { line: line?.mood, teams: teams.mood, mail: mail?.mood, zoom: zoom?.mood },
    line: [...(line?.chats.values() ?? [])],
    teams: teams.cards,
    mail: (mail?.letters ?? []).filter((letter) => !letter.duplicate),
    zoom: [...(zoom?.meetings.values() ?? [])],
    bookings,
  };
}
