import { expect, it } from "vitest";
import { nodeDocument } from "../../../charts/export/node.ts";
import { svgToPng } from "../../../charts/export/png.ts";
import { growthForm } from "../../../charts/export/slides/forms/growth.ts";
import { deckOf, findingSlides, writeDeck } from "../../../charts/export/slides/index.ts";
import { options } from "../../plots/fixture.ts";
import { growth } from "../../plots/readiness.ts";
import { hasSchemas, packageErrors } from "../../support/xsd.ts";
import { readDeck } from "./read-deck.ts";

const model = growth();
/** Four lines that end on figures next to each other. */
const close = {
  ...model,
  total: 60,
  lines: model.lines.map((line, i) => ({
    ...line,
    points: line.points.map((point) => ({ ...point, n: [60, 60, 58, 20][i] ?? 0 })),
  })),
};

it("writes the figures at the ends of lines below each other where the lines end close together, and no other ones", () => {
  const height = 4;
  const [chart] = growthForm(close).blocks(height);
  if (chart?.kind !== "chart") throw new Error("no chart");
  const ends = chart.series.map(({ values, labels }) => {
    const plain = (height - 0.7) * (1 - (values.at(-1) ?? 0) / close.total);
    return plain + (labels?.down ?? 0) * height;
  });
  const gaps = ends.slice(1).map((end, i) => end - ends[i]!);
  for (const gap of gaps) expect(gap).toBeGreaterThan(0.21);
  expect(chart.series.map(({ labels }) => (labels?.down ?? 0) > 0)).toEqual([false, true, true, false]);
});

it("moves them in the chart itself, by the schema", async () => {
  const deck = deckOf(findingSlides([{ chart: "growth", params: {}, model: close }]), options);
  const bytes = await writeDeck(deck, { document: nodeDocument(), rasterise: (svg) => svgToPng(svg, 1) });
  const { parts, slides } = await readDeck(bytes);
  const chart = new TextDecoder().decode(parts[slides.at(-1)!.charts[0]!.part]);
  expect(chart.match(/<c:dLbl><c:idx val="\d+"\/><c:layout><c:manualLayout>/g)).toHaveLength(2);
  if (hasSchemas("ooxml")) expect(packageErrors(bytes)).toEqual([]);
});
