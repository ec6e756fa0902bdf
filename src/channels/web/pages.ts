import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsync } from "fastify";
import { type Language, readLanguage } from "../../../dialogs/reading/languages.ts";
import type { Params } from "../../../dialogs/types.ts";
import { Fault } from "../../fault.ts";
import type { Service } from "../../service.ts";
import { chatFallback, chatPage, pageWords } from "./chat-page.ts";
import { guard } from "./guard.ts";
import { sendHtml } from "./html.ts";
import { termsPage } from "./terms-page.ts";
import { wantedLanguage } from "./wanted-language.ts";

/** Words by key, "web:page.send"; as in src/text.ts. */
export type Say = (language: Language, key: string, params?: Params) => string;

export type PagesOptions = {
  say: Say;
  service: Service;
  /** Where `npm run build` put the pages. */
  dist?: string;
};

const inSource = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** GET / (the chat), /web/* (its files and words), /terms/:lang. Nothing from third parties, no script or style but our own. */
export function pages({ say, service, dist = inSource("web/dist") }: PagesOptions): FastifyPluginAsync {
  return async (app) => {
    const template = readPage(`${dist}/chat/index.html`);
    const style = readFileSync(inSource("web/terms/style.css"), "utf8");
    const keys = readKeys("web", "page");
    const articles = readKeys("terms").filter((key) => /^a\d+$/.test(key)).length;
    const words = (language: Language) => pageWords(language, keys, say);

    await guard(app);
    await app.register(fastifyStatic, {
      root: `${dist}/assets`,
      prefix: "/web/assets/",
      decorateReply: false,
      preCompressed: true,
      immutable: true,
      maxAge: "365d",
    });
    app.get("/", async (request, reply) => {
      const language = wantedLanguage(request) ?? "en";
      const fallback = chatFallback(language, service, say);
      const nonces = reply.cspNonce;
      return sendHtml(request, reply, chatPage({ template, language, words: words(language), fallback, nonces }));
    });
    app.get("/web/words/:file", async (request, reply) => {
      const { file } = request.params as { file: string };
      const language = file.endsWith(".json") ? readLanguage(file.slice(0, -".json".length)) : undefined;
      if (language === undefined) throw new Fault("not-found");
      return reply.header("cache-control", "public, max-age=300").send(words(language));
    });
    app.get("/terms", async (request, reply) => reply.redirect(`/terms/${wantedLanguage(request) ?? "en"}`));
    app.get("/terms/:lang", async (request, reply) => {
      const { lang } = request.params as { lang: string };
      const language = readLanguage(lang);
      if (language === undefined) return reply.redirect("/terms");
      if (language !== lang) return reply.redirect(`/terms/${language}`, 301);
      return sendHtml(
        request,
        reply,
        termsPage({ language, articles, service, say, style, nonce: reply.cspNonce.style }),
      );
    });
  };
}

function readPage(path: string): string {
  if (!existsSync(path)) throw new Fault("bug", "the web pages are not built: npm run build");
  return readFileSync(path, "utf8");
}

function readKeys(file: string, section?: string): string[] {
  const words = JSON.parse(readFileSync(inSource(`../locales/en/${file}.json`), "utf8"));
  return Object.keys(section === undefined ? words : words[section]);
}
