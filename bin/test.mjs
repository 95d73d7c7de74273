import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, install, refuseOldNode, root, run } from "./build.mjs";
import { findChromium, onPath } from "./chromium.mjs";

/** Everything, from a clean clone on. With CI=true nothing may be skipped. Arguments go to vitest. */

const strict = process.env.CI === "true";

/** Programs that are not packages: what goes untested without them. */
const TOOLS = [
  { program: "soffice", says: "LibreOffice: that workbooks and decks open and survive being saved by it" },
  {
    program: "xmllint",
    says: "xmllint (libxml2-utils): that workbooks, decks and IATI files are valid against their schemas",
  },
  { program: "pdftotext", says: "pdftotext (poppler-utils): that notebook pages are whole on paper" },
];

refuseOldNode();
const failures = [];
await step("install", install);
const missing = TOOLS.filter(({ program }) => !onPath(program));
for (const { says } of missing) console.error(`Not here, so not tested: ${says}`);
if (strict) failures.push(...missing.map(({ program }) => `${program} is missing`));
const chromium = await step("browser", findChromium);
if (chromium) process.env.CHROMIUM_PATH = chromium;
await step("build", () => build());
const bin = (name) => join(root, "node_modules", name);
await step("lint", () => run(process.execPath, [bin("@biomejs/biome/bin/biome"), "check", "."]));
await step("types", () => run(process.execPath, [bin("typescript/bin/tsc"), "--noEmit"]));
const report = join(root, ".cache", "vitest.json");
mkdirSync(join(root, ".cache"), { recursive: true });
await step("tests", () =>
  run(
    process.execPath,
    [
      bin("vitest/vitest.mjs"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    { stdio: "inherit" },
  ),
);
const ran = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null;
const skipped = ran ? skippedIn(ran) : [];
for (const title of skipped) console.error(`Skipped: ${title}`);
if (strict && skipped.length > 0) failures.push(`${skipped.length} tests were skipped`);
if (ran) console.log(`${ran.numPassedTests} passed, ${ran.numFailedTests} failed, ${skipped.length} skipped`);
console.error(failures.length === 0 ? "All is well." : `Not well: ${failures.join("; ")}.`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function step(name, work) {
  const start = performance.now();
  try {
    return await work();
  } catch (error) {
    failures.push(name);
    console.error(error.message);
    return null;
  } finally {
    console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

function skippedIn({ testResults }) {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => ["skipped", "pending", "todo", "disabled"].includes(status))
      .map(({ fullName }) => fullName),
  );
}
