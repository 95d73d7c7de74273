import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { serve } from "../server/cli/commands/serve.ts";
import { commands } from "../server/cli/commands.ts";
import { BODY_LIMIT } from "../server/media-types.ts";
import { whoOf } from "../server/sign-in/claims.ts";

const root = resolve(import.meta.dirname, "..");
const running = readFileSync(join(root, "docs/running.md"), "utf8");

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : path.endsWith(".ts") ? [path] : [];
  });

/** Variables of our own that the server and the command line read. */
const read = new Set(
  sources(join(root, "server")).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\b((?:OIDC|RESULTBOOK)_[A-Z_]+|DATABASE_URL|PORT)\b/g)].map(
      ([, name]) => name!,
    ),
  ),
);

describe("docs/running.md", () => {
  it("names every variable that is read, and no other", () => {
    const named = [...running.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!);
    expect(named.sort()).toEqual([...read].sort());
  });

  it("names roles that are roles", () => {
    const roles = [...running.matchAll(/^\| `([a-z]+(?::\w+)?)` \|/gm)].map(([, role]) => role!);
    expect(roles).toHaveLength(5);
    for (const role of roles) expect([role, whoOf({ sub: "a", roles: [role] }).mayRead]).toEqual([role, true]);
    expect(whoOf({ sub: "a", roles: ["editor:Digital_Inclusion"] }).mayPush).toEqual(["Digital Inclusion"]);
  });

  const snippet = (language: string): string =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(running)?.[1] ?? "";

  it("starts the server, in the service and in the container, with options it has, from where they put it", () => {
    const started = [
      /^ExecStart=(.*)$/m.exec(snippet("ini"))?.[1],
      JSON.parse(/^CMD (.*)$/m.exec(snippet("dockerfile"))![1]!).join(" "),
    ];
    for (const line of [...started, ...running.matchAll(/^node (bin\/resultbook.mjs serve .*)$/gm)].map(String)) {
      expect(line).toMatch(/bin\/resultbook\.mjs serve /);
      for (const [, option] of line.matchAll(/ --([\w-]+)/g))
        expect(Object.keys(serve.options ?? {}), line).toContain(option);
    }
    const folder = /--data (\S+)/.exec(started[0]!)![1]!;
    expect(folder).toBe(`/var/lib/${/^StateDirectory=(.*)$/m.exec(snippet("ini"))![1]}`);
    expect(existsSync(join(root, "bin/resultbook.mjs"))).toBe(true);
  });

  it("takes into the image neither results nor what was built elsewhere", () => {
    expect(snippet("dockerfile")).toContain("COPY . .");
    const left = readFileSync(join(root, ".dockerignore"), "utf8").trim().split("\n");
    expect(left).toEqual(expect.arrayContaining(["data", "dist", "node_modules"]));
  });

  it("runs on a Node that is new enough, at the port that is ours", () => {
    const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { engines: { node: string } };
    const least = Number(/\d+/.exec(engines.node));
    expect(Number(/^FROM node:(\d+)/m.exec(snippet("dockerfile"))?.[1])).toBeGreaterThanOrEqual(least);
    const ours = /--port (\d+)/.exec(serve.usage)![1];
    expect(/^EXPOSE (\d+)$/m.exec(snippet("dockerfile"))?.[1]).toBe(ours);
    expect(/proxy_pass http:\/\/127\.0\.0\.1:(\d+);/.exec(snippet("nginx"))?.[1]).toBe(ours);
  });

  it("has the proxy refuse just what the server would, and hand on who asks", () => {
    expect(Number(/client_max_body_size (\d+);/.exec(snippet("nginx"))?.[1])).toBe(BODY_LIMIT);
    for (const header of ["Host", "X-Forwarded-For"]) expect(snippet("nginx")).toContain(`proxy_set_header ${header} `);
  });

  it("names commands that there are", () => {
    const named = [...running.matchAll(/(?:^|`)resultbook (\w+)/gm)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(Object.keys(commands)).toContain(name);
  });
});
