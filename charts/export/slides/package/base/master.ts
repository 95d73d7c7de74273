import { frameOf } from "../slide.ts";
import { PML, part, xml } from "../xml.ts";
import { placeholder, tree } from "./placeholder.ts";
import { FOOTER, NUMBER, TITLE } from "./places.ts";
import { BODY, HEIGHT, LEFT } from "./size.ts";

const edge = xml(
  "p:sp",
  {},
  xml("p:nvSpPr", {}, xml("p:cNvPr", { id: 90, name: "Edge" }), xml("p:cNvSpPr"), xml("p:nvPr", { userDrawn: 1 })),
  xml(
    "p:spPr",
    {},
    frameOf("a:xfrm", { x: 0, y: 0, w: 0.1, h: HEIGHT }),
    xml("a:prstGeom", { prst: "rect" }, xml("a:avLst")),
    xml("a:solidFill", {}, xml("a:schemeClr", { val: "accent1" })),
    xml("a:ln", {}, xml("a:noFill")),
  ),
);

/** The master of both layouts. */
export function masterXml(): string {
  const level = (size: number, bold: boolean) =>
    xml(
      "a:lvl1pPr",
      { algn: "l" },
      xml("a:lnSpc", {}, xml("a:spcPct", { val: 100_000 })),
      xml("a:spcBef", {}, xml("a:spcPct", { val: 0 })),
      xml("a:buNone"),
      xml(
        "a:defRPr",
        { sz: size * 100, b: bold ? 1 : 0 },
        xml("a:solidFill", {}, xml("a:schemeClr", { val: "tx1" })),
        xml("a:latin", { typeface: bold ? "+mj-lt" : "+mn-lt" }),
        xml("a:ea", { typeface: bold ? "+mj-ea" : "+mn-ea" }),
        xml("a:cs", { typeface: bold ? "+mj-cs" : "+mn-cs" }),
      ),
    );
  const slots = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  return part(
    xml(
      "p:sldMaster",
      PML,
      xml(
        "p:cSld",
        {},
        xml(
          "p:bg",
          {},
          xml("p:bgPr", {}, xml("a:solidFill", {}, xml("a:schemeClr", { val: "bg1" })), xml("a:effectLst")),
        ),
        tree(
          edge,
          placeholder(TITLE),
          placeholder({
            id: 3,
            name: "Text",
            type: "body",
            idx: 1,
            frame: { x: LEFT, y: 1.95, w: BODY, h: 4.9 },
            size: 16,
          }),
          placeholder({ ...FOOTER, idx: 3 }),
          placeholder({ ...NUMBER, idx: 4 }),
        ),
      ),
      xml("p:clrMap", {
        bg1: "lt1",
        tx1: "dk1",
        bg2: "lt2",
        tx2: "dk2",
        ...Object.fromEntries(slots.map((slot) => [slot, slot])),
      }),
      xml(
        "p:sldLayoutIdLst",
        {},
        xml("p:sldLayoutId", { id: 2147483649, "r:id": "rId1" }),
        xml("p:sldLayoutId", { id: 2147483650, "r:id": "rId2" }),
      ),
      xml(
        "p:txStyles",
        {},
        xml("p:titleStyle", {}, level(28, true)),
        xml("p:bodyStyle", {}, level(16, false)),
        xml("p:otherStyle", {}, level(14, false)),
      ),
    ),
  );
}
