import { type Ask, covered } from "../../charts/models/coverage.ts";
import { numbers } from "../../charts/wording/numbers.ts";
import { capital, counted, list } from "../../charts/wording/words.ts";
import type { Shown } from "../data/shown.ts";
import { h } from "../shell/dom.ts";
import type { SectionContent } from "./section.ts";

/** What each gap asks for. */
const ADVICE: Record<Ask, string> = {
  baseline: "set the baseline",
  target: "set a KPI target",
  method: "have the methodology approved",
  source: "name the data source",
  "fresh data": "report the figure that was due",
};

/** A gap as the chart above calls it. */
const gapName = (ask: Ask): string => (ask === "method" ? "methodology" : ask);

/** KPIs that lack something: those one step from ready first, missing baselines before other gaps. */
export function nextSteps({ rows, options }: Shown): SectionContent {
  const gaps = covered(rows, options).filter(({ missing }) => missing.length > 0);
  const rank = (missing: readonly Ask[]) => missing.length - (missing.includes("baseline") ? 0.5 : 0);
  gaps.sort((a, b) => rank(a.missing) - rank(b.missing) || (a.row.kpi < b.row.kpi ? -1 : 1));
  const one = gaps.filter(({ missing }) => missing.length === 1).length;
  const date = numbers(options.locale).date;
  const answers = ({ definition, missing }: (typeof gaps)[number]) => {
    const owner = missing.includes("baseline") ? definition?.baselineOwner : null;
    return owner ?? definition?.responsible ?? "not named";
  };
  const by = ({ definition, missing }: (typeof gaps)[number]) =>
    missing.includes("baseline") && definition?.baselineDue ? ` (by ${date(definition.baselineDue)})` : "";
  const sample = gaps.some(({ row }) => row.sample) ? " Sample figures." : "";
  return {
    title: gaps.length
      ? one === gaps.length
        ? `${capital(counted(one, "KPI is", "KPIs are"))} one step from ready`
        : `${capital(counted(gaps.length, "KPI lacks", "KPIs lack"))} something; ${counted(one, "is", "are")} one step from ready`
      : rows.kpis.length
        ? "Nothing is missing"
        : "What is missing is listed here once KPIs are known",
    sub: `What to do next, ${options.period}; the nearest to ready first, baselines before the rest.${rows.definitions ? "" : " Sources and owners could not be read from the workbooks."}${sample}`,
    columns: [{ label: "KPI" }, { label: "Missing" }, { label: "What to do" }, { label: "Who answers" }],
    rows: gaps.map((gap) => [
      [gap.row.title, h("small", {}, `${gap.row.kpi} ${gap.row.priority}`)],
      gap.missing.map((ask) => h("span", { class: "gap" }, `○\u00a0${gapName(ask).replaceAll(" ", "\u00a0")}`)),
      `${capital(list(gap.missing.map((ask) => ADVICE[ask])))}${by(gap)}`,
      answers(gap),
    ]),
  };
}
