import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** What is built, from what, and how. */
const TARGETS = {
  server: {
    from: ["rbm", "pipelines", "charts", "samples", "server", "vite.config.ts", "package-lock.json"],
    args: ["build", "--mode", "server"],
    made: "dist/server/main.js",
  },
  pages: {
    from: ["rbm", "addin", "pages", "vite.config.ts", "package-lock.json"],
    args: ["build"],
    made: "dist/pages",
  },
  notebooks: {
    from: ["rbm", "pipelines", "charts", "notebooks", "package-lock.json"],
    args: ["build", "--config", "notebooks/vite.config.ts"],
    needs: "notebooks/vite.config.ts",
    made: "dist/notebooks",
  },
};

/** `single-retreat.html`: a notebook page in one file, built only when asked for. */
const SINGLE = "single-";

export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Resultbook needs Node 20.19 or later; this is ${process.versions.node}. Get it from https://nodejs.org`,
  );
  process.exit(2);
}

/** Runs `npm ci` where what is installed is not what the lockfile says. */
export async function install() {
  if (isInstalled()) return;
  console.error("Installing what is missing…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  await run(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    shell: process.platform === "win32",
  });
}

function isInstalled() {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const there = JSON.parse(readFileSync(hidden, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) => path === "" || optional || peer || there[path]?.version === version,
  );
}

/** Builds those targets whose sources are not those of the last build. Several processes may ask at once; one builds. */
export async function build(names = Object.keys(TARGETS)) {
  if (stale(names).length === 0) return;
  const held = join(root, "dist", ".building");
  while (!take(held)) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    const left = stale(names);
    if (left.length > 0) console.error(`Building ${left.map(({ name }) => name).join(", ")}…`);
    const settled = await Promise.allSettled(left.map(make));
    for (const { reason } of settled) if (reason) throw reason;
  } finally {
    rmdirSync(held);
  }
}

function targetOf(name) {
  if (!name.startsWith(SINGLE)) return TARGETS[name];
  const page = name.slice(SINGLE.length);
  const { args, ...target } = TARGETS.notebooks;
  return { ...target, args: [...args, "--mode", page], made: `dist/single/${page}` };
}

async function make({ name, stamp }) {
  const { args, made } = targetOf(name);
  if (name === "server") dropOldChunks();
  await run(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), ...args, "--logLevel", "warn"]);
  if (existsSync(join(root, made))) writeFileSync(stampFile(name), stamp);
}

function stale(names) {
  return names
    .filter((name) => !targetOf(name).needs || existsSync(join(root, targetOf(name).needs)))
    .map((name) => ({ name, stamp: stampOf(targetOf(name).from) }))
    .filter(({ name, stamp }) => !existsSync(join(root, targetOf(name).made)) || stamp !== read(stampFile(name)));
}

/**
 * Names, sizes and times of all sources: a millisecond or ten, where reading them would take longer than a command. Whole seconds,
 * since the layers of a container's image keep no parts of them.
 */
function stampOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) add(path);
  return hash.digest("hex");

  function add(path) {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) hash.update(`${path}\0${stat.size}\0${Math.floor(stat.mtimeMs / 1000)}\n`);
    else for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
  }
}

/** A server that runs still loads the chunks it was built with, so they stay for a day. */
function dropOldChunks() {
  const folder = join(root, "dist/server/chunks");
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > 86_400_000) rmSync(file);
  }
}

function take(held) {
  mkdirSync(join(root, "dist"), { recursive: true });
  try {
    mkdirSync(held);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    // A build that was killed leaves it behind.
    const stat = statSync(held, { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > 300_000) rmSync(held, { recursive: true, force: true });
    return false;
  }
}

const stampFile = (name) => join(root, "dist", `.${name}.stamp`);

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Runs a program to its end, its output on standard error; throws where it fails. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ["ignore", 2, 2], ...options });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${args.join(" ")}: exit ${code}`)),
    );
  });
}

/** Does what has to be done before the program runs; says in a sentence what could not be. */
export async function prepare(work) {
  refuseOldNode();
  try {
    await install();
    await work();
  } catch (error) {
    console.error(`Resultbook could not be made ready here. ${error.message}`);
    process.exit(2);
  }
}

/** The bundled program. */
export const main = new URL("../dist/server/main.js", import.meta.url).href;
