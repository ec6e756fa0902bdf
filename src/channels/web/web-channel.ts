import { Fault } from "../../fault.ts";
import type { WebChats } from "../../store/web-chats.ts";
import type { Channel } from "../channel.ts";
import { activityId, positionOf, toSaid } from "./activity.ts";

/** Sends bubbles into web chats. A receipt is the last activity's id. `now` is the house's clock. */
export function createWebChannel({ chats, now }: { chats: WebChats; now: () => number }): Channel {
  return {
    name: "web",
    carriesPersonal: true,
    deliver: async ({ user, bubbles, jobId }) => {
      if (bubbles.length === 0) return {};
      const id = conversationOf(user);
      const said = bubbles.map((bubble) => toSaid(bubble, now()));
      return { receipt: activityId(id, await chats.append(id, jobId, said)) };
    },
    fetched: async (user, receipt) => chats.hasSeen(conversationOf(user), positionOf(receipt)),
  };
}

/** "web:<conversation id>" and back. */
export const userOf = (conversationId: string) => `web:${conversationId}`;

function conversationOf(user: string): string {
  if (!user.startsWith("web:")) throw new Fault("unreachable-user", "not a web chat");
  return user.slice(4);
}
