import type { ScenarioComparison } from "../../models/scenario-comparison.ts";
import { type Cell, WIDTH } from "./blocks.ts";
import { type Finding, findingSlides } from "./compose.ts";
import type { DeckSlide } from "./deck.ts";

const SECTION = "Scenarios";
const COLUMNS = [2.6, 5.25, 1.5, 1.4, 1.5] as const;

/** Scenarios side by side, then what each comes to: figures that a what-if gave, which no later deck can be checked against. */
export function scenarioPages(
  comparison: ScenarioComparison,
  findings: readonly Finding[],
  state: { readonly sample: boolean; readonly provisional: boolean },
): DeckSlide[] {
  const { title, subtitle, caption, columns, rows } = comparison;
  const align = (i: number) => (columns[i]?.right ? ({ align: "right" } as const) : {});
  const beside: DeckSlide = {
    section: SECTION,
    title,
    caption,
    alt: `${title}. ${rows.map((row) => row.join(", ")).join("; ")}.`,
    ...state,
    content: {
      body: {
        subtitle,
        blocks: (height) => [
          {
            kind: "table",
            box: { x: 0, y: 0, w: WIDTH, h: height },
            alt: title,
            columns: COLUMNS,
            head: columns.map(({ label }, i) => ({ text: label, ...align(i) })),
            rows: rows.map((row) =>
              row.map((text, i): Cell => ({ text, size: 13, bold: i === 0 || i === 2, ...align(i) })),
            ),
            headHeight: 0.4,
            rowHeight: Math.min(0.6, (height - 0.4) / Math.max(1, rows.length)),
            lines: "hairlines",
          },
        ],
      },
    },
  };
  const each = findingSlides(findings).map(({ origin: _, ...slide }): DeckSlide => ({ ...slide, section: SECTION }));
  return [beside, ...each];
}
