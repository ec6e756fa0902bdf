import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import helmet from "@fastify/helmet";
import type { FastifyPluginAsync } from "fastify";
import { jsonInHtml, sendHtml } from "../channels/web/html.ts";
import { wantedLanguage } from "../channels/web/wanted-language.ts";
import { Fault } from "../fault.ts";

const pageLanguages = ["ja", "en"] as const;
type PageLanguage = (typeof pageLanguages)[number];

const inSource = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** GET /sandbox and its words. Nothing from third parties; `frames` are further origins a phone's browser may show. */
export function sandboxPage({ frames }: { frames: string[] }): FastifyPluginAsync {
  return async (app) => {
    await app.register(helmet, {
      enableCSPNonces: true,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: [],
          styleSrc: [],
          // Letters carry their looks in style attributes, as mail programs want them.
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", "data:"],
          connectSrc: ["'self'"],
          frameSrc: ["'self'", ...frames],
          formAction: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
    });
    app.get("/sandbox", (request, reply) => {
      const language = wantedLanguage(request) === "ja" ? "ja" : "en";
      return sendHtml(request, reply, page(language, reply.cspNonce));
    });
    app.get("/sandbox/words/:file", (request, reply) => {
      const { file } = request.params as { file: string };
      const language = pageLanguages.find((one) => file === `${one}.json`);
      if (!language) throw new Fault("not-found");
      return reply.send(readWords(language));
    });
  };
}

const readWords = (language: PageLanguage): unknown =>
  JSON.parse(readFileSync(inSource(`../locales/${language}/sandbox.json`), "utf8"));

function page(language: PageLanguage, nonces: { script: string; style: string }): string {
  return readFileSync(inSource("web/dist/sandbox/index.html"), "utf8")
    .replace('<html lang="en">', () => `<html lang="${language}">`)
    .replace(/(id="words"[^>]*>)\{\}/, (_, tag: string) => tag + jsonInHtml(readWords(language)))
    .replace(/(<(?:style|link rel="stylesheet")[^>]*)\{\{nonce\}\}/g, (_, tag: string) => tag + nonces.style)
    .replaceAll("{{nonce}}", nonces.script);
}
