import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/** Strict headers for every page of this plugin: no third party, no script or style but our own, by nonce. */
export async function guard(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [],
        styleSrc: [],
        imgSrc: ["'self'", "data:"],
        // Older Safari does not count our own WebSocket as 'self'.
        connectSrc: ["'self'", (request) => ownSocket(request.headers.host)],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
      },
    },
  });
}

const ownSocket = (host = "") => (/^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'");
