import { mkdirSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { nodeDocument } from "../../charts/export/node.ts";
import { svgToPng } from "../../charts/export/png.ts";
import { type Deck, deckOf, writeDeck } from "../../charts/export/slides/index.ts";
import type { StatusModel } from "../../charts/model.ts";
import { fixture, options } from "../plots/fixture.ts";
import { hasTool, throughLibreOffice } from "../support/tools.ts";
import { hasSchemas, packageErrors } from "../support/xsd.ts";

const PNG = [0x89, 0x50, 0x4e, 0x47];

describe("a deck", () => {
  const at: { deck?: Deck; bytes: Uint8Array; parts: Record<string, Uint8Array> } = {
    bytes: new Uint8Array(),
    parts: {},
  };
  const part = (name: string): string => strFromU8(at.parts[name]!);
  const names = (pattern: RegExp): string[] => Object.keys(at.parts).filter((name) => pattern.test(name));
  const text = (xml: string): string => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => match[1]).join(" ");

  beforeAll(async () => {
    at.deck = deckOf(fixture(), options);
    at.bytes = await writeDeck(at.deck, { document: nodeDocument(), rasterise: (svg) => svgToPng(svg, 2) });
    mkdirSync("test/pictures", { recursive: true });
    writeFileSync("test/pictures/deck.pptx", at.bytes);
    at.parts = unzipSync(at.bytes);
  });

  it("has an opening and a slide for each finding, titled by it", () => {
    expect(names(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(at.deck!.slides.length + 1);
    at.deck!.slides.forEach((model, i) => {
      expect(text(part(`ppt/slides/slide${i + 2}.xml`))).toContain(model.title);
    });
  });

  it("holds the status figures in a native chart, the same as the model's", () => {
    const model = at.deck!.slides.find((slide): slide is StatusModel => slide.kind === "status")!;
    const chart = part(names(/^ppt\/charts\/chart\d+\.xml$/)[0]!);
    const series = [...chart.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map((match) => match[1]!);
    const read = (xml: string): number[] =>
      [...xml.match(/<c:val>.*?<\/c:val>/s)![0].matchAll(/<c:v>([^<]*)<\/c:v>/g)].map((match) => Number(match[1]));
    const onTrack = model.series.find(({ status }) => status === "on track")!;
    expect(read(series[0]!)).toEqual([...onTrack.values].reverse());
    const all = series.flatMap(read).reduce((sum, n) => sum + n, 0);
    expect(all).toBe(model.rows.reduce((sum, { total }) => sum + total, 0));
  });

  it("says each status by a shape in its own label, and hides zeros", () => {
    const chart = part(names(/^ppt\/charts\/chart\d+\.xml$/)[0]!);
    const formats = [...chart.matchAll(/<c:ser>.*?formatCode="([^"]*)".*?<\/c:ser>/gs)].map((match) => match[1]);
    expect(formats).toEqual(["&quot;● &quot;0;;", "&quot;▲ &quot;0;;", "&quot;◆ &quot;0;;", "&quot;○ &quot;0;;"]);
  });

  it("has a true PNG behind each vector picture", () => {
    const pngs = names(/^ppt\/media\/.*\.png$/);
    expect(pngs.length).toBeGreaterThan(0);
    for (const name of pngs) expect([...at.parts[name]!.slice(0, 4)]).toEqual(PNG);
  });

  it("says the source, the method and Sample figures in the notes of every finding", () => {
    const notes = names(/^ppt\/notesSlides\/notesSlide\d+\.xml$/).map((name) => text(part(name)));
    expect(notes).toHaveLength(at.deck!.slides.length + 1);
    for (const model of at.deck!.slides) {
      expect(
        notes.some(
          (note) =>
            note.includes("Source: quarterly submissions") &&
            note.includes("Sample figures") &&
            note.includes(model.title.slice(0, 20)),
        ),
      ).toBe(true);
    }
  });

  it("describes every chart, picture and table to a screen reader", () => {
    const pictures = names(/^ppt\/slides\/slide\d+\.xml$/).flatMap((name) =>
      [...part(name).matchAll(/<p:(?:pic|graphicFrame)>.*?<p:cNvPr ([^>]*)>/gs)].map((match) => match[1]!),
    );
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const attributes of pictures.filter((one) => /Image|Chart/i.test(one)))
      expect(attributes).toMatch(/descr="[^"]{20,}"/);
  });

  it.runIf(hasSchemas("ooxml"))("is valid against the published OOXML schemas", () => {
    expect(packageErrors(at.bytes)).toEqual([]);
  });

  it.runIf(hasTool("soffice"))(
    "opens in LibreOffice, a page a slide",
    () => {
      const pdf = Buffer.from(throughLibreOffice(at.bytes, "pptx", "pdf")).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(at.deck!.slides.length + 1);
    },
    120_000,
  );
});
