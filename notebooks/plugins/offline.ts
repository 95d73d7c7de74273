import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

export interface OfflineOptions {
  /** Folder that holds `node_modules`. */
  readonly root: string;
}

/** Names a cell may use without importing them, from the packages of this project. */
const BUILTINS = `
export const aq = () => import("arquero");
export const op = () => import("arquero").then((_) => _.op);
export const d3 = () => import("d3");
export const htl = () => import("htl");
export const html = () => import("htl").then((_) => _.html);
export const svg = () => import("htl").then((_) => _.svg);
export const Inputs = () => import("./inputs.js");
export const md = () => import("./md.js").then((_) => _.md);
export const Plot = () => import("@observablehq/plot");
`;

/** What Notebook Kit, its transpiler or a pasted cell may reach for. */
const FORBIDDEN =
  /(?:https?:)?\/\/(?:cdn\.jsdelivr\.net|esm\.sh|unpkg\.com|cdnjs\.cloudflare\.com|fonts\.(?:googleapis|gstatic)\.com|api\.observablehq\.com)[^"'`)\s]*/g;

const KIT = "/notebook-kit/dist/src/runtime/stdlib/";
const CDN = /(["'])https:\/\/cdn\.jsdelivr\.net\/npm\/((?:@[^/"'@]+\/)?[^/"'@]+)(?:@[^/"']+)?(\/[^"']*)?\1/g;
const MISSING = "virtual:not-bundled/";

/**
 * Points every import that Notebook Kit aims at a CDN at `node_modules`, and fails the build when one is left over.
 * A package that is not installed becomes a module that throws once a cell asks for it.
 */
export function offline({ root }: OfflineOptions): Plugin {
  const installed = (name: string) => existsSync(join(root, "node_modules", name));
  const local = (name: string, path = "") => (installed(name) ? name + path.replace(/\/\+esm$/, "") : MISSING + name);
  return {
    name: "resultbook:offline",
    enforce: "pre",
    resolveId(id, importer) {
      if (id.startsWith(MISSING)) return `\0${id}`;
      if (!id.startsWith("npm:")) return null;
      const [, name = "", path = ""] = /^npm:((?:@[^/]+\/)?[^/@]+)(?:@[^/]+)?(\/.*)?$/.exec(id) ?? [];
      return installed(name) ? this.resolve(name + path, importer) : `\0${MISSING}${name}`;
    },
    load(id) {
      if (id.startsWith(`\0${MISSING}`)) return notBundled(id.slice(MISSING.length + 1));
      const path = id.split("?")[0] ?? id;
      if (path.endsWith(`${KIT}recommendedLibraries.js`)) return BUILTINS;
      if (path.endsWith(`${KIT}sampleDatasets.js`)) return "export {};";
      return null;
    },
    transform(code, id) {
      if (!code.includes("cdn.jsdelivr.net")) return null;
      if (id.includes(`${KIT}inputs.css`))
        return { code: code.replace("https://cdn.jsdelivr.net/npm/", ""), map: null };
      if (!/notebook-kit\/dist\/src\/|html-proxy/.test(id)) return null;
      const imports = (_: string, quote: string, name: string, path?: string) => quote + local(name, path) + quote;
      return { code: code.replace(CDN, imports), map: null };
    },
    generateBundle(_, bundle) {
      for (const [file, out] of Object.entries(bundle)) {
        const text = out.type === "chunk" ? out.code : typeof out.source === "string" ? out.source : "";
        const found = leftOver(text);
        if (found.length) this.error(`${file} still reaches for ${found.join(", ")}`);
      }
    },
  };
}

/** Addresses of content networks in a text, each once. */
export const leftOver = (text: string): string[] => [...new Set(text.match(FORBIDDEN))];

function notBundled(name: string): string {
  const message = JSON.stringify(`${name} is not part of this project: npm install ${name}, then build again`);
  return `throw new Error(${message});\nexport default null;`;
}
