import { fileURLToPath } from "node:url";
import { pages } from "../../src/channels/web/pages.ts";
import { createLinks } from "../../src/links.ts";
import { readService, type Service } from "../../src/service.ts";
import { createSeal } from "../../src/store/seal.ts";
import { createText } from "../../src/text.ts";
import type { TestRedis } from "../redis.ts";
import { dataKey, startWebHouse, type WebHouse } from "./web-house.ts";

/** The web chat with its pages, words and terms as the office has them. */
export async function startPageHouse(redis: TestRedis): Promise<WebHouse> {
  const service = officeService();
  const { say } = await createText(service, createLinks("https://example.org", createSeal(dataKey)));
  return startWebHouse(redis, {
    register: async (app) => {
      await app.register(pages({ say, service }));
    },
  });
}

export function officeService(): Service {
  const read = readService(fileURLToPath(new URL("../../service.yaml", import.meta.url)), false);
  if ("faults" in read) throw new Error(read.faults.join("\n"));
  return read.service;
}
