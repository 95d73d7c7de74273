import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type FontSubset, otherCharacters, subsetsFor } from "./scripts.ts";
import { woffToTtf } from "./woff.ts";

const FAMILIES = ["noto-sans-arabic", "noto-sans-sc"] as const;
const { resolve } = createRequire(import.meta.url);

/** The regular weight serves all: the renderer takes the first font that has a character, whatever its weight. */
const fileOf = ({ family, file }: FontSubset, ending: "woff" | "woff2"): string =>
  resolve(`@fontsource/${family}/files/${file}-400-normal.${ending}`);

/** Every subset of the fonts for other scripts that come with us. */
export const installedSubsets = (): FontSubset[] =>
  FAMILIES.flatMap((family) => {
    const path = join(dirname(resolve(`@fontsource/${family}/LICENSE`)), "unicode.json");
    const ranges: Record<string, string> = JSON.parse(readFileSync(path, "utf8"));
    return Object.entries(ranges)
      .filter(([name]) => !/^(latin|latin-ext|cyrillic|vietnamese|symbols|math)$/.test(name))
      .map(([name, range]) => ({ family, file: `${family}-${name.replace(/[[\]]/g, "")}`, range }));
  });

/** Bytes of a subset as browsers take it. */
export const woff2Of = (subset: FontSubset): Uint8Array => readFileSync(fileOf(subset, "woff2"));

/**
 * Runs with the TrueType files of the fonts that a text needs beside Inter, in a folder of their own that is gone afterwards:
 * the renderer reads files only.
 */
export function withFontsFor<T>(text: string, run: (files: readonly string[]) => T): T {
  const characters = otherCharacters(text);
  if (characters.length === 0) return run([]);
  const folder = mkdtempSync(join(tmpdir(), "resultbook-fonts-"));
  try {
    const files = subsetsFor(characters, installedSubsets()).map((subset) => {
      const path = join(folder, `${subset.file}.ttf`);
      writeFileSync(path, woffToTtf(readFileSync(fileOf(subset, "woff"))));
      return path;
    });
    return run(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
