import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importEachIati } from "../../../../rbm/exchange/iati/index.ts";
import { framework2020 } from "../../../../rbm/framework/index.ts";
import type { Content, Row } from "../../../../rbm/template/content.ts";
import { priorityTemplate } from "../../../../rbm/template/priority/index.ts";
import { sampleContents } from "../../../../samples/index.ts";
import { anyContent } from "../../../support/content.ts";
import { bytes, exported } from "./foreign-file.ts";

/** The same with targets and actuals of KPIs that are there. */
function withKnownKpis(content: Content): Content {
  const codes = content.sheets.kpis!.map(({ code }) => code ?? null);
  const known = (rows: readonly Row[]): Row[] =>
    rows.map((row, i) => ({ ...row, kpi: codes[i % codes.length] ?? null }));
  const { kpi_targets = [], actuals = [] } = content.sheets;
  return { ...content, sheets: { ...content.sheets, kpi_targets: known(kpi_targets), actuals: known(actuals) } };
}

describe("export, import and export again", () => {
  const latest = sampleContents(framework2020)
    .slice(-10)
    .map(({ content }) => content);

  it("of every sample priority is the same file, and asks nothing of anybody", () => {
    const once = exported(latest);
    const again = importEachIati(bytes(once));
    expect(again.flatMap(({ findings }) => findings)).toEqual([]);
    expect(exported(again.map(({ content }) => content))).toBe(once);
  });

  it("of any content of the template is the same file", () => {
    fc.assert(
      fc.property(anyContent(priorityTemplate, framework2020).map(withKnownKpis), (content) => {
        fc.pre(content.sheets.kpis!.some(({ code }) => code !== null));
        const once = exported([content]);
        const [again] = importEachIati(bytes(once));
        expect(exported([again!.content])).toBe(once);
      }),
      { numRuns: 200 },
    );
  });

  it("brings back the public cells of KPIs, targets and actuals as they were", () => {
    const [content] = latest;
    const [again] = importEachIati(bytes(exported([content!])));
    expect(again!.content.identity).toEqual({ ...content!.identity, parent: null });
    for (const id of ["kpis", "kpi_targets", "actuals"]) {
      const sheet = priorityTemplate.sheets.find((one) => one.id === id)!;
      const seen = (rows: readonly Row[]) =>
        rows
          .map((row) =>
            JSON.stringify(
              sheet.columns.filter(({ audience }) => audience === "public").map((column) => row[column.id]),
            ),
          )
          .sort();
      expect(seen(again!.content.sheets[id]!)).toEqual(seen(content!.sheets[id]!));
    }
  });
});
