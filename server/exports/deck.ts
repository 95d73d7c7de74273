import { nodeDocument } from "../../charts/export/node.ts";
import { svgToPng } from "../../charts/export/png.ts";
import { deckOf, writeDeck } from "../../charts/export/slides/index.ts";
import type { Charted } from "./charted.ts";

/** The standing deck of a quarter as .pptx bytes. */
export const deckBytes = ({ rows, options }: Charted): Promise<Uint8Array> =>
  writeDeck(deckOf(rows, options), { document: nodeDocument(), rasterise: (svg) => svgToPng(svg, 2) });
