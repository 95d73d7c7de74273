import type { ChartBlock } from "../../blocks.ts";
import { fill } from "../paint.ts";
import { xml } from "../xml.ts";
import { BARS } from "./bars.ts";
import { type Ink, value, words } from "./ink.ts";

const noLine = xml("c:spPr", {}, xml("a:ln", {}, xml("a:noFill")));

export function categories({ plot, size = 14, every }: ChartBlock, { look, scale }: Ink): string {
  const bars = BARS[plot]?.dir === "bar";
  return xml(
    "c:catAx",
    {},
    value("c:axId", 111),
    // Bars are read from the top, in the order of the sheet.
    xml("c:scaling", {}, value("c:orientation", bars ? "maxMin" : "minMax")),
    value("c:delete", 0),
    value("c:axPos", bars ? "l" : "b"),
    xml("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "low"),
    noLine,
    words({ size: size * scale, paint: "ink" }, look),
    value("c:crossAx", 112),
    value("c:crosses", "autoZero"),
    value("c:auto", 0),
    value("c:lblAlgn", "ctr"),
    value("c:lblOffset", 100),
    every !== undefined && value("c:tickLblSkip", every),
    value("c:noMultiLvlLbl", 1),
  );
}

export function values({ plot, format, value: of = {} }: ChartBlock, { look, scale }: Ink): string {
  const { min, max, step, shown = false, size = 12 } = of;
  const bars = BARS[plot]?.dir === "bar";
  return xml(
    "c:valAx",
    {},
    value("c:axId", 112),
    xml(
      "c:scaling",
      {},
      value("c:orientation", "minMax"),
      max !== undefined && value("c:max", max),
      min !== undefined && value("c:min", min),
    ),
    value("c:delete", Number(!shown)),
    value("c:axPos", bars ? "t" : "l"),
    shown && xml("c:majorGridlines", {}, xml("c:spPr", {}, xml("a:ln", { w: 9525 }, fill("grid", look)))),
    xml("c:numFmt", { formatCode: of.format ?? format, sourceLinked: 0 }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "nextTo"),
    noLine,
    words({ size: size * scale, paint: "ink-3" }, look),
    value("c:crossAx", 111),
    value("c:crosses", bars ? "autoZero" : "min"),
    value("c:crossBetween", plot === "scatter" || plot === "area" ? "midCat" : "between"),
    step !== undefined && value("c:majorUnit", step),
  );
}

/** The horizontal axis of a scatter. */
export function across({ across: of, size = 12 }: ChartBlock, { look, scale }: Ink): string {
  const { min, max, step, format } = of ?? { min: 0, max: 1, step: 1, format: "0" };
  return xml(
    "c:valAx",
    {},
    value("c:axId", 111),
    xml("c:scaling", {}, value("c:orientation", "minMax"), value("c:max", max), value("c:min", min)),
    value("c:delete", 0),
    value("c:axPos", "b"),
    xml("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "low"),
    xml("c:spPr", {}, xml("a:ln", { w: 9525 }, fill("rule", look))),
    words({ size: size * scale, paint: "ink-3" }, look),
    value("c:crossAx", 112),
    value("c:crosses", "min"),
    value("c:crossBetween", "midCat"),
    value("c:majorUnit", step),
  );
}
