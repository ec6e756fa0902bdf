import type { FastifyBaseLogger, FastifyPluginAsync } from "fastify";
import type { TeamsConfig } from "../../config.ts";
import { Fault, toFault } from "../../fault.ts";
import type { Service } from "../../service.ts";
import type { TeamsChannels } from "../../store/teams-channels.ts";
import type { Text } from "../../text.ts";
import type { Activity } from "./activity.ts";
import { alertCard, alertSummaryOf, type StaffAlert } from "./alert-card.ts";
import { createAnswerActivity, refusal } from "./answer-activity.ts";
import { type AdaptiveCard, bookingCard, isOpen, type StaffCard, summaryOf } from "./booking-card.ts";
import { createBotFramework, type Message } from "./bot-framework.ts";
import type { CardPlace } from "./card-place.ts";
import { type ChannelBook, createChannelBook } from "./channel-book.ts";
import { type ChannelWriter, createChannelWriter } from "./channel-writer.ts";
import { messagesRoute } from "./messages-route.ts";
import type { Press } from "./press.ts";
import { createPutCard } from "./put-card.ts";
import { type Say, staffWords } from "./staff-words.ts";

export type Teams = {
  /** Shows the card in every channel of its language, in place where `at` says it stands. Gives all its places now; throws a Fault. */
  putCard(card: StaffCard, at: CardPlace[]): Promise<CardPlace[]>;
  /** Reaches at least one channel, or throws a Fault; not-configured when there is no usable channel. */
  alert(alert: StaffAlert): Promise<void>;
  /** POST /api/messages */
  routes: FastifyPluginAsync;
  /** Lets what is being sent finish, and closes the connections. */
  stop(): Promise<void>;
};

export type TeamsOptions = {
  config: TeamsConfig;
  service: Service;
  channels: TeamsChannels;
  text: Pick<Text, "say">;
  /** Carries a press out and gives the card as it is now; undefined when there is no such booking. */
  press: (press: Press) => Promise<StaffCard | undefined>;
  log: Pick<FastifyBaseLogger, "info" | "warn" | "error">;
  timeoutMs?: number;
};

/** The counselors' side. Tokens are always checked: without an app id, password and tenant this throws not-configured. */
export function createTeams(options: TeamsOptions): Teams {
  const { config, service, text, log, timeoutMs = 10_000 } = options;
  if ([config.appId, config.password, config.tenantId].some(isBlank)) throw new Fault("not-configured", "Teams");
  const say = staffWords(text, service.teams.staffLanguage);
  const framework = createBotFramework({ config, timeoutMs, log, failed: () => refusal(500, say) });
  const book = createChannelBook(options);
  const writer = createChannelWriter(framework, book);
  const afterwards = createAfterwards(log);
  const reply = ({ serviceUrl, conversation }: Activity, words: string) =>
    afterwards.add(framework.post({ serviceUrl, conversationId: conversation.id }, { text: words }));
  const answer = createAnswerActivity({ press: options.press, say, tenantId: config.tenantId, reply });
  const heard = async (activity: Activity) => {
    await book.note(activity);
    return answer(activity);
  };
  return {
    putCard: puttingCard({ writer, book, say, log }),
    alert: alerting({ writer, book, say }),
    routes: messagesRoute({ config, framework, heard, log }),
    async stop() {
      await afterwards.done();
      await framework.stop();
    },
  };
}

const isBlank = (value: string) => value.trim() === "";

type Parts = { writer: ChannelWriter; book: ChannelBook; say: Say };

function puttingCard({ writer, book, say, log }: Parts & Pick<TeamsOptions, "log">): Teams["putCard"] {
  const putCard = createPutCard({ writer, log });
  return async (card, at) => {
    const id = card.bookingId;
    const channels = await book.choose(card.language);
    if (channels.length === 0) log.warn({ bookingId: id }, "no Teams channel for a card: add the bot to a team");
    const message = asMessage(bookingCard(card, say), summaryOf(card, say));
    return putCard({ id, message, channels, isOpen: isOpen(card) }, at);
  };
}

function alerting({ writer, book, say }: Parts): Teams["alert"] {
  return async (alert) => {
    const channels = await book.choose(alert.language);
    if (channels.length === 0) throw new Fault("not-configured", "no Teams channel");
    const message = asMessage(alertCard(alert, say), alertSummaryOf(alert, say));
    const posted = await Promise.allSettled(channels.map((channel) => writer.post(channel, message)));
    const faults = posted.flatMap((one) => (one.status === "rejected" ? toFault(one.reason) : []));
    if (faults.length === posted.length) throw faults.find(({ retry }) => retry) ?? faults[0];
  };
}

const asMessage = (content: AdaptiveCard, summary: string): Message => ({
  summary,
  attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
});

/** What a turn leaves to be sent after it; stop() waits for it. */
function createAfterwards(log: TeamsOptions["log"]) {
  const going = new Set<Promise<unknown>>();
  return {
    add(work: Promise<unknown>) {
      const one = work
        .catch((thrown: unknown) => log.warn({ code: toFault(thrown).code }, "Teams: a reply was lost"))
        .finally(() => going.delete(one));
      going.add(one);
    },
    done: () => Promise.all(going),
  };
}
