import { askServer, Refused } from "./ask-server.ts";

/** A button as Direct Line carries it. */
export type Action = { title: string; value: string };
export type Picker = { label: string; data: string; min: string; max: string; initial: string };

export type Activity = {
  id: string;
  type: string;
  text?: string;
  locale?: string;
  from: { role: "user" | "bot" };
  suggestedActions?: { actions: Action[] };
  channelData?: { clientActivityID?: string; picker?: Picker };
};

/** Enough to go on with a conversation another time. `freshUntil`: when its token should be renewed, epoch ms. */
export type Chat = { conversationId: string; token: string; freshUntil: number };

/** "elsewhere": another window has taken over this conversation. */
export type Status = "connecting" | "online" | "offline" | "elsewhere";
export type Outgoing = { text: string; value?: string | undefined; clientActivityID: string };

export type ClientEvents = {
  onChat(chat: Chat): void;
  onActivities(activities: Activity[]): void;
  onStatus(status: Status): void;
};

type Reply = { conversationId: string; token: string; expires_in: number; streamUrl: string };
type ActivitySet = { activities: Activity[]; watermark: string };

const silenceMs = 70_000;
const pollMs = 4000;
const takenOver = 4001;
const sendTries = 4;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Our own small client of Direct Line 3.0: a WebSocket, or a question every few seconds where sockets do not get through. */
export class DirectLineClient {
  private readonly base: string;
  private readonly lang: string;
  private readonly events: ClientEvents;
  private chat: Chat | undefined;
  private watermark = "";
  private socket: WebSocket | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<unknown> = Promise.resolve();
  private failures = 0;
  private deadSockets = 0;
  private isConnecting = false;
  private isElsewhere = false;
  private hasStopped = false;

  constructor(base: string, lang: string, chat: Chat | undefined, events: ClientEvents) {
    this.base = base;
    this.lang = lang;
    this.chat = chat;
    this.events = events;
  }

  /** Opens or reopens the connection now. A known conversation is opened the same way: the bot greets where it has forgotten. */
  connect = (): void => {
    if (this.isConnecting || this.socket || this.hasStopped) return;
    clearTimeout(this.timer);
    this.isConnecting = true;
    this.isElsewhere = false;
    this.withChat((chat) => this.ask<Reply>("POST", `/conversations?lang=${this.lang}`, chat))
      .then((reply) => this.opened(reply), this.retry)
      .finally(() => {
        this.isConnecting = false;
      });
  };

  /** The phone woke up or found a network. Two windows must not take the conversation from each other for ever. */
  wake(): void {
    if (!this.isElsewhere) this.connect();
  }

  /** Sends one message after the other, trying again for a while. False when it was given up. */
  post(message: Outgoing): Promise<boolean> {
    this.connect();
    const sent = this.sending.then(() => this.send(message));
    this.sending = sent;
    return sent;
  }

  stop(): void {
    this.hasStopped = true;
    clearTimeout(this.timer);
    this.socket?.close();
  }

  private ask<T>(method: "GET" | "POST", path: string, chat?: Chat, body?: unknown): Promise<T> {
    return askServer<T>({ method, url: this.base + path, token: chat?.token, body });
  }

  private keep({ conversationId, token, expires_in }: Reply): Chat {
    this.chat = { conversationId, token, freshUntil: Date.now() + expires_in * 500 };
    this.events.onChat(this.chat);
    return this.chat;
  }

  /** Runs with a good token. A conversation the server no longer takes is given up for a new one. */
  private async withChat<T>(work: (chat: Chat | undefined) => Promise<T>, tries = 3): Promise<T> {
    try {
      if (this.chat && Date.now() >= this.chat.freshUntil) {
        this.keep(await this.ask<Reply>("POST", "/tokens/refresh", this.chat));
      }
      return await work(this.chat);
    } catch (error) {
      const isRefused = error instanceof Refused && [401, 403, 404].includes(error.status);
      if (!isRefused || !this.chat || tries === 0) throw error;
      const mayBeOld = error.status === 403 && Date.now() < this.chat.freshUntil;
      this.chat = mayBeOld ? { ...this.chat, freshUntil: 0 } : undefined;
      if (!mayBeOld) this.startAnew();
      return this.withChat(work, tries - 1);
    }
  }

  private startAnew(): void {
    this.watermark = "";
    this.socket?.close();
  }

  private opened(reply: Reply): void {
    this.keep(reply);
    if (this.deadSockets < 2) this.listen(reply.streamUrl);
    else this.poll();
  }

  private retry = (): void => {
    if (this.hasStopped) return;
    if (this.failures > 0) this.events.onStatus("offline");
    const waitMs = Math.min(30_000, 1000 * 2 ** this.failures) * (0.5 + Math.random() / 2);
    this.failures += 1;
    this.timer = setTimeout(this.connect, waitMs);
  };

  /** The stream is reached the way the page was, whatever the server thinks its own address is. */
  private listen(streamUrl: string): void {
    const { pathname, search } = new URL(streamUrl);
    const url = new URL(pathname + search, location.href.replace(/^http/, "ws"));
    url.searchParams.set("watermark", this.watermark);
    const socket = new WebSocket(url);
    this.socket = socket;
    this.deadSockets += 1;
    let silence: ReturnType<typeof setTimeout>;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => socket.close(), silenceMs);
    };
    heard();
    socket.onopen = () => this.online();
    socket.onmessage = ({ data }) => {
      heard();
      if (data) this.take(JSON.parse(data));
    };
    socket.onclose = ({ code }) => {
      clearTimeout(silence);
      this.socket = undefined;
      this.isElsewhere = code === takenOver;
      if (this.isElsewhere) this.events.onStatus("elsewhere");
      else this.retry();
    };
  }

  private online(): void {
    this.failures = this.deadSockets = 0;
    this.events.onStatus("online");
  }

  private poll = async (): Promise<void> => {
    try {
      const set = await this.withChat((chat) => {
        if (!chat) throw new Error("the conversation is gone");
        const path = `/conversations/${chat.conversationId}/activities?watermark=${this.watermark}`;
        return this.ask<ActivitySet>("GET", path, chat);
      });
      this.take(set);
      this.events.onStatus("online");
      if (!this.hasStopped) this.timer = setTimeout(this.poll, document.hidden ? pollMs * 5 : pollMs);
    } catch {
      this.retry();
    }
  };

  private take({ activities, watermark }: ActivitySet): void {
    if (watermark) this.watermark = watermark;
    this.events.onActivities(activities);
  }

  private async send(message: Outgoing): Promise<boolean> {
    for (let tries = 1; tries <= sendTries; tries++) {
      try {
        await this.withChat((chat) => this.postActivity(chat, message));
        return true;
      } catch (error) {
        const { status, waitMs } = error instanceof Refused ? error : { status: 0, waitMs: 0 };
        if (status === 400 || status === 413) return false;
        if (tries < sendTries) await wait(Math.min(8000, waitMs || 500 * 2 ** tries));
      }
    }
    return false;
  }

  private postActivity(chat: Chat | undefined, { text, value, clientActivityID }: Outgoing): Promise<unknown> {
    if (!chat) throw new Error("not connected yet");
    const tap = value === undefined ? {} : { value };
    const channelData = { clientActivityID, ...(value === undefined ? {} : { postBack: true }) };
    const body = { type: "message", text, ...tap, locale: this.lang, channelData };
    return this.ask("POST", `/conversations/${chat.conversationId}/activities`, chat, body);
  }
}
