import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { renderSvgInNode } from "../../charts/export/node.ts";
import { renderPng } from "../../charts/export/png.ts";
import { charts } from "../../charts/index.ts";
import { fixture, options } from "../plots/fixture.ts";

const model = charts.status.model(fixture(), options);

describe("a picture as a file", () => {
  it("carries title, caption and alt text, and no variable, style sheet or outside address", () => {
    const svg = renderSvgInNode(model, { width: 580 });
    expect(svg).toContain(`aria-label="${model.alt}"`);
    expect(svg).toContain("Sample figures.");
    expect(svg).not.toMatch(/var\(--|<style|https?:\/\/(?!www\.w3\.org)/);
  });

  it("is well-formed XML whatever the text says", () => {
    const text = `<b>"A" & B</b> ]]> ="<x y='z'> \u00a0`;
    fc.assert(
      fc.property(fc.oneof(fc.constant(text), fc.string()), (said) => {
        const xml = said.replaceAll(/[^\t\n\r -\uFFFD]/g, "");
        const svg = renderSvgInNode({ ...model, title: xml, alt: xml, subtitle: xml, caption: xml }, { width: 580 });
        const parser = new SaxesParser();
        parser.on("error", (error) => {
          throw error;
        });
        parser.write(svg).close();
      }),
      { numRuns: 20, examples: [[text]] },
    );
  });

  it("has a ground in the theme's colour, or none where transparent", () => {
    const ground = (svg: string) => {
      const first = /<svg[^>]*><(\w+)([^>]*)/.exec(svg);
      return first?.[1] === "rect" ? /fill="([^"]+)"/.exec(first[2] ?? "")?.[1] : undefined;
    };
    expect(ground(renderSvgInNode(model, { width: 580, theme: "dark" }))).toBe("#10171e");
    expect(ground(renderSvgInNode(model, { width: 580, transparent: true }))).toBeUndefined();
  });

  it("patterns of two pictures on a page do not share an id", () => {
    const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const both = [
      ...ids(renderSvgInNode(model, { width: 580 })),
      ...ids(renderSvgInNode(model, { width: 580, scope: "other" })),
    ];
    expect(new Set(both).size).toBe(both.length);
  });

  it("as PNG it is as large as asked, and text is not lost", () => {
    const png = renderPng(model, { width: 580, scale: 2 });
    const bytes = Buffer.from(png);
    expect(bytes.readUInt32BE(16)).toBe(1160);
    const empty = renderPng({ ...model, title: "", subtitle: "", caption: "" }, { width: 580, scale: 2 });
    expect(png.length).toBeGreaterThan(empty.length * 1.2);
  });
});
