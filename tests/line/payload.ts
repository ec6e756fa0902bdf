import { readFileSync } from "node:fs";

/** The raw bytes of a recorded webhook body. */
export const payloadBytes = (name: string) => readFileSync(new URL(`../payloads/line/${name}.json`, import.meta.url));

export const payload = (name: string): { events: unknown[] } => JSON.parse(payloadBytes(name).toString("utf8"));
