import type { PlotKind, Series } from "../../blocks.ts";
import { xml } from "../xml.ts";
import { BARS } from "./bars.ts";
import { type Ink, value, words } from "./ink.ts";

const PLACES = { center: "ctr", end: "outEnd", base: "inBase", right: "r", above: "t", below: "b" } as const;

/** Figures beside the marks, all or only the last. */
export function labels({ labels: of, values: all }: Series, { look, scale }: Ink, plot: PlotKind): string {
  const { format, paint, at = plot in BARS ? "end" : "right", bold = false, size = 12, last, down = 0 } = of!;
  const shows = (named: boolean, shown: boolean): string[] => [
    value("c:showLegendKey", 0),
    value("c:showVal", Number(shown)),
    value("c:showCatName", 0),
    value("c:showSerName", Number(named)),
    value("c:showPercent", 0),
    value("c:showBubbleSize", 0),
  ];
  const look1 = [
    xml("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    xml("c:spPr", {}, xml("a:noFill"), xml("a:ln", {}, xml("a:noFill"))),
    words({ size: size * scale, paint, bold }, look),
    plot === "doughnut" || plot === "area" ? "" : value("c:dLblPos", PLACES[at]),
  ];
  if (!last) return xml("c:dLbls", {}, look1, shows(false, true));
  const end = all.findLastIndex((one) => one !== null);
  return xml(
    "c:dLbls",
    {},
    end >= 0 &&
      xml("c:dLbl", {}, value("c:idx", end), down !== 0 && moved(down), look1, shows(last === "name and value", true)),
    shows(false, false),
    down !== 0 && NO_LEADERS,
  );
}

/** A figure that was moved a little stands beside its line still. */
const NO_LEADERS = xml(
  "c:extLst",
  {},
  xml(
    "c:ext",
    {
      uri: "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}",
      "xmlns:c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
    },
    xml("c15:showLeaderLines", { val: 0 }),
  ),
);

const moved = (down: number): string =>
  xml("c:layout", {}, xml("c:manualLayout", {}, value("c:x", 0), value("c:y", down)));
