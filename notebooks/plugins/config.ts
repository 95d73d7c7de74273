import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { observable } from "@observablehq/notebook-kit/vite";
import type { ProxyOptions, UserConfig } from "vite";
import { withCommonCells } from "./common-cells.ts";
import { offline } from "./offline.ts";
import { singleFile } from "./single-file.ts";
import { tokens } from "./tokens.ts";

const here = fileURLToPath(new URL("..", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Each .html file in the folder of notebooks is a page. */
export const pages = readdirSync(here).filter((name) => name.endsWith(".html"));

/** Passes what pages ask on to a running server, as if from its own pages; what others' pages ask stays foreign to it. */
const proxied = (target: string): ProxyOptions => ({
  target,
  changeOrigin: true,
  configure: (proxy) =>
    proxy.on("proxyReq", (passed, { headers: { origin, host } }) => {
      if (origin === `http://${host}`) passed.setHeader("origin", new URL(target).origin);
    }),
});

/** How pages are built: all of them for the server, or one alone into a file that holds all it needs. */
export function notebooksConfig(single?: string): UserConfig {
  return {
    root: here,
    base: "./",
    appType: "mpa",
    resolve: {
      alias: [
        { find: /^observable:styles\/theme-resultbook\.css$/, replacement: `${here}shell/theme.css` },
        { find: /^observable:(.*)$/, replacement: `${root}node_modules/@observablehq/notebook-kit/dist/src/$1` },
      ],
    },
    plugins: [
      offline({ root }),
      tokens(),
      observable({ template: `${here}shell/template.html`, transformNotebook: withCommonCells }),
      ...(single ? [singleFile()] : []),
    ],
    server: {
      fs: { allow: [root] },
      proxy: { "/api": proxied(process.env.RESULTBOOK_URL ?? "http://127.0.0.1:3000") },
    },
    optimizeDeps: {
      // Bundled ahead they would pass by `offline`, and reach for a content network.
      exclude: ["@observablehq/notebook-kit", "observable:runtime"],
      include: ["arquero", "@observablehq/plot", "@observablehq/inputs", "htl"],
    },
    build: {
      outDir: `${root}dist/${single ? "single" : "notebooks"}`,
      emptyOutDir: !single,
      target: "es2022",
      chunkSizeWarningLimit: single ? 10_000 : 900,
      ...(single && { assetsInlineLimit: Number.MAX_SAFE_INTEGER, cssCodeSplit: false, modulePreload: false }),
      rolldownOptions: {
        input: (single ? [single] : pages).map((name) => here + name),
        ...(single && { output: { codeSplitting: false } }),
      },
    },
  };
}
