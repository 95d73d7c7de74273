import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Programs that some tests need and a machine may lack. */
export type Tool = "soffice" | "xmllint" | "pdftotext";

/** Whether a tool is there; where it is not, says so once a call, so that no test is left out in silence. */
export function hasTool(tool: Tool): boolean {
  const found = spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;
  if (!found) console.warn(`left out: ${tool} is not installed`);
  return found;
}

/** Runs a function with a folder of its own, removed afterwards. */
export function inFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "resultbook-"));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for what takes its time. */
export async function inFolderAsync<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "resultbook-"));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file as LibreOffice opens and saves it: `xlsx` to save it again, `pdf` to look at it. Throws where it cannot. */
export const throughLibreOffice = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  allThroughLibreOffice([{ bytes, type: from }], to)[0]!;

/** The same for many files at once: starting LibreOffice is most of the time it takes. */
export function allThroughLibreOffice(
  files: readonly { readonly bytes: Uint8Array; readonly type: string }[],
  to: string,
): Uint8Array[] {
  return inFolder((folder) => {
    const names = files.map(({ bytes, type }, i) => {
      writeFileSync(join(folder, `in${i}.${type}`), bytes);
      return join(folder, `in${i}.${type}`);
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const run = spawnSync(
      "soffice",
      ["--headless", profile, "--convert-to", to, "--outdir", `${folder}/out`, ...names],
      { encoding: "utf8", timeout: 120_000 },
    );
    if (run.status !== 0) throw new Error(`soffice failed: ${run.stderr || run.error}`);
    return files.map((_, i) => new Uint8Array(readFileSync(join(folder, "out", `in${i}.${to}`))));
  });
}
