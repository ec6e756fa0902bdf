import { z } from "zod";

const Id = z.looseObject({ id: z.string().nullish(), name: z.string().nullish() });
const Member = z.looseObject({ id: z.string() });

/** What Teams sends us, as far as we use it; the rest stays as it came. Another Bot Framework channel than Teams is refused. */
export const Activity = z.looseObject({
  type: z.string(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  channelId: z.literal("msteams"),
  serviceUrl: z.url(),
  from: z.looseObject({ id: z.string(), aadObjectId: z.string().nullish() }).nullish(),
  recipient: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({
    id: z.string().min(1),
    tenantId: z.string().nullish(),
    conversationType: z.string().nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: Id.nullish(),
      team: Id.nullish(),
      channel: Id.nullish(),
      settings: z.looseObject({ selectedChannel: Id.nullish() }).nullish(),
    })
    .nullish(),
  membersAdded: z.array(Member).nullish(),
  membersRemoved: z.array(Member).nullish(),
  value: z.unknown().optional(),
});
export type Activity = z.infer<typeof Activity>;

/** The signature does not cover the tenant: every place that names one must name ours, and one must. */
export function isOfTenant({ conversation, channelData }: Activity, tenantId: string): boolean {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined && id !== null);
  return named.length > 0 && named.every((id) => id === tenantId);
}

/** The channel an activity happened in, without the thread; undefined in a private chat. */
export function channelOf({ conversation, channelData }: Activity): string | undefined {
  if (!channelData?.team && conversation.conversationType !== "channel") return undefined;
  return channelData?.settings?.selectedChannel?.id ?? channelData?.channel?.id ?? conversation.id.split(";")[0];
}
