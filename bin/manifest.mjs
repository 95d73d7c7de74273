import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HELP = `Usage: npm run --silent manifest -- https://ADDRESS [--from FILE] > manifest.prod.xml

Writes the add-in's manifest for the server at an address, after looking for what Office refuses and the schema does not say.
Exit 0 where it was written, 1 where something is wrong with it, 2 where it could not be made.`;

const root = fileURLToPath(new URL("..", import.meta.url));
/** Where the committed manifest says the server is. */
const HERE = "https://localhost:3443";
/** Sizes of pictures on the ribbon that Office asks for on every screen. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const args = process.argv.slice(2);
const from = args.includes("--from") ? args[args.indexOf("--from") + 1] : join(root, "manifest.xml");
const [address] = args.filter((arg, i) => !arg.startsWith("--") && args[i - 1] !== "--from");
if (args.includes("--help") || !address) end(args.includes("--help") ? 0 : 2, HELP);

const origin = originOf(address);
if (origin === null) end(2, `Office opens add-ins over https only, and from the top of an address: ${address}`);
if (!from || !existsSync(from)) end(2, `There is no manifest ${from}.`);
const xml = readFileSync(from, "utf8");
const problems = problemsOf(xml);
if (problems.length > 0) end(1, problems.join("\n"));
process.stdout.write(xml.replaceAll(HERE, origin));

function originOf(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" && url.pathname === "/" && !url.search && !url.hash ? url.origin : null;
  } catch {
    return null;
  }
}

/** What Office refuses and the schema lets pass. */
function problemsOf(xml) {
  const all = (pattern) => [...xml.matchAll(pattern)].map((match) => match[1]);
  const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
  const referred = new Set(all(/resid="([^"]+)"/g));
  const addresses = all(/(?:DefaultValue|Url)="(https?:[^"]+)"/g);
  const commands = all(/<FunctionName>([^<]+)<\/FunctionName>/g);
  const known = readFileSync(join(root, "addin/commands.ts"), "utf8").match(/COMMANDS = \[([^\]]*)\]/)?.[1] ?? "";
  const icons = [...xml.matchAll(/<Icon>(.*?)<\/Icon>/gs)].map(([, images]) =>
    [...images.matchAll(/<bt:Image size="(\d+)"/g)].map(([, size]) => Number(size)),
  );
  return [
    ...[...referred].filter((id) => !defined.includes(id)).map((id) => `resid “${id}” is referred to and not defined`),
    ...defined.filter((id) => !referred.has(id)).map((id) => `resource “${id}” is defined and not used`),
    ...defined.filter((id, i) => defined.indexOf(id) !== i).map((id) => `resource “${id}” is defined twice`),
    ...addresses.filter((url) => url.startsWith("http:")).map((url) => `${url} is not https`),
    ...addresses.filter((url) => !url.startsWith(HERE) && url.startsWith("https:")).map((url) => `${url} is not ours`),
    ...addresses
      .map((url) => url.slice(HERE.length + 1))
      .filter((path) => path.startsWith("addin/") && !existsSync(join(root, path)))
      .map((path) => `there is no file ${path}`),
    ...icons
      .flatMap((sizes) => SIZES.filter((size) => !sizes.includes(size)))
      .map((size) => `an icon is missing in ${size} pixels`),
    ...commands
      .filter((name) => !known.includes(`"${name}"`))
      .map((name) => `the command “${name}” is not one of addin/commands.ts`),
    ...all(/<bt:String id="[^"]+\.Label" DefaultValue="([^"]{126,})"/g).map(
      (text) => `the label “${text}” is too long`,
    ),
  ];
}

function end(code, text) {
  (code === 0 ? console.log : console.error)(text);
  process.exit(code);
}
