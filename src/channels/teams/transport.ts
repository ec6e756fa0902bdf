import type { ConnectorClientOptions } from "botframework-connector";
import { Agent, request } from "undici";
import { connectorFault } from "./connector-fault.ts";

type HttpClient = NonNullable<ConnectorClientOptions["httpClient"]>;

/**
 * How the SDK's connector reaches Teams: one try with a timeout, and a Fault for every refusal. The SDK's own retries would
 * post a card twice when an answer is lost; trying again is the outbox's affair.
 */
export function createTransport(timeoutMs: number): HttpClient & { close(): Promise<void> } {
  const dispatcher = new Agent({ connect: { timeout: timeoutMs }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  return {
    async sendRequest(order) {
      const { statusCode, headers, body } = await request(order.url, {
        dispatcher,
        method: order.method,
        headers: order.headers.rawHeaders(),
        body: typeof order.body === "string" ? order.body : null,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await body.text();
      const retryAfter = headers["retry-after"]?.toString();
      if (statusCode > 299) throw connectorFault({ status: statusCode, body: text, retryAfter });
      return { request: order, status: statusCode, headers: jsonOnly(order.headers), bodyAsText: text };
    },
    close: () => dispatcher.destroy(),
  };
}

/** The SDK reads one header of an answer; its header class is not exported, so the request's is emptied and reused. */
function jsonOnly(headers: Parameters<HttpClient["sendRequest"]>[0]["headers"]) {
  const answered = headers.clone();
  for (const name of answered.headerNames()) answered.remove(name);
  answered.set("content-type", "application/json");
  return answered;
}
