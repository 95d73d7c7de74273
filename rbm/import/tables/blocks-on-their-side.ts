import { folded } from "../../template/names.ts";
import { type Grid, within } from "./grid.ts";
import { readHeader } from "./header.ts";

/**
 * The blocks of a sheet on its side, an indicator each, in a grid that is turned: where its label comes again, another one begins, and with it
 * what stood over the first one's label too.
 */
export function blocksOnTheirSide(grid: Grid, labels: number): Grid[] {
  const label = (at: number): string => grid.text(labels, at);
  const all = Array.from({ length: grid.lastColumn - grid.firstColumn + 1 }, (_, i) => grid.firstColumn + i);
  const titles = all.filter((at) => isTitle(label(at)));
  const [first] = titles;
  if (first === undefined || titles.length < 2) return [grid];
  const lead = new Set(all.filter((at) => at < first).map((at) => folded(label(at))));
  const starts = titles.map((title, i) => {
    if (i === 0) return grid.firstColumn;
    let start = title;
    while (start - 1 > titles[i - 1]! && (lead.has(folded(label(start - 1))) || label(start - 1) === "")) start--;
    return start;
  });
  return starts.map((start, i) => within(grid, start, (starts[i + 1] ?? grid.lastColumn + 1) - 1));
}

function isTitle(text: string): boolean {
  const { meaning, certainty } = readHeader(text);
  return meaning?.to === "kpis.title" && certainty === 1;
}
