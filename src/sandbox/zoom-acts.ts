import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { type Agent, request } from "undici";
import { asEvent, note, type SentWebhook, type ZoomMeeting, type ZoomWorld, zoomTime } from "./zoom-world.ts";

/** What people do in a meeting. Each resolves when our side has answered the webhooks it caused. */
export type ZoomActs = {
  /** The counselor opens the meeting. */
  hostStarts(meetingId: string): Promise<void>;
  /** A guest with the Zoom app: joins, or waits for the host when the host is not there yet. */
  join(meetingId: string): Promise<void>;
  /** A guest is put into the waiting room. */
  wait(meetingId: string): Promise<void>;
  /** A guest in the web client before the host: real Zoom tells nobody. */
  joinWeb(meetingId: string): Promise<void>;
  end(meetingId: string): Promise<void>;
  /** The same event once more, as Zoom does when it heard no 200. */
  redeliver(webhook: SentWebhook): Promise<void>;
};

export function zoomActs(world: ZoomWorld, dispatcher: Agent): ZoomActs {
  const { now } = world.options;
  const tell = (event: string, meeting: ZoomMeeting, participant?: object) => {
    const webhook = toWebhook(world, event, meeting, participant);
    world.webhooks.push(webhook);
    return deliver(world, dispatcher, webhook);
  };
  return {
    async hostStarts(id) {
      const meeting = Object.assign(meetingOf(world, id), { started: true, uuid: randomBytes(16).toString("base64") });
      await tell("meeting.started", meeting);
      await tell("meeting.participant_joined", meeting, host(meeting, now()));
    },
    async join(id) {
      const meeting = meetingOf(world, id);
      if (meeting.started) return tell("meeting.participant_joined", meeting, guest({ join_time: zoomTime(now()) }));
      await tell("meeting.participant_jbh_waiting", meeting, { id: "", user_name: "Guest", customer_key: "" });
    },
    async wait(id) {
      await tell(
        "meeting.participant_joined_waiting_room",
        meetingOf(world, id),
        guest({ date_time: zoomTime(now()) }),
      );
    },
    async joinWeb(id) {
      note(world, "joined on the web", true, { meetingId: meetingOf(world, id).id });
    },
    async end(id) {
      await tell("meeting.ended", Object.assign(meetingOf(world, id), { started: false }));
    },
    redeliver: (webhook) => deliver(world, dispatcher, webhook),
  };
}

function meetingOf({ meetings }: ZoomWorld, id: string): ZoomMeeting {
  const meeting = meetings.get(id);
  if (!meeting) throw new Error(`the Zoom stand-in has no meeting ${id}`);
  return meeting;
}

/** A guest as Zoom tells of one: no id, no e-mail. */
function guest(times: object) {
  const nobody = { id: "", participant_user_id: "", email: "", registrant_id: "", customer_key: "" };
  const fresh = {
    user_id: String(Math.floor(Math.random() * 1e8)),
    participant_uuid: randomBytes(16).toString("base64"),
  };
  return { ...nobody, ...fresh, user_name: "Guest", ...times };
}

function host({ hostId, host }: ZoomMeeting, at: number) {
  return {
    ...guest({ join_time: zoomTime(at) }),
    id: hostId,
    participant_user_id: hostId,
    email: host,
    user_name: "Counselor",
  };
}

function toWebhook({ options }: ZoomWorld, event: string, meeting: ZoomMeeting, participant?: object): SentWebhook {
  const at = options.now();
  const object = { ...asEvent(meeting), ...(participant ? { participant } : {}) };
  const body = JSON.stringify({ event, event_ts: at, payload: { account_id: options.accountId, object } });
  return { at, event, body, status: 0, againAt: [5, 25, 85].map((minutes) => at + minutes * 60_000) };
}

async function deliver(world: ZoomWorld, dispatcher: Agent, webhook: SentWebhook) {
  const { webhookUrl, webhookSecret } = world.options;
  const signal = AbortSignal.any([world.stopping.signal, AbortSignal.timeout(10_000)]);
  const headers = signed(webhook.body, webhookSecret);
  webhook.status = await post(webhookUrl(), { method: "POST", headers, body: webhook.body, dispatcher, signal });
  note(world, "webhook", webhook.status >= 200 && webhook.status < 300, {
    event: webhook.event,
    status: webhook.status,
  });
}

/** Signed as Zoom signs: with the real time, whatever the house's clock says. */
function signed(body: string, secret: string) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return {
    "content-type": "application/json",
    "x-zm-request-timestamp": timestamp,
    "x-zm-signature": `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`,
    "x-zm-trackingid": randomUUID(),
  };
}

async function post(url: string, sending: Parameters<typeof request>[1]): Promise<number> {
  try {
    const answer = await request(url, sending);
    await answer.body.dump();
    return answer.statusCode;
  } catch {
    return 0;
  }
}
