import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { defineConfig, type Plugin, type UserConfig } from "vite";

const root = import.meta.dirname;

/** `vite build`: the pages and the pane, to dist/pages. `vite build --mode server`: server and command line, to dist/server. */
export default defineConfig(({ mode }) => (mode === "server" ? server : pages()));

/** One bundle with a chunk a command, so that a command starts without what it does not need. */
const server: UserConfig = {
  root,
  logLevel: "warn",
  publicDir: false,
  // Packages with native code cannot be bundled.
  ssr: { noExternal: true, external: ["@photostructure/sqlite", "@resvg/resvg-js", "pg-native"] },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/server",
    // A server that runs goes on loading the chunks it was built with.
    emptyOutDir: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: { main: resolve(root, "server/cli/main.ts"), worker: resolve(root, "server/examine/worker.ts") },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
};

const ENTRIES = {
  index: "pages/index.html",
  review: "pages/review.html",
  check: "pages/check.html",
  data: "pages/data.html",
  "sign-in": "pages/sign-in.html",
  taskpane: "addin/taskpane.html",
  "signed-in": "addin/signed-in.html",
};

function pages(): UserConfig {
  const there = Object.entries(ENTRIES).filter(([, file]) => existsSync(resolve(root, file)));
  const input = Object.fromEntries(there.map(([name, file]) => [name, resolve(root, file)]));
  return {
    root,
    logLevel: "warn",
    publicDir: false,
    plugins: [pagesAtTheTop(), addInFiles()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      target: "es2022",
      outDir: "dist/pages",
      emptyOutDir: true,
      reportCompressedSize: false,
      // Inlined modules and fonts would need a laxer policy than the server sends.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input },
    },
    worker: { format: "es" },
  };
}

/** Vite keeps the folder of an HTML file; `pages/check.html` is to be `/check.html`. */
function pagesAtTheTop(): Plugin {
  let outDir = "";
  return {
    name: "pages-at-the-top",
    apply: "build",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      const nested = join(outDir, "pages");
      if (!existsSync(nested)) return;
      for (const file of readdirSync(nested)) renameSync(join(nested, file), join(dirname(nested), file));
      rmdirSync(nested);
    },
  };
}

/** What Office asks for by the addresses in manifest.xml, beside the pane: icons, functions, shortcuts. */
function addInFiles(): Plugin {
  const icons = readdirSync(resolve(root, "addin/assets"));
  const files = [...icons.map((name) => `addin/assets/${name}`), "addin/functions.json", "addin/shortcuts.json"];
  return {
    name: "add-in-files",
    apply: "build",
    generateBundle() {
      for (const fileName of files) {
        this.emitFile({ type: "asset", fileName, source: readFileSync(resolve(root, fileName)) });
      }
    },
  };
}
