import type { Box } from "../blocks.ts";
import { emu, PML, part, xml } from "./xml.ts";

export const frameOf = (name: "a:xfrm" | "p:xfrm", { x, y, w, h }: Box): string =>
  xml(
    name,
    {},
    xml("a:off", { x: emu(x), y: emu(y) }),
    xml("a:ext", { cx: Math.max(0, emu(w)), cy: Math.max(0, emu(h)) }),
  );

const tree = (shapes: readonly string[]): string =>
  xml(
    "p:cSld",
    {},
    xml(
      "p:spTree",
      {},
      xml("p:nvGrpSpPr", {}, xml("p:cNvPr", { id: 1, name: "" }), xml("p:cNvGrpSpPr"), xml("p:nvPr")),
      xml("p:grpSpPr"),
      shapes,
    ),
  );
const inherit = xml("p:clrMapOvr", {}, xml("a:masterClrMapping"));

export const slidePart = (shapes: readonly string[]): string => part(xml("p:sld", PML, tree(shapes), inherit));

export const notesPart = (shapes: readonly string[]): string => part(xml("p:notes", PML, tree(shapes), inherit));

interface Named {
  readonly id: number;
  readonly name: string;
}

/** A place of the layout, filled. Where no box is given it stands where the layout puts it. */
export const placed = (
  { id, name }: Named,
  { type, idx }: { readonly type: string; readonly idx: string | undefined },
  paragraphs: string,
  box?: Box,
): string =>
  xml(
    "p:sp",
    {},
    xml(
      "p:nvSpPr",
      {},
      xml("p:cNvPr", { id, name }),
      xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1 })),
      xml("p:nvPr", {}, xml("p:ph", { type: type === "obj" ? undefined : type, idx })),
    ),
    xml("p:spPr", {}, box && frameOf("a:xfrm", box)),
    xml("p:txBody", {}, xml("a:bodyPr", {}, xml("a:normAutofit")), xml("a:lstStyle"), paragraphs),
  );

/** Text that no placeholder of the layout has room for. */
export const textBox = ({ id, name }: Named, paragraphs: string, box: Box, anchor: "t" | "b" | "ctr" = "t"): string =>
  xml(
    "p:sp",
    {},
    xml("p:nvSpPr", {}, xml("p:cNvPr", { id, name }), xml("p:cNvSpPr", { txBox: 1 }), xml("p:nvPr")),
    xml("p:spPr", {}, frameOf("a:xfrm", box), xml("a:prstGeom", { prst: "rect" }, xml("a:avLst")), xml("a:noFill")),
    xml(
      "p:txBody",
      {},
      xml("a:bodyPr", { wrap: "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, xml("a:noAutofit")),
      xml("a:lstStyle"),
      paragraphs,
    ),
  );

/** A chart or a table. */
export const framed = ({ id, name }: Named, alt: string, graphic: string, box: Box): string =>
  xml(
    "p:graphicFrame",
    {},
    xml(
      "p:nvGraphicFramePr",
      {},
      xml("p:cNvPr", { id, name, descr: alt }),
      xml("p:cNvGraphicFramePr", {}, xml("a:graphicFrameLocks", { noGrp: 1 })),
      xml("p:nvPr"),
    ),
    frameOf("p:xfrm", box),
    graphic,
  );

const SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

/** A vector picture, with a true PNG behind it for readers that know no SVG. */
export const pictured = ({ id, name }: Named, alt: string, png: string, svg: string, box: Box): string =>
  xml(
    "p:pic",
    {},
    xml(
      "p:nvPicPr",
      {},
      xml("p:cNvPr", { id, name, descr: alt }),
      xml("p:cNvPicPr", {}, xml("a:picLocks", { noChangeAspect: 1 })),
      xml("p:nvPr"),
    ),
    xml(
      "p:blipFill",
      {},
      xml(
        "a:blip",
        { "r:embed": png },
        xml(
          "a:extLst",
          {},
          xml(
            "a:ext",
            { uri: "{96DAC541-7B7A-43D3-8B79-37D633B846F1}" },
            xml("asvg:svgBlip", { "xmlns:asvg": SVG, "r:embed": svg }),
          ),
        ),
      ),
      xml("a:stretch", {}, xml("a:fillRect")),
    ),
    xml("p:spPr", {}, frameOf("a:xfrm", box), xml("a:prstGeom", { prst: "rect" }, xml("a:avLst"))),
  );

/** A bar of a table, or a tick over it: nothing to be read aloud. */
export const drawn = ({ id, name }: Named, shape: "rect" | "line", paint: string, box: Box): string =>
  xml(
    shape === "line" ? "p:cxnSp" : "p:sp",
    {},
    xml(
      shape === "line" ? "p:nvCxnSpPr" : "p:nvSpPr",
      {},
      xml(
        "p:cNvPr",
        { id, name },
        xml(
          "a:extLst",
          {},
          xml(
            "a:ext",
            { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" },
            xml("adec:decorative", {
              "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
              val: 1,
            }),
          ),
        ),
      ),
      xml(shape === "line" ? "p:cNvCxnSpPr" : "p:cNvSpPr"),
      xml("p:nvPr"),
    ),
    xml(
      "p:spPr",
      {},
      frameOf("a:xfrm", box),
      xml("a:prstGeom", { prst: shape }, xml("a:avLst")),
      shape === "line" ? xml("a:ln", { w: 19_050 }, paint) : [paint, xml("a:ln", {}, xml("a:noFill"))],
    ),
  );
