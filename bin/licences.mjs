import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Licences that may be passed on with ours (MIT), each by itself or as one of a choice. */
export const ALLOWED = [
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
  "Python-2.0",
  "OFL-1.1",
  "MPL-2.0",
  "Zlib",
];

/** Every package that runs with us or is built into what we serve, as the lockfile has it. */
export function packages(lockfile) {
  return Object.entries(lockfile.packages)
    .filter(([path, { dev, link }]) => path !== "" && !dev && !link)
    .map(([path, { version, license = "not said" }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: typeof license === "string" ? license : String(license.type ?? "not said"),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en"))
    .filter(({ name, version }, i, all) => all[i - 1]?.name !== name || all[i - 1]?.version !== version);
}

/** Of a choice (`A OR B`) one is enough; of a sum (`A AND B`) every one has to be allowed. */
export const isAllowed = (licence) =>
  licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => ALLOWED.includes(one.trim())));

export function page(lockfile) {
  const all = packages(lockfile);
  const counts = grouped(all);
  const summary = [...counts]
    .map(([licence, { length }]) => `${licence} (${length})`)
    .sort((a, b) => a.localeCompare(b, "en"))
    .join(", ");
  const rows = all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return `# Licences

Resultbook is under the MIT licence. What runs with it, or is built into the pages it serves, comes from ${all.length} packages:
${summary}. Made by \`node bin/licences.mjs\` from the lockfile; a test holds that it is up to date and that every licence is one
that may be passed on.

| package | version | licence |
|---|---|---|
${rows.join("\n")}
`;
}

function grouped(all) {
  const counts = new Map();
  for (const one of all) counts.set(one.licence, [...(counts.get(one.licence) ?? []), one]);
  return counts;
}

const root = new URL("../", import.meta.url);
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lockfile = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8"));
  writeFileSync(new URL("docs/licences.md", root), page(lockfile));
}
