import { describe, expect, it } from "vitest";
import { excelBook } from "../../../addin/excel/book.ts";
import { asRemarks, openRemarks, remarksOf } from "../../../addin/taskpane/history/remarks.ts";
import type { Decision } from "../../../rbm/submission/submission.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { openSample } from "./opened.ts";

const returned = (said: Partial<Decision>): Decision => ({
  submission: "v1",
  decision: "return",
  kpis: null,
  comment: "",
  by: "M&E officer",
  at: "2020-10-14T09:00:00Z",
  ...said,
});

/** A sample quarter, what was said of it, and the book it is written into. */
async function reviewed(...decisions: readonly Decision[]) {
  const opened = await openSample();
  const book = excelBook();
  const workbook = await book.read();
  const said = remarksOf(decisions, bind(workbook, priorityTemplate));
  opened.host.forgetTrips();
  return { ...opened, book, said, remarks: asRemarks(said, () => "14 Oct") };
}

describe("what reviewers said", () => {
  it("leads to where a KPI is defined and to its latest actual, and a comment on a cell to that cell", async () => {
    const { content, said } = await reviewed(
      returned({
        kpis: ["DI-01"],
        comment: "Where does it come from?",
        cells: [{ sheet: "kpi_targets", key: "DI-01 · 2020", column: "target", comment: "Agreed when?" }],
      }),
    );
    expect(said.map(({ places }) => places.map(({ sheet }) => sheet))).toEqual([["KPIs", "Actuals"], ["KPI targets"]]);
    const [of] = said[1]!.places;
    const row = content.sheets.kpi_targets!.findIndex(({ kpi, period }) => kpi === "DI-01" && period === "2020");
    expect(of?.cell).toBe(`C${5 + row}`);
  });

  it("of a cell says whether it has changed since, and to what; of a KPI it does not", async () => {
    const key = "DI-01 · 2020-Q3 · World · Total";
    const on = (column: string | null, comment: string) => ({ sheet: "actuals", key, column, comment });
    const decision = returned({
      kpis: ["DI-01"],
      comment: "Why?",
      cells: [on("value", "Right?"), on("evidence", "Where?")],
    });
    const { book, user, host, content } = await reviewed();
    const before = content.sheets.actuals!.find((row) => row.kpi === "DI-01" && row.place === "World")!.value;
    const since = async () => {
      const bound = bind(await book.read(), priorityTemplate);
      return remarksOf([decision], bound, content).map((said) => said.since);
    };
    expect(await since()).toEqual([undefined, null, null]);
    user.type("Actuals!G5", 999);
    await host.settled();
    expect(await since()).toEqual([undefined, { from: before, to: 999 }, null]);
    const said = remarksOf([decision], bind(await book.read(), priorityTemplate), content);
    expect(openRemarks(said)).toEqual({ open: 1, all: 2 });
  });

  it("is written beside the cells once, leaves their look alone, and follows up on a comment of the user's", async () => {
    const { host, user, book, remarks, workbook } = await reviewed(
      returned({ kpis: ["DI-01"], comment: "Where does it come from?" }),
      returned({ kpis: ["DI-02"], comment: "Re-counted?" }),
    );
    const [first] = remarks;
    const at = `${first!.sheet}!${first!.cell}`;
    await Excel.run(async (context) => {
      context.workbook.comments.add(at, "I will ask the country office.");
      await context.sync();
    });
    user.format(at, "fill.color", "#FFFF00");
    await host.settled();
    host.forgetTrips();
    expect(await book.remark(remarks)).toBe(2);
    expect(host.roundTrips).toBe(3);
    const sheet = workbook.mustSheet("KPIs");
    expect(sheet.comments.map(({ content, replies }) => [content, replies.map((reply) => reply.content)])).toEqual([
      ["I will ask the country office.", ["M&E officer, 14 Oct: Where does it come from?"]],
      ["M&E officer, 14 Oct: Re-counted?", []],
    ]);
    expect(await book.remark(remarks)).toBe(0);
    expect(sheet.comments).toHaveLength(2);
    expect(sheet.format(sheet.comments[0]!.rect.row, sheet.comments[0]!.rect.col, "fill.color")).toBe("#FFFF00");
  });

  it("of a KPI that is gone is shown and written nowhere", async () => {
    const { said, remarks } = await reviewed(returned({ kpis: ["XX-99"], comment: "Gone?" }));
    expect([said.length, remarks.length]).toEqual([1, 0]);
  });
});
