import type { House } from "../house.ts";
import type { Turns } from "../turn.ts";
import { alertStaff } from "./alert-staff.ts";
import { checkNoShow } from "./check-no-show.ts";
import { closeBooking } from "./close-booking.ts";
import type { JobKind, JobOf } from "./job.ts";
import { makeMeeting } from "./make-meeting.ts";
import { removeMeeting } from "./remove-meeting.ts";
import { say } from "./say.ts";
import { sendMail } from "./send-mail.ts";
import { sendZoomLink } from "./send-zoom-link.ts";
import { tellTrainee } from "./tell-trainee.ts";
import { updateCard } from "./update-card.ts";

export type Tools = { takeTurn: Turns["takeTurn"]; tries: number };
/** Does one job. Finding it obsolete is done, too; a thrown Fault says whether to try again. */
export type Handler<K extends JobKind> = (house: House, job: JobOf<K>, tools: Tools) => Promise<void>;

export const handlers: { [K in JobKind]: Handler<K> } = {
  say: (house, job, { tries }) => say(house, job, tries),
  "tell-trainee": tellTrainee,
  "send-mail": sendMail,
  "make-meeting": makeMeeting,
  "remove-meeting": removeMeeting,
  "update-card": updateCard,
  "send-zoom-link": sendZoomLink,
  "check-no-show": checkNoShow,
  "close-booking": closeBooking,
  "alert-staff": alertStaff,
};
