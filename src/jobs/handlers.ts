import { alertStaff } from "./alert-staff.ts";
import { checkNoShow } from "./check-no-show.ts";
import { closeBooking } from "./close-booking.ts";
import type { Handler } from "./handler.ts";
import type { JobKind } from "./job.ts";
import { makeMeeting } from "./make-meeting.ts";
import { removeMeeting } from "./remove-meeting.ts";
import { say } from "./say.ts";
import { sendMail } from "./send-mail.ts";
import { sendZoomLink } from "./send-zoom-link.ts";
import { tellTrainee } from "./tell-trainee.ts";
import { updateCard } from "./update-card.ts";

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
