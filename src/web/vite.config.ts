import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { defineConfig, type EnvironmentOptions, type Plugin } from "vite";

const root = import.meta.dirname;
const dist = join(root, "dist");

/** Every folder here with an index.html is a page. */
const pages = readdirSync(root).filter((folder) => folder !== "dist" && existsSync(join(root, folder, "index.html")));

export default defineConfig({
  root,
  base: "/web/",
  publicDir: false,
  html: { cspNonce: "{{nonce}}" },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: dist,
    emptyOutDir: true,
    // Phones of about 2020: Android's WebView updates itself, iPhones stay behind.
    target: ["chrome87", "firefox91", "safari14"],
    modulePreload: { polyfill: false },
  },
  // A build for each page: sharing code would cost the chat, on a phone, one more request.
  environments: Object.fromEntries(pages.map((page, index) => [page, only(page, index === 0)])),
  builder: {
    async buildApp({ build, environments }) {
      for (const page of pages) {
        const environment = environments[page];
        if (environment) await build(environment);
      }
    },
  },
  plugins: [compressed()],
});

function only(page: string, isFirst: boolean): EnvironmentOptions {
  const input = { [page]: join(root, page, "index.html") };
  return { consumer: "client", build: { outDir: dist, emptyOutDir: isFirst, rolldownOptions: { input } } };
}

/** Puts a .br and a .gz beside every script and style sheet, for @fastify/static to choose from. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    closeBundle() {
      const assets = join(dist, "assets");
      if (!existsSync(assets)) return;
      for (const file of readdirSync(assets).filter((name) => /\.(js|css|svg)$/.test(name))) {
        const content = readFileSync(join(assets, file));
        writeFileSync(join(assets, `${file}.br`), brotliCompressSync(content));
        writeFileSync(join(assets, `${file}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}
