import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merged, type OfficeContent } from "../../../rbm/submission/merge.ts";
import type { Row } from "../../../rbm/template/content.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { reportWith } from "../../server/support/content.ts";

const actual = (place: string, value: number | null, more: Row = {}): Row => ({
  ...{ kpi: "DI-01", period: "2021-Q3", place, disaggregation: "Total", value, comment: null, ...more },
});
const said = (office: string, ...actuals: Row[]): OfficeContent => ({
  office,
  content: reportWith({ identity: { office }, sheets: { actuals } }),
});
const actualsOf = (...offices: OfficeContent[]) => merged(offices, priorityTemplate).sheets.actuals!;

describe("what two offices say", () => {
  it("is one table: rows of either, and a row of both once", () => {
    const rows = actualsOf(
      said("Headquarters", actual("World", 50), actual("Africa", 20)),
      said("Africa office", actual("Africa", 20), actual("Africa", 3, { disaggregation: "Women" })),
    );
    expect(rows.map(({ key, offices, row }) => [key.split(" · ").slice(2).join(" "), offices, row.value])).toEqual([
      ["World Total", ["Headquarters"], 50],
      ["Africa Total", ["Headquarters", "Africa office"], 20],
      ["Africa Women", ["Africa office"], 3],
    ]);
  });

  it("conflicts where two values differ: both are told with their office, and neither is taken", () => {
    const { sheets, conflicts } = merged(
      [said("Headquarters", actual("Africa", 20)), said("Africa office", actual("Africa", 21))],
      priorityTemplate,
    );
    expect(conflicts).toEqual([
      {
        ...{ sheet: "actuals", key: "DI-01 · 2021-Q3 · Africa · Total", column: "value", kpi: "DI-01" },
        values: [
          { office: "Headquarters", value: 20 },
          { office: "Africa office", value: 21 },
        ],
      },
    ]);
    expect(sheets.actuals![0]!.row.value).toBeNull();
  });

  it("a blank conflicts with nothing, a zero does", () => {
    const filled = said("Headquarters", actual("Africa", 20));
    expect(actualsOf(filled, said("Africa office", actual("Africa", null)))[0]!.row.value).toBe(20);
    expect(merged([filled, said("Africa office", actual("Africa", 0))], priorityTemplate).conflicts).toHaveLength(1);
  });

  it("loses no value: each is in the merged table or in a conflict, whoever comes first", () => {
    const place = fc.constantFrom("World", "Africa", "Europe");
    const rows = fc.uniqueArray(fc.tuple(place, fc.option(fc.integer({ min: 0, max: 3 }))), {
      selector: ([where]) => where,
    });
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const offices = [
          said("A", ...a.map(([where, value]) => actual(where, value))),
          said("B", ...b.map(([where, value]) => actual(where, value))),
        ];
        const { sheets, conflicts } = merged(offices, priorityTemplate);
        for (const { office, content } of offices) {
          for (const { place: where, value } of content.sheets.actuals!) {
            if (value === null) continue;
            const key = `DI-01 · 2021-Q3 · ${where} · Total`;
            const kept = sheets.actuals!.find((row) => row.key === key)!.row.value === value;
            const told = conflicts.some(
              (one) => one.key === key && one.values.some((each) => each.office === office && each.value === value),
            );
            expect(kept !== told).toBe(true);
          }
        }
        const turned = merged([...offices].reverse(), priorityTemplate);
        expect(turned.conflicts.map(({ key }) => key).sort()).toEqual(conflicts.map(({ key }) => key).sort());
      }),
    );
  });
});
