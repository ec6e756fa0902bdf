import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { ConsultationLanguage, Language } from "../dialogs/types.ts";

const Clock = z.string().regex(/^([01]\d|2[0-3]):(00|30)$/, "a time such as 11:00 or 11:30");
const Day = z.iso.date("a day such as 2026-11-30");
const MonthDay = z.string().refine((day) => Day.safeParse(`2024-${day}`).success, "a month and day such as 12-29");
const Hours = z.tuple([Clock, Clock]).refine(([open, close]) => open < close, "opens before it closes");
const Languages = z.array(ConsultationLanguage);
const whole = (min: number, max: number) => z.number().int().min(min).max(max);

/** The shape of service.yaml. */
export const Service = z.strictObject({
  service: z.string().regex(/^[a-z0-9-]{1,20}$/, "1 to 20 of a-z, 0-9 and -"),
  office: z.strictObject({
    name: z.string().min(1),
    phone: z.string().min(3),
    replyEmail: z.email(),
    pages: z.url({ protocol: /^https$/ }),
    phoneLines: z.partialRecord(Language, z.string().min(3)),
  }),
  terms: z.strictObject({
    version: z.string().min(1),
    effectiveFrom: Day,
    zoomTermsUrl: z.url({ protocol: /^https$/ }),
  }),
  hours: z.strictObject({ weekday: Hours, weekend: Hours }),
  languages: z.strictObject({
    mon: Languages,
    tue: Languages,
    wed: Languages,
    thu: Languages,
    fri: Languages,
    sat: Languages,
    sun: Languages,
  }),
  closures: z.strictObject({
    nationalHolidays: z.boolean(),
    yearly: z.array(MonthDay),
    days: z.array(z.union([Day, z.strictObject({ day: Day, languages: Languages })])),
  }),
  slots: z.strictObject({
    minutes: whole(15, 240),
    capacity: whole(1, 20),
    leadMinutes: whole(0, 7 * 24 * 60),
    horizonDays: whole(1, 90),
    holdMinutes: whole(1, 60),
  }),
  people: z.strictObject({ ages: z.strictObject({ min: whole(0, 150), max: whole(0, 150), adult: whole(0, 150) }) }),
  noShow: z.strictObject({ minutes: whole(1, 60), countedDays: whole(1, 3650), flagAt: whole(1, 20) }),
  meetings: z.strictObject({ minutes: whole(10, 240), hosts: z.array(z.string().min(1)).min(1) }),
  teams: z.strictObject({
    channels: z.array(z.strictObject({ id: z.string().min(1), languages: Languages })),
    staffLanguage: z.enum(["ja", "en"]),
  }),
  mail: z.strictObject({ quietSubject: z.boolean() }),
});
export type Service = z.infer<typeof Service>;

/** Reads and checks service.yaml. Returns the service or the list of faults, one plain line each. */
export function readService(path: string, production: boolean): { service: Service } | { faults: string[] } {
  const read = readYaml(path);
  if ("faults" in read) return read;
  const checked = Service.safeParse(read.value);
  const shape = (checked.error?.issues ?? []).map((issue) => `${issue.path.join(".") || "file"}: ${issue.message}`);
  const faults = [...shape, ...senseFaults(read.value), ...(production ? placeholders(read.value) : [])];
  return checked.success && faults.length === 0
    ? { service: checked.data }
    : { faults: faults.map((fault) => `${path}: ${fault}`) };
}

function readYaml(path: string): { value: unknown } | { faults: string[] } {
  try {
    return { value: parse(readFileSync(path, "utf8")) };
  } catch (error) {
    return { faults: [`${path}: ${(error as Error).message.split("\n")[0]}`] };
  }
}

const { office, slots, noShow, meetings, people } = Service.shape;
/** The parts that must go together; one that is wrong itself is left out. */
const Parts = z
  .object({
    office: office.pick({ replyEmail: true }).strip().optional().catch(undefined),
    slots: slots.optional().catch(undefined),
    noShow: noShow.optional().catch(undefined),
    meetings: meetings.optional().catch(undefined),
    people: people.optional().catch(undefined),
  })
  .catch({});

function senseFaults(value: unknown): string[] {
  const { slots, noShow, meetings, people } = Parts.parse(value);
  const rules: [boolean | undefined, string][] = [
    [slots && noShow && noShow.minutes >= slots.minutes, "noShow.minutes: must be less than slots.minutes"],
    [slots && meetings && meetings.minutes > slots.minutes, "meetings.minutes: must not be more than slots.minutes"],
    [people && people.ages.min > people.ages.max, "people.ages: min must not be more than max"],
  ];
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

function placeholders(value: unknown): string[] {
  const { office, meetings } = Parts.parse(value);
  const isPlaceholder = (address: string) => address.endsWith("@example.org");
  return [
    ...(isPlaceholder(office?.replyEmail ?? "") ? ["office.replyEmail: example.org is a placeholder"] : []),
    ...(meetings?.hosts.some(isPlaceholder) ? ["meetings.hosts: example.org is a placeholder"] : []),
  ];
}
