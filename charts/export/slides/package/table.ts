import type { Cell, TableBlock } from "../blocks.ts";
import { fill, type Look } from "./paint.ts";
import { paragraphs } from "./text.ts";
import { emu, NS, xml } from "./xml.ts";

/** PowerPoint's own style without fills and lines. */
const PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

export interface TableContext {
  readonly look: Look;
  readonly scale: number;
  /** Relationship to the slide of a number. */
  link(slide: number): string;
}

/** `a:graphic` of a table: a header row that is one, hairlines or gaps, figures that can be edited. */
export function tableGraphic(table: TableBlock, context: TableContext): string {
  const { look, scale } = context;
  const line = (name: string, points: number, paint: "ink" | "hairline" | "bg" | null): string =>
    paint === null
      ? xml(name, { w: 0 }, xml("a:noFill"))
      : xml(name, { w: Math.round(points * 12_700) }, fill(paint, look));
  const borders = (head: boolean): string[] => {
    if (table.lines === "gaps") return ["a:lnL", "a:lnR", "a:lnT", "a:lnB"].map((name) => line(name, 1.5, "bg"));
    const bottom = head ? line("a:lnB", 1.5, "ink") : line("a:lnB", 0.75, "hairline");
    return [...["a:lnL", "a:lnR", "a:lnT"].map((name) => line(name, 0, null)), bottom];
  };
  const cell = (one: Cell, head: boolean): string => {
    const { size = head ? 12 : 14, bold, italic, align, paint = head ? "ink-2" : "ink", slide } = one;
    const run = {
      size: size * scale,
      paint,
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
      ...(slide !== undefined && { link: context.link(slide) }),
    };
    const side = emu((table.lines === "gaps" ? 0.03 : 0.06) * scale);
    return xml(
      "a:tc",
      {},
      xml("a:txBody", {}, xml("a:bodyPr"), xml("a:lstStyle"), paragraphs(one.text, run, look, align ?? "left")),
      xml(
        "a:tcPr",
        {
          marL: table.lines === "gaps" ? side : 0,
          marR: side,
          marT: 0,
          marB: 0,
          anchor: one.valign === "bottom" || head ? "b" : "ctr",
        },
        borders(head),
        one.fill ? fill(one.fill, look) : xml("a:noFill"),
      ),
    );
  };
  const row = (cells: readonly Cell[], height: number, head: boolean): string =>
    xml(
      "a:tr",
      { h: emu(height * scale) },
      cells.map((one) => cell(one, head)),
    );
  return xml(
    "a:graphic",
    {},
    xml(
      "a:graphicData",
      { uri: `${NS.a.replace("/main", "/table")}` },
      xml(
        "a:tbl",
        {},
        xml("a:tblPr", { firstRow: 1 }, xml("a:tableStyleId", {}, PLAIN)),
        xml(
          "a:tblGrid",
          {},
          table.columns.map((width) => xml("a:gridCol", { w: emu(width * scale) })),
        ),
        row(table.head, table.headHeight, true),
        table.rows.map((cells) => row(cells, table.rowHeight, false)),
      ),
    ),
  );
}
