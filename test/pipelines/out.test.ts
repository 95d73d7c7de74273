import { Type, tableFromIPC } from "@uwdata/flechette";
import { from, op } from "arquero";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  crossPriority,
  crossPriorityDeclaration,
  fromArrowBytes,
  kpis,
  kpisDeclaration,
  type ObservationRow,
  observations,
  observationsDeclaration,
  toArrow,
  toArrowBytes,
  toCsv,
  toRows,
} from "../../pipelines/index.ts";
import { safeText } from "../../rbm/exchange/csv.ts";
import { actual, kpi, plan, pushed } from "./fixtures.ts";

const options = { framework: plan };
const reported = [
  pushed({
    kpis: [kpi("A-01"), kpi("A-02")],
    actuals: [
      actual("A-01", "2021-Q1", -4, { comment: "=HYPERLINK(1)" }),
      actual("A-02", "2021-Q1", null, { status: "Missing", comment: 'said "soon", later' }),
    ],
  }),
];
const table = observations(reported, options);

describe("arrow", () => {
  it("a table comes back from its Arrow bytes as it was, blanks as null", () => {
    const back = fromArrowBytes(toArrowBytes(table, observationsDeclaration));
    expect(toRows(back)).toEqual(toRows(table));
    const wide = kpis(reported, options);
    expect(toRows(fromArrowBytes(toArrowBytes(wide, kpisDeclaration)))).toEqual(toRows(wide));
    const cross = crossPriority(wide, plan);
    expect(toRows(fromArrowBytes(toArrowBytes(cross, crossPriorityDeclaration)))).toEqual(toRows(cross));
  });

  it("types follow the declaration: dictionaries of text, float64, int32, bool", () => {
    const types = Object.fromEntries(
      toArrow(crossPriority(kpis(reported, options), plan), crossPriorityDeclaration).schema.fields.map((field) => [
        field.name,
        field.type.typeId,
      ]),
    );
    expect(types).toMatchObject({ priority: Type.Dictionary, progress: Type.Float, kpis: Type.Int, sample: Type.Bool });
  });

  it("dates are dates and instants are timestamps, and come back as the ISO texts they were", () => {
    const columns = {
      due: { type: "date", about: "", nulls: "not said", audience: "public" },
      at: { type: "instant", about: "", nulls: "not said", audience: "public" },
    } as const;
    const rows = [
      { due: "2021-12-31", at: "2021-10-20T12:00:00.123Z" },
      { due: "1969-07-20", at: null },
      { due: null, at: "2021-10-20T12:00:00.000Z" },
    ];
    const bytes = toArrowBytes(from(rows), { columns });
    const types = tableFromIPC(bytes).schema.fields.map(({ type }) => type.typeId);
    expect(types).toEqual([Type.Date, Type.Timestamp]);
    expect(toRows(fromArrowBytes(bytes))).toEqual(rows);
  });

  it("an empty table keeps its columns and types", () => {
    const bytes = toArrowBytes(observations([], options), observationsDeclaration);
    expect(tableFromIPC(bytes).schema.fields.map(({ name }) => name)).toEqual(
      Object.keys(observationsDeclaration.columns),
    );
  });

  it("a filtered and ordered table leaves as it is shown", () => {
    const shown = table.filter("d => d.value != null").orderby("kpi");
    const rows = toRows<ObservationRow>(fromArrowBytes(toArrowBytes(shown, observationsDeclaration)));
    expect(rows.map(({ kpi }) => kpi)).toEqual(["A-01"]);
  });
});

describe("csv", () => {
  it("writes the declared columns in order, blank cells empty, quotes doubled", () => {
    const [header, , second] = toCsv(table, observationsDeclaration).split("\n");
    expect(header).toBe(Object.keys(observationsDeclaration.columns).join(","));
    expect(second).toContain(',,,,Missing,"said ""soon"", later",');
  });

  it("a text that a spreadsheet would run gets a ' in front, a negative number does not", () => {
    const [, first] = toCsv(table, observationsDeclaration).split("\n");
    expect(first).toContain(",'=HYPERLINK(1),");
    expect(first).toContain(",-4,");
    for (const start of ["=", "+", "-", "@", "\t", "\r"]) expect(safeText(`${start}x`)).toBe(`'${start}x`);
    expect(safeText("-4 pts")).toBe("'-4 pts");
  });

  it("no cell of any text starts a formula", () => {
    fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@\t\r]/.test(String(safeText(text)))));
  });
});

describe("dictionary columns", () => {
  it("differ from a label they do not have, in tables made here and in tables read from Arrow", () => {
    for (const one of [table, fromArrowBytes(toArrowBytes(table, observationsDeclaration))]) {
      expect(one.filter("d => d.kpi !== 'z'").numRows()).toBe(2);
      expect(one.filter("d => d.kpi === 'z'").numRows()).toBe(0);
      expect(one.filter("d => d.obs_status != null").numRows()).toBe(1);
    }
  });

  it("group, compare and sort in Arquero as plain arrays do", () => {
    const many = observations(
      [pushed({ actuals: [actual("b", "2021-Q1", 1), actual("a", "2021-Q1", 2), actual("b", "2021-Q2", 3)] })],
      options,
    );
    const sums = many
      .groupby("kpi")
      .rollup({ sum: op.sum("value"), n: op.count() })
      .objects();
    expect(sums).toEqual([
      { kpi: "b", sum: 4, n: 2 },
      { kpi: "a", sum: 2, n: 1 },
    ]);
    expect(many.filter("d => d.kpi === 'a'").array("value")).toEqual([2]);
    expect(many.filter("d => d.kpi === 'z'").numRows()).toBe(0);
    expect(many.filter("d => d.kpi !== 'a'").array("value")).toEqual([1, 3]);
    expect(many.orderby("kpi").array("kpi")).toEqual(["a", "b", "b"]);
    expect(many.filter("d => d.period === '2021-Q1'").groupby("kpi").count().array("count")).toEqual([1, 1]);
  });
});
