import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import type { Received, StandIn } from "./stand-in.ts";

/** A letter as a mail program shows it. `duplicate`: its Message-ID was here before, so Gmail would show one. */
export type ReceivedLetter = {
  at: number;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The invite as the calendar part holds it. */
  ics?: string;
  messageId: string;
  duplicate: boolean;
  /** Every byte as it came, for looking at headers and MIME parts. */
  raw: string;
};

export type MailStandIn = StandIn & { letters: ReceivedLetter[] };

type Answer = (error?: Error | null) => void;

const keptReceived = 1000;

/**
 * A mail server on a loopback port that keeps the last letters (`kept`, 200 of them) and delivers none.
 * refusing: 550 at the recipient · failing: 451 at the letter · limited: 421 · hanging: no greeting and no answer.
 */
export async function startMailStandIn(options: { now: () => number; kept?: number }): Promise<MailStandIn> {
  const { now, kept = 200 } = options;
  const stopping = new AbortController();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onAuth: (auth, _session, answer) => answer(null, { user: auth.username ?? "user" }),
    onConnect: (_session, answer) => open(answer),
    onMailFrom: (_address, _session, answer) => open(answer),
    onRcptTo: ({ address }, _session, answer) =>
      mail.mood === "refusing" ? refuse(550, answer, `<${address}>: `) : answer(),
    onData: (stream, _session, answer) => void take(stream, answer).catch(ignore),
  });
  const mail: MailStandIn = { url: "", received: [], letters: [], mood: "ok", stop };

  function open(answer: Answer) {
    if (mail.mood === "hanging") return note({ at: now(), what: "hung", ok: false });
    if (mail.mood === "limited") return refuse(421, answer);
    if (mail.mood === "slow")
      return void wait(3000, undefined, { signal: stopping.signal }).then(() => answer(), ignore);
    answer();
  }

  function refuse(code: number, answer: Answer, whom = "") {
    note({ at: now(), what: "refused", ok: false, code });
    answer(Object.assign(new Error(`${whom}not now`), { responseCode: code }));
  }

  async function take(stream: NodeJS.ReadableStream, answer: Answer) {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    if (mail.mood === "failing") return refuse(451, answer);
    const letter = await toLetter(Buffer.concat(chunks), now(), mail.letters);
    mail.letters.push(letter);
    mail.letters.splice(0, mail.letters.length - kept);
    note({ at: letter.at, what: "letter", ok: true, messageId: letter.messageId, duplicate: letter.duplicate });
    answer();
  }

  function note(received: Received) {
    mail.received.push(received);
    mail.received.splice(0, mail.received.length - keptReceived);
  }

  async function stop() {
    stopping.abort();
    const closed = once(server.server, "close");
    server.close();
    for (const connection of server.connections) connection.close();
    await closed;
  }

  server.on("error", ignore);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  mail.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return mail;
}

/** A client that breaks off is its own affair. */
function ignore() {}

async function toLetter(raw: Buffer, at: number, earlier: ReceivedLetter[]): Promise<ReceivedLetter> {
  const parsed = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  const messageId = parsed.messageId ?? "";
  const ics = parsed.attachments.find((part) => part.contentType === "text/calendar")?.content.toString("utf8");
  return {
    at,
    from: addresses(parsed.from),
    to: addresses(parsed.to),
    subject: parsed.subject ?? "",
    text: parsed.text ?? "",
    html: parsed.html || "",
    ...(ics ? { ics } : {}),
    messageId,
    duplicate: earlier.some((letter) => letter.messageId === messageId),
    raw: raw.toString("utf8"),
  };
}

function addresses(header: ParsedMail["from"] | ParsedMail["to"]): string {
  return [header ?? []]
    .flat()
    .flatMap((one) => one.value.map((person) => person.address ?? ""))
    .join(", ");
}
