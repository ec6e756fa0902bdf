import type { Letter } from "../../src/channels/mail/letter.ts";
import { createMail, type Mail } from "../../src/channels/mail/mail.ts";
import { createLinks } from "../../src/links.ts";
import { type MailStandIn, startMailStandIn } from "../../src/sandbox/mail-stand-in.ts";
import { readService } from "../../src/service.ts";
import { createText } from "../../src/text.ts";

const read = readService("service.yaml", false);
if ("faults" in read) throw new Error(read.faults.join("\n"));
export const { service } = read;
export const at = Date.UTC(2026, 10, 20, 3);
export const from = "desk@mail.example.org";

export const text = await createText(service, createLinks("https://madoguchi.example", { sign: () => "signature" }));

export const letter = (changes: Partial<Letter> = {}): Letter => ({
  kind: "confirmed",
  to: { name: "Nguyễn Văn An", address: "an@example.com" },
  language: "en",
  booking: { id: "bk_7f3a", no: "K7Q2", startAt: Date.UTC(2026, 10, 26, 4), language: "vi", seq: 3 },
  joinUrl: "https://madoguchi.example/j/tok_join",
  manageUrl: "https://madoguchi.example/b/tok_manage",
  jobId: "job-1",
  ...changes,
});

export type Desk = { box: MailStandIn; mail: Mail; stop(): Promise<void> };

/** A mail server and our side of it. */
export async function openDesk(changes: Partial<Parameters<typeof createMail>[0]> = {}): Promise<Desk> {
  const box = await startMailStandIn({ now: () => at });
  const mail = createMail({
    config: { url: box.url, from },
    service,
    text,
    now: () => at,
    timeoutMs: 5000,
    ...changes,
  });
  return {
    box,
    mail,
    async stop() {
      mail.stop();
      await box.stop();
    },
  };
}
