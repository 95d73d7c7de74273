import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { describe, expect, it } from "vitest";
import { leftOver, offline } from "../../notebooks/plugins/offline.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const KIT = "/x/notebook-kit/dist/src/runtime/stdlib/";

type Hook = (this: unknown, ...given: unknown[]) => unknown;
const call = (plugin: Plugin, name: "transform" | "load" | "generateBundle", context: unknown, ...given: unknown[]) =>
  (plugin[name] as Hook).call(context, ...given);

const transformed = (code: string) =>
  (call(offline({ root }), "transform", {}, code, `${KIT}zip.js`) as { code: string }).code;

describe("notebooks need no network", () => {
  it("an import aimed at a CDN goes to the installed package", () => {
    expect(transformed('import("https://cdn.jsdelivr.net/npm/arquero/+esm")')).toBe('import("arquero")');
    expect(transformed('import("https://cdn.jsdelivr.net/npm/@observablehq/plot@0.6/+esm")')).toBe(
      'import("@observablehq/plot")',
    );
  });

  it("a package that is not installed becomes a module that says how to get it", () => {
    const code = transformed('import x from "https://cdn.jsdelivr.net/npm/no-such-thing/+esm"');
    expect(code).toBe('import x from "virtual:not-bundled/no-such-thing"');
    expect(call(offline({ root }), "load", {}, "\0virtual:not-bundled/no-such-thing")).toContain(
      "npm install no-such-thing",
    );
  });

  it("the build fails by name when an address of a content network is left over", () => {
    const failed: string[] = [];
    const bundle = {
      "a.js": { type: "chunk", code: 'import("https://esm.sh/d3")' },
      "b.css": { type: "asset", source: "a{}" },
    };
    call(offline({ root }), "generateBundle", { error: (message: string) => failed.push(message) }, {}, bundle);
    expect(failed).toEqual(["a.js still reaches for https://esm.sh/d3"]);
  });

  it("addresses without a scheme and web fonts are found too", () => {
    expect(leftOver('url(//fonts.gstatic.com/s/inter.woff2) "https://unpkg.com/x"')).toEqual([
      "//fonts.gstatic.com/s/inter.woff2",
      "https://unpkg.com/x",
    ]);
    expect(leftOver("https://www.w3.org/2000/svg")).toEqual([]);
  });
});
