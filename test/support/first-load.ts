import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";

/** What a built page loads before any of its code runs: its scripts and all they import, as files and as gzip bytes. */
export function firstLoad(
  folder: string,
  page: string,
): { readonly scripts: readonly string[]; readonly bytes: number } {
  const html = readFileSync(join(folder, page), "utf8");
  const waiting = [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="(\/[^"]+\.js)"/g)].map(([, file]) => file!);
  const scripts = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (scripts.has(file)) continue;
    scripts.add(file);
    const code = readFileSync(join(folder, file), "utf8");
    for (const [, to] of code.matchAll(/(?:^|[;}\n])import(?:[^"'()]*?from)?\s*["'](\.[^"']+)["']/g))
      waiting.push(posix.join(posix.dirname(file), to!));
    for (const [, to] of code.matchAll(/(?:^|[;}\n])export[^"'()]*?from\s*["'](\.[^"']+)["']/g))
      waiting.push(posix.join(posix.dirname(file), to!));
  }
  const sizes = [...scripts].map((file) => gzipSync(readFileSync(join(folder, file))).length);
  return { scripts: [...scripts], bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
