import type { Handler } from "./handler.ts";

/** Removes a meeting nobody needs any more; one that is already gone is fine. */
export const removeMeeting: Handler<"remove-meeting"> = async (house, job) => {
  await house.zoom?.remove(job.meetingId);
};
