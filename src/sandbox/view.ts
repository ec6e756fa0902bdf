import { Language } from "../../dialogs/types.ts";
import type { House } from "../house.ts";
import { inviteFacts } from "./invite-facts.ts";
import type { ReceivedLetter } from "./mail-stand-in.ts";
import type { StandIns } from "./stand-ins.ts";
import { bookingsOf } from "./state.ts";
import type { TimeTravel } from "./time-travel.ts";
import type { ZoomStandIn } from "./zoom-stand-in.ts";

/** What the sandbox page draws. Times are epoch ms, a booking's start an ISO instant. */
export type View = Awaited<ReturnType<typeof sandboxView>>;

const lettersShown = 50;

export async function sandboxView(
  { clock, config, store, text }: Pick<House, "clock" | "config" | "store" | "text">,
  { line, teams, mail, zoom }: StandIns,
  { hostOnTime, journey }: TimeTravel,
) {
  const bookings = await bookingsOf(store);
  return {
    now: clock.now(),
    journey: journey ?? null,
    publicUrl: config.publicUrl,
    staffLanguage: config.service.teams.staffLanguage,
    languages: Language.options.map((code) => ({ code, name: text.say(code, "language.own") })),
    hostOnTime,
    /** A service that has an address of its own is not played, and has no mood. */
    moods: { line: line?.mood ?? null, teams: teams.mood, mail: mail?.mood ?? null, zoom: zoom?.mood ?? null },
    line: [...(line?.chats.values() ?? [])],
    teams: teams.cards,
    letters: (mail?.letters ?? [])
      .filter(({ duplicate }) => !duplicate)
      .slice(-lettersShown)
      .map(toShown),
    meetings: zoom ? meetingsOf(zoom) : [],
    removed: zoom ? removedMeetings(zoom) : [],
    bookings,
  };
}

function toShown({ at, from, to, subject, html, text, ics, messageId, raw }: ReceivedLetter) {
  const names = [...raw.matchAll(/^content-disposition: attachment;\s*filename="?([^";\r\n]+)/gim)];
  const attachments = names.map(([, name = ""]) => name);
  return { id: messageId, at, from, to, subject, html, text, invite: ics ? inviteFacts(ics) : null, attachments };
}

/** The meetings as they stand, newest first, with what people did there. */
function meetingsOf(zoom: ZoomStandIn) {
  const done = doings(zoom);
  const meetings = [...zoom.meetings.values()].reverse();
  return meetings.map(({ id, topic, host, startAt, minutes, started }) => ({
    id,
    topic,
    host,
    startAt,
    minutes,
    started,
    done: done.filter(({ meetingId }) => meetingId === id),
  }));
}

/** Meetings that were taken away again, newest first. */
function removedMeetings({ received }: ZoomStandIn) {
  const removed = received.flatMap(({ at, what, ok }) => {
    const [, id] = /^DELETE \/v2\/meetings\/(\w+)/.exec(what) ?? [];
    return ok && id ? [{ id, at }] : [];
  });
  return removed.reverse();
}

/** What Zoom's webhooks say of people, in one word each. */
const words: { [event: string]: string } = {
  "meeting.started": "hostOpened",
  "meeting.participant_joined": "guestJoined",
  "meeting.participant_jbh_waiting": "guestBeforeHost",
  "meeting.participant_joined_waiting_room": "guestWaiting",
  "meeting.ended": "ended",
};

type Told = { payload: { object: { id: string; participant?: { id?: string } } } };

function doings({ webhooks, received }: ZoomStandIn) {
  const told = webhooks.flatMap(({ at, event, body }) => {
    const { object } = (JSON.parse(body) as Told).payload;
    const isHost = event === "meeting.participant_joined" && Boolean(object.participant?.id);
    const what = words[event];
    return what && !isHost ? [{ meetingId: object.id, at, what }] : [];
  });
  const untold = received
    .filter(({ what }) => what === "joined on the web")
    .map(({ at, meetingId }) => ({ meetingId: String(meetingId), at, what: "guestOnWeb" }));
  return [...told, ...untold].sort((a, b) => a.at - b.at);
}
