import { framework2020 } from "../rbm/framework/index.ts";
import type { Content } from "../rbm/template/content.ts";
import { largeContent } from "./checks.data.ts";

/** A whole workbook without a flaw, of one focal point: a thematic priority at a reporting office. */
export function contentOf(point: number, large: Content): Content {
  const priority = framework2020.priorities[point % framework2020.priorities.length]!.name;
  const office = framework2020.offices[Math.floor(point / framework2020.priorities.length)]!.name;
  const [cover] = large.sheets.cover!;
  return {
    identity: { ...large.identity, priority, office, parent: null },
    sheets: { ...large.sheets, collaboration: [], cover: [{ ...cover!, priority, office, figures: null }] },
  };
}

/** A made-up workbook with so many rows of Actuals, and none of the flaws of `largeContent`. */
export function flawless(rows: number): Content {
  const content = largeContent(rows);
  const actuals = content.sheets.actuals!.map((row) => {
    const value = Math.floor(row.value as number);
    const numerator = row.numerator === null ? null : Math.floor((row.numerator as number) / 10) * 10;
    return { ...row, value, numerator };
  });
  return { ...content, sheets: { ...content.sheets, actuals } };
}
