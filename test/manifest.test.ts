import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../addin/commands.ts";
import { inFolder } from "./support/tools.ts";
import { hasSchemas, schemaErrors } from "./support/xsd.ts";

const xml = readFileSync("manifest.xml", "utf8");
const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1]!);

/** What Office wants and the schema does not say. */
describe("manifest.xml", () => {
  it.runIf(hasSchemas("office-manifest"))("is valid against Microsoft's schema", () => {
    expect(schemaErrors(xml, "office-manifest/OfficeAppManifestV1_1.xsd")).toEqual([]);
  });

  it("defines every resource it refers to, and refers to every resource it defines", () => {
    const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    const referred = all(/resid="([^"]+)"/g);
    expect([...new Set(referred)].sort()).toEqual(defined.sort());
  });

  it("asks for nothing over plain HTTP", () => {
    expect(all(/DefaultValue="(http:[^"]+)"/g)).toEqual([]);
  });

  it("has a button for every command in the order of the ribbon, and belongs to both applications", () => {
    const buttons = all(/<Control xsi:type="Button" id="Resultbook\.([^"]+)"/g);
    expect(buttons).toEqual([...COMMANDS, "OpenSlides"]);
    expect(all(/<Host Name="([^"]+)"/g)).toEqual(["Workbook", "Presentation"]);
  });

  it("has every icon it names, in the sizes Office asks for", () => {
    const icons = all(/DefaultValue="https:\/\/localhost:\d+\/(addin\/assets\/icon-\d+\.png)"/g);
    expect(icons.filter((icon) => !existsSync(icon))).toEqual([]);
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80]) expect(icons).toContain(`addin/assets/icon-${size}.png`);
  });

  it("keeps names under the lengths Office allows", () => {
    for (const name of all(/<bt:String id="[^"]*Label" DefaultValue="([^"]*)"/g))
      expect(name.length).toBeLessThanOrEqual(125);
    expect(new Set(all(/<(?:CustomTab|Group|Control[^>]*) id="([^"]+)"/g)).size).toBe(
      all(/<(?:CustomTab|Group|Control[^>]*) id="([^"]+)"/g).length,
    );
  });

  it("names files that are there, and commands that are associated", () => {
    const files = [...all(/(?:DefaultValue|Url)="https:\/\/localhost:\d+\/([^"]+)"/g)];
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    const called = all(/<FunctionName>([^<]+)<\/FunctionName>/g);
    expect(called.filter((name) => !(COMMANDS as readonly string[]).includes(name))).toEqual([]);
  });

  it("has shortcuts for commands only, none given twice", () => {
    const { actions, shortcuts } = JSON.parse(readFileSync("addin/shortcuts.json", "utf8")) as {
      actions: { id: string }[];
      shortcuts: { action: string; key: Record<string, string> }[];
    };
    expect(actions.filter(({ id }) => !(COMMANDS as readonly string[]).includes(id))).toEqual([]);
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    for (const platform of ["default", "mac"])
      expect(new Set(shortcuts.map(({ key }) => key[platform])).size).toBe(shortcuts.length);
  });

  it("opens one page at one address, so that pane, commands and functions share a runtime", () => {
    const pages = all(/"(https:[^"]*\.html)"/g);
    expect([...new Set(pages)]).toHaveLength(1);
    expect(new Set(all(/<Runtime resid="([^"]+)"/g))).toEqual(new Set(["Pane.Url"]));
  });

  it("asks for no address but our own", () => {
    const origins = all(/(?:DefaultValue|Url)="(https?:\/\/[^/"]+)/g);
    expect([...new Set(origins)]).toEqual(["https://localhost:3443"]);
  });
});

describe("the manifest of another server", () => {
  const made = (...args: string[]) => spawnSync(process.execPath, ["bin/manifest.mjs", ...args], { encoding: "utf8" });

  it("says its address everywhere and nothing of this machine", () => {
    const { status, stdout } = made("https://results.example.org");
    expect(status).toBe(0);
    expect(stdout).not.toContain("localhost");
    expect(stdout.split("https://results.example.org").length).toBe(xml.split("https://localhost:3443").length);
  });

  it("is not made for an address that Office does not open", () => {
    for (const address of ["http://results.example.org", "https://example.org/results/", "results"])
      expect(made(address)).toMatchObject({ status: 2, stdout: "" });
  });

  it.each([
    [
      "a resource nobody defines",
      'resid="Push.Label"',
      'resid="Gone.Label"',
      "“Gone.Label” is referred to and not defined",
    ],
    ["a plain http address", 'Url="https://localhost:3443/', 'Url="http://localhost:3443/', "is not https"],
    ["a missing icon size", '<bt:Image size="40" resid="Icon.40"/>', "", "an icon is missing in 40 pixels"],
    ["a command nobody answers", "<FunctionName>Push<", "<FunctionName>Shove<", "“Shove” is not one of"],
    ["a file that is not there", "functions.json", "formulas.json", "there is no file addin/formulas.json"],
  ])("%s is found", (_, right, wrong, says) => {
    inFolder((folder) => {
      const file = join(folder, "manifest.xml");
      writeFileSync(file, xml.replace(right, wrong));
      expect(made("https://results.example.org", "--from", file)).toMatchObject({
        status: 1,
        stdout: "",
        stderr: expect.stringContaining(says),
      });
    });
  });
});
