import { createHash } from "node:crypto";
import { createTransport, type NodemailerError, type SendMailOptions } from "nodemailer";
import type { Logger } from "pino";
import type { MailConfig } from "../../config.ts";
import { Fault } from "../../fault.ts";
import type { Service } from "../../service.ts";
import type { Text } from "../../text.ts";
import { invite } from "./invite.ts";
import { type Letter, writeLetter } from "./letter.ts";

export type Mail = ReturnType<typeof createMail>;

type Options = {
  config: MailConfig;
  service: Service;
  text: Text;
  now: () => number;
  log?: Pick<Logger, "info" | "warn">;
  /** Demands an encrypted connection even when the url does not. */
  production?: boolean;
  timeoutMs?: number;
};

/**
 * Sends letters. The same letter twice has the same Message-ID, so mail programs show it once. Throws a Fault: outside-refused
 * (the server said 5xx, or the address is not one), outside-down (4xx, no connection, no answer).
 */
export function createMail(options: Options) {
  const { log, timeoutMs = 10_000 } = options;
  const transport = createTransport(transportOptions(options, timeoutMs));
  // The pool tells of broken connections here too; every letter gets its own error.
  transport.on("error", () => undefined);
  return {
    async send(letter: Letter): Promise<{ messageId: string }> {
      const message = toMessage(letter, options);
      await transport.sendMail({ ...message, signal: AbortSignal.timeout(3 * timeoutMs) }).catch(refuse);
      log?.info({ kind: letter.kind, bookingId: letter.booking.id, jobId: letter.jobId }, "mail sent");
      return { messageId: message.messageId };
    },
    /** Connects and signs in, and sends nothing. */
    async verify(): Promise<void> {
      await transport.verify().catch(refuse);
    },
    /** Closes every connection, the busy ones too: their letters fail and are tried again by the jobs. */
    stop(): void {
      transport.close({ force: true });
    },
  };
}

function transportOptions({ config, production }: Options, timeoutMs: number) {
  return {
    url: config.url,
    pool: true as const,
    maxConnections: 3,
    maxRequeues: 1,
    requireTLS: production === true || config.url.startsWith("smtps:"),
    maxRecipients: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketCloseTimeout: Math.min(timeoutMs, 1000),
  };
}

function toMessage(letter: Letter, { config, service, text, now }: Options) {
  const to = recipient(letter.to);
  const { calendar, ...written } = writeLetter(letter, { text, service });
  const facts = { from: config.from, minutes: service.meetings.minutes, ...calendar, now: now() };
  const icalEvent = invite({ ...letter, to }, facts);
  const message = {
    from: config.from,
    replyTo: service.office.replyEmail,
    to,
    ...written,
    date: new Date(now()),
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": letter.language },
    messageId: messageId(letter, config.from),
    ...thread(letter, config.from),
    ...(icalEvent ? { icalEvent } : {}),
  };
  return message satisfies SendMailOptions;
}

/** One plain address and nothing that could become a second one or a header; the name without control and direction characters or encoded words. */
function recipient({ name, address }: Letter["to"]): Letter["to"] {
  const isPlain = /^[a-z0-9.!#$&'*+/=?^_`{|}~-]{1,64}@([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/i.test(address);
  if (!isPlain || address.length > 254) throw new Fault("outside-refused", "mail: not an address");
  const plain = name.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ").replaceAll("=?", "= ?");
  return { name: plain.trim(), address };
}

/**
 * The confirmation has one id for the whole booking, for the others to refer to. A link may be asked for again,
 * and a second letter with the first one's id would never be shown: its job tells them apart.
 */
function messageId({ kind, booking, jobId }: Pick<Letter, "kind" | "booking" | "jobId">, from: string): string {
  const version = kind === "confirmed" ? "" : String(booking.seq);
  const seed = [kind, booking.id, version, kind === "link" ? jobId : ""].join("\n");
  return `<${createHash("sha256").update(seed).digest("hex").slice(0, 40)}@${from.slice(from.lastIndexOf("@") + 1)}>`;
}

function thread(letter: Letter, from: string) {
  if (letter.kind === "confirmed") return {};
  const first = messageId({ ...letter, kind: "confirmed" }, from);
  return { inReplyTo: first, references: first };
}

/** Only codes go on: a server's own sentence often repeats the address. */
function refuse(error: NodemailerError): never {
  const isOurs = error.code === "EMAXRECIPIENTS" || (error.code === "EENVELOPE" && error.responseCode === undefined);
  const isRefused = error.permanent === true || isOurs;
  throw new Fault(
    isRefused ? "outside-refused" : "outside-down",
    `smtp ${error.responseCode ?? error.code ?? error.name}`,
  );
}
