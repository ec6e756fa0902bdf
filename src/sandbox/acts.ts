import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Running } from "../start.ts";
import { moods } from "./stand-in.ts";
import type { StandIns } from "./stand-ins.ts";
import type { TimeTravel } from "./time-travel.ts";

export type SandboxDesk = Pick<Running, "house" | "turns" | "worker"> & { standIns: StandIns; travel: TimeTravel };

const user = z.string().min(1).max(100);
const Move = z.object({ now: z.iso.datetime({ offset: true }) });
const MoodSet = z.object({ service: z.enum(["line", "teams", "mail", "zoom"]), mood: z.enum(moods) });
const HostOnTime = z.object({ on: z.boolean() });
const LineAct = z.discriminatedUnion("do", [
  z.object({ do: z.literal("add"), user, language: z.string().optional() }),
  z.object({ do: z.literal("say"), user, text: z.string().min(1).max(5000) }),
  z.object({ do: z.literal("tap"), user, data: z.string(), date: z.iso.date().optional() }),
  z.object({ do: z.enum(["sticker", "photo", "block", "unblock"]), user }),
]);
const ZoomAct = z.object({ do: z.enum(["hostStarts", "join", "wait", "joinWeb", "end"]), meetingId: z.string() });
const TeamsAct = z.discriminatedUnion("do", [
  z.object({
    do: z.literal("press"),
    activityId: z.string(),
    verb: z.string(),
    data: z.record(z.string(), z.unknown()).optional(),
  }),
  z.object({ do: z.literal("say"), text: z.string().min(1).max(2000) }),
]);

/** What people do in the sandbox, as POST routes. Each answers when everything it set going is done: {ok, result}. */
export function sandboxActs(app: FastifyInstance, { house, turns, worker, standIns, travel }: SandboxDesk): void {
  const settle = async () => {
    await turns.settled();
    await worker.drain();
  };
  const act = <T>(path: string, schema: z.ZodType<T>, work: (wish: T) => unknown) =>
    app.post(path, async (request, reply) => {
      const wish = schema.safeParse(request.body);
      if (!wish.success) return reply.code(400).send({ error: { code: "bad-request" } });
      const result = await work(wish.data);
      await settle();
      return { ok: true, result: result ?? null };
    });

  app.post("/sandbox/clock", async (request, reply) => {
    const wish = Move.safeParse(request.body);
    const message = 'send {"now": "2026-11-26T04:00:00Z"}';
    if (!wish.success) return reply.code(400).send({ error: { code: "bad-request", message } });
    await travel.moveTo(Date.parse(wish.data.now));
    return { now: new Date(house.clock.now()).toISOString() };
  });
  act("/sandbox/host-on-time", HostOnTime, async ({ on }) => {
    travel.hostOnTime = on;
    if (on) await travel.moveTo(house.clock.now());
  });
  act("/sandbox/mood", MoodSet, ({ service, mood }) => {
    const standIn = standIns[service];
    if (standIn) standIn.mood = mood;
  });
  act("/sandbox/line", LineAct, (wish) => doOnLine(standIns, wish));
  act("/sandbox/zoom", ZoomAct, ({ do: what, meetingId }) => standIns.zoom?.[what](meetingId));
  act("/sandbox/teams", TeamsAct, (wish) => doInTeams(standIns, wish));
}

function doOnLine({ line }: StandIns, wish: z.infer<typeof LineAct>): Promise<number> | undefined {
  if (wish.do === "add") return line?.addFriend(wish.user, wish.language);
  if (wish.do === "say") return line?.say(wish.user, wish.text);
  if (wish.do === "tap") return line?.tap(wish.user, wish.data, wish.date ? { date: wish.date } : undefined);
  if (wish.do === "sticker") return line?.sendSticker(wish.user);
  if (wish.do === "photo") return line?.sendPhoto(wish.user);
  return line?.[wish.do](wish.user);
}

const doInTeams = ({ teams }: StandIns, wish: z.infer<typeof TeamsAct>) =>
  wish.do === "say" ? teams.say(wish.text) : teams.press(wish.activityId, wish.verb, wish.data);
