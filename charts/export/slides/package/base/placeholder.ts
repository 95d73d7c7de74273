import type { Box } from "../../blocks.ts";
import { frameOf } from "../slide.ts";
import { xml } from "../xml.ts";

/** A place of a master or a layout, and how its text looks. */
export interface PlaceholderLook {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly idx?: number;
  readonly frame: Box;
  readonly size: number;
  readonly bold?: boolean;
  readonly scheme?: string;
  readonly align?: "l" | "r";
  readonly anchor?: "t" | "b" | "ctr";
  /** What stands there in the layout; the number of the slide for a field. */
  readonly prompt?: string;
}

export function placeholder(look: PlaceholderLook): string {
  const { id, name, type, idx, frame, size, bold, scheme = "tx1", align = "l", anchor = "t", prompt = name } = look;
  const quiet = [xml("a:lumMod", { val: 75_000 }), xml("a:lumOff", { val: 25_000 }), xml("a:satMod", { val: 45_000 })];
  const level = xml(
    "a:lvl1pPr",
    { marL: 0, indent: 0, algn: align },
    xml("a:buNone"),
    xml(
      "a:defRPr",
      { sz: size * 100, b: bold ? 1 : 0 },
      xml(
        "a:solidFill",
        {},
        xml("a:schemeClr", { val: scheme === "quiet" ? "tx1" : scheme }, scheme === "quiet" ? quiet : []),
      ),
      xml("a:latin", { typeface: /itle$/.test(type) ? "+mj-lt" : "+mn-lt" }),
    ),
  );
  const run =
    type === "sldNum"
      ? xml(
          "a:fld",
          { id: "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type: "slidenum" },
          xml("a:rPr", { lang: "en-GB" }),
          "<a:t>‹#›</a:t>",
        )
      : xml("a:r", {}, xml("a:rPr", { lang: "en-GB" }), `<a:t>${prompt}</a:t>`);
  return xml(
    "p:sp",
    {},
    xml(
      "p:nvSpPr",
      {},
      xml("p:cNvPr", { id, name }),
      xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1 })),
      xml("p:nvPr", {}, xml("p:ph", { type, idx })),
    ),
    xml("p:spPr", {}, frameOf("a:xfrm", frame), xml("a:prstGeom", { prst: "rect" }, xml("a:avLst"))),
    xml(
      "p:txBody",
      {},
      xml("a:bodyPr", { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, xml("a:normAutofit")),
      xml("a:lstStyle", {}, level),
      xml("a:p", {}, run),
    ),
  );
}

/** Shapes of a master or a layout. */
export const tree = (...shapes: string[]): string =>
  xml(
    "p:spTree",
    {},
    xml("p:nvGrpSpPr", {}, xml("p:cNvPr", { id: 1, name: "" }), xml("p:cNvGrpSpPr"), xml("p:nvPr")),
    xml("p:grpSpPr"),
    shapes,
  );
