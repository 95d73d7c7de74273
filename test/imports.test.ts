import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Our folders, and what each may import of ours. A folder may always import itself. */
const MAY: Record<string, readonly string[]> = {
  rbm: [],
  pipelines: ["rbm"],
  charts: ["rbm", "pipelines"],
  notebooks: ["rbm", "pipelines", "charts"],
  addin: ["rbm"],
  pages: ["rbm", "addin", "pipelines"],
  samples: ["rbm"],
  server: ["rbm", "pipelines", "charts", "samples"],
};

/** Packages that only some folders may import. */
const ONLY: readonly { readonly package: RegExp; readonly says: string; readonly in: readonly string[] }[] = [
  { package: /^node:/, says: "Node", in: ["server"] },
  { package: /^arquero$/, says: "Arquero", in: ["pipelines", "notebooks"] },
  { package: /^@microsoft\/office-js/, says: "Office.js", in: ["addin"] },
];

/** Files that may do what their folder may not, each with its reason. */
const EXCEPT: Record<string, string> = {
  "charts/export": "pictures and decks are also made on the server; browser bundles do not import them",
  "notebooks/vite.config.ts": "build configuration",
  "notebooks/plugins": "build configuration",
};

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.(ts|tsx)$/.test(name) ? [path] : [];
  });

const imports = (file: string): string[] =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+["']([^"']+)["']|(?:^|[^.\w])import\(\s*["']([^"']+)["']/g,
    ),
  ].map((match) => (match[1] ?? match[2])!);

const exempt = (path: string): boolean => Object.keys(EXCEPT).some((prefix) => path.startsWith(prefix));

describe("imports go one way", () => {
  for (const [folder, allowed] of Object.entries(MAY)) {
    const files = sources(join(root, folder));

    it(`${folder}/ imports of ours only ${["itself", ...allowed].join(", ")}`, () => {
      const astray = files.flatMap((file) =>
        imports(file)
          .filter((name) => name.startsWith("."))
          .map((name) => relative(root, resolve(dirname(file), name)))
          .filter((target) => {
            const top = target.split(/[\\/]/)[0]!;
            return top in MAY && top !== folder && !allowed.includes(top);
          })
          .map((target) => `${relative(root, file)} → ${target}`),
      );
      expect(astray).toEqual([]);
    });

    for (const rule of ONLY.filter((candidate) => !candidate.in.includes(folder))) {
      it(`${folder}/ does not import ${rule.says}`, () => {
        const astray = files
          .map((file) => relative(root, file))
          .filter((file) => !exempt(file) && imports(join(root, file)).some((name) => rule.package.test(name)));
        expect(astray).toEqual([]);
      });
    }
  }

  it("the .xlsx library is imported by one file", () => {
    const users = Object.keys(MAY)
      .flatMap((folder) => sources(join(root, folder)))
      .filter((file) => imports(file).some((name) => name.startsWith("hucre/")));
    expect(users.map((file) => relative(root, file))).toEqual(["rbm/workbook/xlsx/hucre.ts"]);
  });
});
