import { statuses } from "../../charts/looks/statuses.ts";
import { numbers } from "../../charts/wording/numbers.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { ResultsChainRow } from "../../pipelines/tables/index.ts";
import { textOf, type Workbook } from "../data/workbooks.ts";
import type { SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";

/** The results a priority's workbook declares, each under what it supports there; what they support in the plan beside them. */
export function chainSection(
  rows: readonly ResultsChainRow[],
  workbooks: readonly Workbook[] | null,
  { period, priority }: { readonly period: string; readonly priority: string },
): SectionContent {
  const now = rows.filter((row) => row.period === period);
  const own = now.filter((row) => row.priority === priority);
  const byCode = new Map(now.map((row) => [row.code, row]));
  const mine = new Set(own.map(({ code }) => code));
  const above = (row: ResultsChainRow) => row.supports?.split(", ") ?? [];
  const roots = own.filter((row) => !above(row).some((code) => mine.has(code)));
  const outputs = new Map(
    (workbooks ?? []).flatMap(({ content }) =>
      (content.sheets.outputs ?? []).map((row) => [textOf(row, "code"), textOf(row, "status")] as const),
    ),
  );
  const branch = (row: ResultsChainRow, path: readonly string[]): HTMLElement => {
    const below = own.filter((one) => above(one).includes(row.code) && !path.includes(one.code));
    const supports = above(row).filter((code) => !mine.has(code));
    const plan = supports.map((code) => `${code} ${byCode.get(code)?.title ?? ""}`.trim());
    return h(
      "li",
      {},
      h("span", { class: "code" }, row.code),
      " ",
      h("span", {}, row.title),
      h("small", {}, [capital(row.level), ...judgement(row), outputs.get(row.code) ?? ""].filter(Boolean).join(" · ")),
      ...(plan.length ? [h("small", {}, `Supports ${plan.join("; ")}`)] : []),
      ...(below.length ? [h("ul", {}, ...below.map((one) => branch(one, [...path, row.code])))] : []),
    );
  };
  const bare = roots.filter((row) => row.kpis === 0).length;
  return {
    title: !own.length
      ? "No results are declared"
      : bare
        ? `${capital(counted(bare, "result has", "results have"))} no KPI to measure ${bare === 1 ? "it" : "them"}`
        : "KPIs measure every branch of its results chain",
    sub: `Results chain, ${period}. ● on track ▲ at risk ◆ off track: KPIs of a result and of what supports it.${own.some((row) => row.sample) ? " Sample figures." : ""}`,
    body: own.length ? [h("ul", { class: "tree" }, ...roots.map((row) => branch(row, [])))] : [],
  };
}

function judgement(row: ResultsChainRow): string[] {
  if (row.kpis === 0) return [];
  const counts = [
    ["on track", row.achieved + row.on_track],
    ["at risk", row.at_risk],
    ["off track", row.off_track],
  ] as const;
  const said = counts.flatMap(([status, n]) => (n ? `${statuses[status].glyph}\u00a0${n}` : []));
  const progress = row.progress === null ? [] : [`${numbers().percent(row.progress)} of the way`];
  return [`${row.kpis} ${row.kpis === 1 ? "KPI" : "KPIs"}${said.length ? `: ${said.join(" ")}` : ""}`, ...progress];
}
