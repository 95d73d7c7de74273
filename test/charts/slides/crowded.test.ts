import { describe, expect, it } from "vitest";
import { isCrowded } from "../../../charts/export/slides/package/crowded.ts";

const body = { x: 0.5, y: 1.5, w: 9, h: 4 };
const emu = (inches: number) => Math.round(inches * 914_400);
const frame = (x: number, y: number, w: number, h: number) =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`;
const shape = (at: string, fill: string, nv = "<p:nvPr/>") =>
  `<p:sp><p:nvSpPr>${nv}</p:nvSpPr><p:spPr>${at}<a:prstGeom prst="rect"/>${fill}<a:ln><a:solidFill/></a:ln></p:spPr></p:sp>`;
const blue = '<a:solidFill><a:srgbClr val="0000FF"/></a:solidFill>';

describe("a template's drawings under the body of slides", () => {
  it.each<[string, string, boolean]>([
    [
      "a picture for the ground",
      '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId2"/></a:blipFill></p:bgPr></p:bg>',
      true,
    ],
    ["a colour for the ground", `<p:bg><p:bgPr>${blue}</p:bgPr></p:bg><p:pic><a:blip/></p:pic>`, false],
    ["a picture across the lower half", `<p:pic><p:blipFill/><p:spPr>${frame(0, 3, 10, 3)}</p:spPr></p:pic>`, true],
    ["a group across it", `<p:grpSp><p:grpSpPr>${frame(0, 3, 10, 3)}</p:grpSpPr></p:grpSp>`, true],
    ["a filled shape across it", shape(frame(0, 3, 10, 3), blue), true],
    ["a shape without a fill", shape(frame(0, 3, 10, 3), "<a:noFill/>"), false],
    ["a place to be filled", shape(frame(0, 3, 10, 3), "", '<p:nvPr><p:ph type="body"/></p:nvPr>'), false],
    ["a band above it", shape(frame(0, 0, 10, 1), blue), false],
    ["a logo in its corner", `<p:pic><p:blipFill/><p:spPr>${frame(9, 5, 1, 0.5)}</p:spPr></p:pic>`, false],
  ])("%s: said as it is", (_, drawing, crowded) => {
    expect(isCrowded(["<p:sldMaster/>", `<p:sldLayout>${drawing}</p:sldLayout>`], body)).toBe(crowded);
  });
});
