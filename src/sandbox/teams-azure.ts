import { createHash, generateKeyPair, type KeyObject, randomUUID, sign } from "node:crypto";
import { promisify } from "node:util";
import type { FastifyInstance } from "fastify";

export type Claims = { [claim: string]: unknown };

/** The part of Azure that signs what Teams sends: OpenID metadata, keys, tokens. */
export type TeamsAzure = {
  issuer: string;
  /** Below the stand-in's URL; its own for every stand-in, because the SDK keeps the keys of a URL for a day. */
  metadataPath: string;
  /** A token as Azure gives it to Teams for one bot. `forged`: by another key under the same name. Real time, as the SDK checks it. */
  sign(claims: Claims, forged?: boolean): string;
  serve(app: FastifyInstance, url: () => string): void;
};

const makeKeys = promisify(generateKeyPair);
const rsa = () => makeKeys("rsa", { modulusLength: 2048 });
/** Made once a process: it takes a fifth of a second. */
let keys: Promise<[own: Awaited<ReturnType<typeof rsa>>, other: Awaited<ReturnType<typeof rsa>>]> | undefined;

export async function createTeamsAzure(): Promise<TeamsAzure> {
  keys ??= Promise.all([rsa(), rsa()]);
  const [own, other] = await keys;
  const issuer = "https://api.botframework.com";
  const base = `/${randomUUID()}/v1/.well-known`;
  const jwk = own.publicKey.export({ format: "jwk" });
  const kid = createHash("sha256").update(String(jwk.n)).digest("base64url").slice(0, 27);
  const key = { ...jwk, use: "sig", kid, x5t: kid, endorsements: ["msteams"] };
  return {
    issuer,
    metadataPath: `${base}/openidconfiguration`,
    sign(claims, forged = false) {
      const seconds = Math.floor(Date.now() / 1000);
      const header = { alg: "RS256", kid, x5t: kid, typ: "JWT" };
      const times = { nbf: seconds - 60, exp: seconds + 3600 };
      return signed(forged ? other.privateKey : own.privateKey, header, { iss: issuer, ...times, ...claims });
    },
    serve(app, url) {
      app.get(`${base}/openidconfiguration`, () => ({
        issuer,
        authorization_endpoint: "https://invalid.botframework.com",
        jwks_uri: `${url()}${base}/keys`,
        id_token_signing_alg_values_supported: ["RS256"],
        token_endpoint_auth_methods_supported: ["private_key_jwt"],
      }));
      app.get(`${base}/keys`, () => ({ keys: [key] }));
    },
  };
}

function signed(key: KeyObject, header: object, claims: Claims): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign("RSA-SHA256", Buffer.from(text), key).toString("base64url")}`;
}
