import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
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
    const icons = all(/DefaultValue="https:\/\/localhost:\d+\/(assets\/icon-\d+\.png)"/g);
    expect(icons.filter((icon) => !existsSync(`addin/${icon}`))).toEqual([]);
    for (const size of [16, 32, 64, 80]) expect(icons).toContain(`assets/icon-${size}.png`);
  });

  it("keeps names under the lengths Office allows", () => {
    for (const name of all(/<bt:String id="[^"]*Label" DefaultValue="([^"]*)"/g))
      expect(name.length).toBeLessThanOrEqual(125);
    expect(new Set(all(/<(?:CustomTab|Group|Control[^>]*) id="([^"]+)"/g)).size).toBe(
      all(/<(?:CustomTab|Group|Control[^>]*) id="([^"]+)"/g).length,
    );
  });
});
