import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { observable } from "@observablehq/notebook-kit/vite";
import { defineConfig } from "vite";
import { offline } from "./plugins/offline.ts";
import { tokens } from "./plugins/tokens.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));
const pages = readdirSync(here).filter((name) => name.endsWith(".html"));

/** Each .html file in this folder is a page. */
export default defineConfig({
  root: here,
  base: "./",
  appType: "mpa",
  resolve: {
    alias: [
      { find: /^observable:styles\/theme-resultbook\.css$/, replacement: `${here}shell/theme.css` },
      { find: /^observable:(.*)$/, replacement: `${root}node_modules/@observablehq/notebook-kit/dist/src/$1` },
    ],
  },
  plugins: [offline({ root }), tokens(), observable({ template: `${here}shell/template.html` })],
  server: { fs: { allow: [root] } },
  optimizeDeps: {
    exclude: ["@observablehq/notebook-kit"],
    include: ["arquero", "@observablehq/plot", "@observablehq/inputs", "htl"],
  },
  build: {
    outDir: `${root}dist/notebooks`,
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: pages.map((name) => here + name) },
  },
});
