import { z } from "zod";

/** Why a counselor cancels; the words are in locales, staff:reason.*. */
export const cancelReasons = ["counselorIll", "officeClosed", "duplicate", "other"] as const;

const Pressed = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("arrived"), bookingId: z.string().min(1).max(100), seq: z.number().int() }),
  z.object({
    verb: z.literal("cancel"),
    bookingId: z.string().min(1).max(100),
    seq: z.number().int(),
    reason: z.enum(cancelReasons),
  }),
]);
const Execute = z.object({
  action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).optional() }),
});

/** A button of a booking card, pressed by a verified person of our tenant. Everything but `by` is what the client sent: check it again. */
export type Press = z.infer<typeof Pressed> & { by: { aadObjectId: string; tenantId: string } };

/** Reads the value of an adaptiveCard/action invoke, or of the message an Action.Submit sends; undefined when it is no press of ours. */
export function readPress(value: unknown, by: Press["by"]): Press | undefined {
  const execute = Execute.safeParse(value);
  const pressed = Pressed.safeParse(
    execute.success ? { ...execute.data.action.data, verb: execute.data.action.verb } : value,
  );
  return pressed.success ? { ...pressed.data, by } : undefined;
}
