import { numbers } from "../../charts/wording/numbers.ts";
import { capital, word } from "../../charts/wording/words.ts";
import type { BudgetRow } from "../../pipelines/tables/index.ts";
import { numberOf, textOf, type Workbook } from "../data/workbooks.ts";
import type { SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";

/** What is made and what it costs, as the newest workbook says; beside it how far the plan's time has run. */
export function outputsSection(
  workbooks: readonly Workbook[] | null,
  budget: readonly BudgetRow[],
  { period, priority }: { readonly period: string; readonly priority: string },
): SectionContent {
  const { count, date, percent, quantity } = numbers();
  const rows = (workbooks ?? []).flatMap(({ content }) => content.sheets.outputs ?? []);
  const sums = budget.find((row) => row.period === period && row.priority === priority);
  const money = (x: number | null) => (x === null ? "–" : count(x));
  const done = rows.filter((row) => row.status === "Done").length;
  const delayed = rows.filter((row) => row.status === "Delayed").length;
  const state = delayed
    ? `${capital(word(delayed))} of ${word(rows.length)} outputs ${delayed === 1 ? "is" : "are"} delayed`
    : `${capital(done ? word(done) : "none")} of ${word(rows.length)} outputs ${done === 1 ? "is" : "are"} done`;
  const spent = sums?.spent_share ?? null;
  const elapsed = sums ? ` with ${percent(sums.elapsed)} of the plan’s time gone` : "";
  return {
    title:
      workbooks === null
        ? "Outputs could not be read"
        : rows.length === 0
          ? "No outputs are reported"
          : `${state}; ${spent === null ? "spending is not reported" : `${percent(spent)} of the budget is spent${elapsed}`}`,
    sub: `Outputs and their budget, CHF, newest workbook up to ${period}.${sums?.budget != null ? ` Together ${quantity(sums.budget, "CHF")}${sums.spent === null ? "" : `, spent ${quantity(sums.spent, "CHF")}`}.` : ""}${sums?.sample ? " Sample figures." : ""}`,
    columns: [
      { label: "Output" },
      { label: "Status" },
      { label: "Due" },
      { label: "Budget", right: true },
      { label: "Spent", right: true },
      { label: "Year-end forecast", right: true },
      { label: "Funding" },
    ],
    rows: rows.map((row) => {
      const [due, completed] = [textOf(row, "due"), textOf(row, "done")];
      return [
        [textOf(row, "title") ?? "", h("small", {}, textOf(row, "code") ?? "")],
        textOf(row, "status") ?? "–",
        [due ? date(due) : "–", ...(completed ? [h("small", {}, `done ${date(completed)}`)] : [])],
        money(numberOf(row, "budget")),
        money(numberOf(row, "spent")),
        money(numberOf(row, "forecast")),
        textOf(row, "funding") ?? "–",
      ];
    }),
  };
}
