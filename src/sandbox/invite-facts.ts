/** What a calendar entry says, as far as people look at it. Times are epoch ms. */
export type InviteFacts = { method: string; startAt: number; endAt: number; summary: string; sequence: number };

/** Reads a calendar part with one event; times in UTC, as ours are. */
export function inviteFacts(ics: string): InviteFacts {
  const lines = ics.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const value = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? "";
  return {
    method: value("METHOD"),
    startAt: instant(value("DTSTART")),
    endAt: instant(value("DTEND")),
    summary: value("SUMMARY").replace(/\\([,;\\])/g, "$1"),
    sequence: Number(value("SEQUENCE")),
  };
}

const instant = (stamp: string) =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
