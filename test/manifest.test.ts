import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../addin/commands.ts";
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

  it("has every icon it names, in the sizes Office asks for", () => {
    const icons = all(/DefaultValue="https:\/\/localhost:\d+\/(addin\/assets\/icon-\d+\.png)"/g);
    expect(icons.filter((icon) => !existsSync(icon))).toEqual([]);
    for (const size of [16, 32, 64, 80]) expect(icons).toContain(`addin/assets/icon-${size}.png`);
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
