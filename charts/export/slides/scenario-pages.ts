import type { ScenarioComparison } from "../../models/scenario-comparison.ts";
import { type Cell, WIDTH } from "./blocks.ts";
import { type Finding, findingSlides } from "./compose.ts";
import type { DeckSlide, Origin } from "./deck.ts";
import type { Table } from "./moved.ts";
import { type EditedTitle, titled } from "./titles.ts";

export interface ScenarioPages {
  /** What the table was asked for. */
  readonly params: Origin["params"];
  readonly sample: boolean;
  readonly provisional: boolean;
  /** Title of the table that somebody wrote. */
  readonly edited?: EditedTitle | undefined;
}

const SECTION = "Scenarios";
const COLUMNS = [2.6, 5.25, 1.5, 1.4, 1.5] as const;

/** Id of the slide that sets scenarios side by side. */
export const SIDE_BY_SIDE = "scenarios";

/** Scenarios side by side, then what each comes to. */
export function scenarioPages(
  comparison: ScenarioComparison,
  findings: readonly Finding[],
  { params, sample, provisional, edited }: ScenarioPages,
): DeckSlide[] {
  const { subtitle, caption, columns, rows } = comparison;
  const alt = `${comparison.title}. ${rows.map((row) => row.join(", ")).join("; ")}.`;
  const table: Table = { columns: columns.map(({ label }) => ({ label, kind: "text" })), rows };
  const titles = titled({ ...comparison, alt, table }, edited);
  const align = (i: number) => (columns[i]?.right ? ({ align: "right" } as const) : {});
  const beside: DeckSlide = {
    section: SECTION,
    ...titles,
    caption,
    alt,
    sample,
    provisional,
    origin: { chart: SIDE_BY_SIDE, params },
    content: {
      table,
      body: {
        subtitle,
        blocks: (height) => [
          {
            kind: "table",
            box: { x: 0, y: 0, w: WIDTH, h: height },
            alt: titles.title,
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
  const each = findingSlides(findings).map((slide): DeckSlide => ({ ...slide, section: SECTION }));
  return [beside, ...each];
}
