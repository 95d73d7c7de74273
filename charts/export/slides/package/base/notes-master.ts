import { frameOf } from "../slide.ts";
import { PML, part, xml } from "../xml.ts";
import { placeholder, tree } from "./placeholder.ts";

/** A notes master for packages that bring none. */
export function notesMasterXml(): string {
  const clrMap = Object.fromEntries(
    ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map((slot) => [slot, slot]),
  );
  return part(
    xml(
      "p:notesMaster",
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
          xml(
            "p:sp",
            {},
            xml(
              "p:nvSpPr",
              {},
              xml("p:cNvPr", { id: 2, name: "Slide" }),
              xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
              xml("p:nvPr", {}, xml("p:ph", { type: "sldImg", idx: 2 })),
            ),
            xml(
              "p:spPr",
              {},
              frameOf("a:xfrm", { x: 0.75, y: 0.75, w: 6, h: 3.375 }),
              xml("a:prstGeom", { prst: "rect" }, xml("a:avLst")),
            ),
          ),
          placeholder({
            id: 3,
            name: "Notes",
            type: "body",
            idx: 3,
            frame: { x: 0.75, y: 4.5, w: 6, h: 4.8 },
            size: 12,
          }),
        ),
      ),
      xml("p:clrMap", { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2", ...clrMap }),
    ),
  );
}
