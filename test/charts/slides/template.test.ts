import { mkdirSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { nodeDocument } from "../../../charts/export/node.ts";
import { svgToPng } from "../../../charts/export/png.ts";
import {
  deckOf,
  findingSlides,
  kpiPages,
  offTrackModel,
  TemplateRefused,
  writeDeck,
} from "../../../charts/export/slides/index.ts";
import { charts } from "../../../charts/index.ts";
import { fixture, options } from "../../plots/fixture.ts";
import { hasTool, throughLibreOffice } from "../../support/tools.ts";
import { hasSchemas, packageErrors } from "../../support/xsd.ts";
import { organizationTemplate } from "./organization.ts";
import { readDeck } from "./read-deck.ts";

const rows = fixture();
const models = [...Object.values(charts).map(({ model }) => model(rows, options)), offTrackModel(rows, options)];
const deck = deckOf(
  [...findingSlides(models.map((model) => ({ chart: model.id, params: {}, model }))), ...kpiPages(rows, options)],
  options,
);
/** A few slides: LibreOffice takes its time over many. */
const few = deckOf(
  findingSlides(
    models
      .filter(({ kind }) => ["status", "heatmap", "off track"].includes(kind))
      .map((model) => ({ chart: model.id, params: {}, model })),
  ),
  options,
);
const write = (template?: Uint8Array, written = deck) =>
  writeDeck(written, { document: nodeDocument(), rasterise: (svg) => svgToPng(svg, 1), ...(template && { template }) });

/** Every shape of a slide lies on it. */
function outside(xml: string, width: number, height: number): string[] {
  return [...xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g)].flatMap(
    ([whole, x, y, w, h]) =>
      Number(x) + Number(w) > width * 914_400 + 2 ||
      Number(y) + Number(h) > height * 914_400 ||
      Number(x) < 0 ||
      Number(y) < 0
        ? [whole]
        : [],
  );
}

async function keepsTheRules(bytes: Uint8Array, pages: number) {
  if (hasSchemas("ooxml")) expect(packageErrors(bytes)).toEqual([]);
  if (!hasTool("soffice")) return;
  const pdf = Buffer.from(throughLibreOffice(bytes, "pptx", "pdf")).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
}

const keep = (name: string, bytes: Uint8Array): void => {
  mkdirSync("test/pictures", { recursive: true });
  writeFileSync(`test/pictures/${name}`, bytes);
};

describe("a deck in an organization's own template", () => {
  it("stands on its layouts, in its size, and with its theme; its sample slides and names are gone", async () => {
    const bytes = await write(organizationTemplate());
    keep("deck-organization.pptx", bytes);
    const { parts, slides } = await readDeck(bytes);
    const rel = (part: string) => strFromU8(parts[part.replace("slides/", "slides/_rels/").concat(".rels")]!);
    expect(rel(slides[0]!.part)).toContain("slideLayout1.xml");
    for (const { part } of slides.slice(1)) expect(rel(part)).toContain("slideLayout3.xml");
    expect(slides).toHaveLength(deck.slides.length + 2);
    for (const { xml } of slides) expect(outside(xml, 10, 5.625)).toEqual([]);
    const all = Object.values(parts)
      .map((part) => strFromU8(part, true))
      .join("\n");
    expect(/Sample slide of the template|Somebody of the organisation|Exemple/.test(all)).toBe(false);
    expect(strFromU8(parts["ppt/theme/theme1.xml"]!)).toContain("7A1FA2");
    expect(strFromU8(parts["[Content_Types].xml"]!)).toContain("presentation.main+xml");
    expect(strFromU8(parts["[Content_Types].xml"]!)).not.toContain("template.main+xml");
    await keepsTheRules(bytes, slides.length);
  });

  it("writes dark on light and light on dark, as its colours are", async () => {
    const { slides } = await readDeck(await write(organizationTemplate({ dark: true })));
    const heatmap = slides.find(({ texts }) => texts.includes(models[1]!.title) && texts.includes("Q1"))!;
    const inks = (step: string) =>
      [...heatmap.xml.matchAll(/<a:tc>.*?<\/a:tc>/gs)]
        .map(([cell]) => cell)
        .filter((cell) => cell.includes(`${step}</a:solidFill></a:tcPr>`))
        .map((cell) => /<a:rPr[^>]*><a:solidFill><a:schemeClr val="(\w+)"/.exec(cell)?.[1]);
    const light = '<a:schemeClr val="accent1"><a:lumMod val="20000"/><a:lumOff val="80000"/></a:schemeClr>';
    expect(new Set(inks(light))).toEqual(new Set(["bg1"]));
    expect(new Set(inks('<a:schemeClr val="accent1"/>'))).toEqual(new Set(["tx1"]));
  });

  it("puts a ground of its own colours behind titles that stand on a picture, and behind no others", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90">${Array.from({ length: 24 }, (_, i) => `<circle cx="${(i * 53) % 160}" cy="${(i * 31) % 90}" r="${8 + (i % 5) * 4}" fill="hsl(${i * 47},70%,${15 + (i % 4) * 25}%)"/>`).join("")}</svg>`;
    const picture = svgToPng(svg, 2);
    const grounds = async (template: Uint8Array) => {
      const bytes = await write(template, few);
      const { slides } = await readDeck(bytes);
      return {
        bytes,
        found: slides.map(({ xml }) => /name="Scrim".*?<a:schemeClr val="(\w+)">/s.exec(xml)?.[1] ?? null),
      };
    };
    const light = await grounds(organizationTemplate({ picture }));
    keep("deck-on-a-picture.pptx", light.bytes);
    expect(new Set(light.found)).toEqual(new Set(["bg1"]));
    const dark = await grounds(organizationTemplate({ picture, dark: true }));
    keep("deck-on-a-picture-dark.pptx", dark.bytes);
    expect(new Set(dark.found)).toEqual(new Set(["bg1"]));
    // Titles as light as the ground, as for a dark photo: the theme's text is what they can be read on.
    const parts = unzipSync(organizationTemplate({ picture }));
    const master = strFromU8(parts["ppt/slideMasters/slideMaster1.xml"]!).replace('val="tx2"', 'val="bg1"');
    const white = await grounds(zipSync({ ...parts, "ppt/slideMasters/slideMaster1.xml": strToU8(master) }));
    keep("deck-on-a-picture-white.pptx", white.bytes);
    expect(new Set(white.found)).toEqual(new Set(["tx1"]));
    expect(new Set((await grounds(organizationTemplate())).found)).toEqual(new Set([null]));
    if (hasSchemas("ooxml")) expect(packageErrors(light.bytes)).toEqual([]);
  });

  it.runIf(hasTool("soffice"))("takes a .potx that LibreOffice made, and gives it back with our slides", async () => {
    const potx = throughLibreOffice(await write(undefined, few), "pptx", "potx");
    const bytes = await write(potx, few);
    keep("deck-libreoffice.pptx", bytes);
    const { slides } = await readDeck(bytes);
    expect(slides).toHaveLength(few.slides.length + 2);
    expect(slides[1]!.texts[0]).toBe("What the figures say");
    const errors = hasSchemas("ooxml")
      ? packageErrors(bytes).filter((error) => !/slide(Layout|Master)|notesMaster/.test(error))
      : [];
    expect(errors).toEqual([]);
    expect(throughLibreOffice(bytes, "pptx", "pdf").length).toBeGreaterThan(1000);
  });

  it("tells of a file that is no template, and of one of another program", async () => {
    await expect(write(strToU8("not a zip"))).rejects.toThrow(TemplateRefused);
    await expect(write(zipSync({ "a.txt": strToU8("a") }))).rejects.toThrow("not a PowerPoint template");
    const other = unzipSync(organizationTemplate());
    const presentation = strFromU8(other["ppt/presentation.xml"]!).replaceAll("/2006/main", "/2050/main");
    await expect(write(zipSync({ ...other, "ppt/presentation.xml": strToU8(presentation) }))).rejects.toThrow(
      "a form of Open XML that is not known here",
    );
  });

  it("tells of a template that was damaged on its way, be it by one letter of a font's name", async () => {
    const bytes = zipSync(unzipSync(organizationTemplate()), { level: 0 });
    bytes[Buffer.from(bytes).indexOf('typeface="') + 10]! ^= 1;
    await expect(write(bytes)).rejects.toThrow("it may be damaged");
  });

  /** The same template with parts of it changed; `null` takes a part away. */
  const changed = (change: (name: string, text: string) => string | null): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(organizationTemplate())).flatMap(([name, bytes]) => {
          const text = change(name, strFromU8(bytes));
          return text === null ? [] : [[name, strToU8(text)]];
        }),
      ),
    );

  it("makes do with one blank layout, and says so where there is none", async () => {
    const only = (text: string) =>
      text
        .replace(/<Relationship Id="rId[23]"[^>]*slideLayout\d[^>]*>/g, "")
        .replace(/<p:sldLayoutId id="\d+" r:id="rId[23]"\/>/g, "");
    const blank = changed((name, text) =>
      /slideLayout[23]/.test(name)
        ? null
        : name.endsWith("slideLayout1.xml")
          ? text.replace(/<p:sp>[\s\S]*<\/p:sp>/, "")
          : name.includes("slideMaster1") || name.includes("Content_Types")
            ? only(text).replace(/<Override PartName="\/ppt\/slideLayouts\/slideLayout[23]\.xml"[^>]*>/g, "")
            : name.includes("slide1.xml.rels")
              ? text.replace("slideLayout2", "slideLayout1")
              : text,
    );
    const bytes = await write(blank, few);
    const { slides } = await readDeck(bytes);
    for (const { xml } of slides) expect(outside(xml, 10, 5.625)).toEqual([]);
    expect(slides[1]!.texts[0]).toBe("What the figures say");
    if (hasSchemas("ooxml")) expect(packageErrors(bytes)).toEqual([]);
    const none = changed((name, text) =>
      name.includes("slideMaster1.xml.rels") ? text.replace(/<Relationship [^>]*slideLayout[^>]*>/g, "") : text,
    );
    await expect(write(none, few)).rejects.toThrow("no slide layout");
  });

  it("stands on the first master that has a layout with a title, of several", async () => {
    const several = changed((name, text) =>
      name === "ppt/presentation.xml"
        ? text.replace("<p:sldMasterIdLst>", '<p:sldMasterIdLst><p:sldMasterId id="2147483800" r:id="rId9"/>')
        : name === "ppt/_rels/presentation.xml.rels"
          ? text.replace(
              "</Relationships>",
              '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideMaster" Target="slideMasters/slideMaster9.xml"/></Relationships>',
            )
          : text,
    );
    const files = unzipSync(several);
    const bare = { ...files, "ppt/slideMasters/slideMaster9.xml": files["ppt/slideMasters/slideMaster1.xml"]! };
    const { slides, parts } = await readDeck(await write(zipSync(bare), few));
    const rel = strFromU8(parts[slides[1]!.part.replace("slides/", "slides/_rels/").concat(".rels")]!);
    expect(rel).toContain("slideLayout3.xml");
  });

  it("takes one that is saved as Strict Open XML, its percentages too", async () => {
    const strict = Object.entries(unzipSync(organizationTemplate())).map(([name, bytes]) => [
      name,
      /\.(xml|rels)$/.test(name)
        ? strToU8(
            strFromU8(bytes)
              .replace(
                /http:\/\/schemas\.openxmlformats\.org\/(?!package)(\w+)\/2006\//g,
                "http://purl.oclc.org/ooxml/$1/",
              )
              .replace("<p:presentation ", '<p:presentation conformance="strict" ')
              .replaceAll('<a:schemeClr val="phClr"/>', '<a:schemeClr val="phClr"><a:tint val="50%"/></a:schemeClr>'),
          )
        : bytes,
    ]);
    const bytes = await write(zipSync(Object.fromEntries(strict)), few);
    const { parts } = await readDeck(bytes);
    expect(strFromU8(parts["ppt/theme/theme1.xml"]!)).toContain('<a:tint val="50000"/>');
    expect(Object.entries(parts).filter(([, part]) => strFromU8(part, true).includes("purl.oclc.org/ooxml"))).toEqual(
      [],
    );
    if (hasSchemas("ooxml")) expect(packageErrors(bytes)).toEqual([]);
  });
});
