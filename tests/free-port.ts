import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * A port of the loopback that nobody listens on, for a house that is to come back on the same one. Below the ports that outgoing
 * connections take for themselves, or one of those would be on it now and then.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
