import { z } from "zod";

/** Where one card stands: enough to update it later. */
export const CardPlace = z.strictObject({
  channelId: z.string(),
  conversationId: z.string(),
  activityId: z.string(),
  serviceUrl: z.string(),
});
export type CardPlace = z.infer<typeof CardPlace>;
