import { numbers } from "../../charts/wording/numbers.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import { requiredLinear } from "../../rbm/progress/index.ts";
import type { Shown } from "../data/shown.ts";
import type { SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";
import { bestYear } from "./base.ts";
import type { Compared } from "./compared.ts";
import { paceLine } from "./pace-line.ts";

/** The pace each target needs from now on beside the best year there ever was. */
export function neededContent({ rows, options }: Shown, { base, shown }: Compared, sample: boolean): SectionContent {
  const { count } = numbers(options.locale);
  /** As many digits in each figure of a row as its largest needs. */
  const digitsOf = (...row: readonly number[]) => {
    const largest = Math.max(...row.map(Math.abs));
    return largest >= 100 ? 0 : largest >= 2 ? 1 : 2;
  };
  const lines = base.kpis
    .filter(({ row }) => !options.priority || row.priority === options.priority)
    .flatMap(({ row, course, targetTime, target }) => {
      const aim = shown?.kpis.find((one) => one.kpi === row.kpi)?.scenario_target ?? target;
      const needed = requiredLinear({ actual: course.actual, time: course.time, target: aim, targetTime }).value;
      const towards = row.direction === "decrease" ? -1 : 1;
      if (needed === null || row.direction === "maintain" || needed * towards <= 0) return [];
      const own = rows.kpis.filter((one) => one.kpi === row.kpi && comparePeriods(one.period, options.period) <= 0);
      const best = bestYear(own, towards);
      const seen = best !== null && best.change * towards >= needed * towards;
      return [{ row, now: course.annualChange, needed, best, seen, ratio: best ? needed / best.change : 99 }];
    })
    .sort((a, b) => Number(a.seen) - Number(b.seen) || b.ratio - a.ratio);
  const never = lines.filter(({ seen }) => !seen).length;
  return {
    title: lines.length
      ? never
        ? `${capital(counted(never, "target needs", "targets need"))} a pace that was never reached`
        : "Every target needs a pace that was reached before"
      : "No target is left to reach",
    sub: `What must be true: change a year, in each KPI’s unit, to meet its target under the scenario shown; KPIs not there yet${options.priority ? ` of ${options.priority}` : ""}. The first fifteen. Line: ○ now, ● needed, tick: best year.`,
    columns: [
      { label: "KPI" },
      { label: "Now", right: true },
      { label: "Needed", right: true },
      { label: "Best year", right: true },
      { label: "Seen before" },
    ],
    rows: lines.slice(0, 15).map(({ row, now, needed, best, seen }) => {
      const digits = digitsOf(now, needed, best?.change ?? 0);
      return [
        [row.title, h("small", {}, `${row.kpi} ${row.priority}, ${row.unit}`)],
        count(now, digits),
        count(needed, digits),
        best ? count(best.change, digits) : "–",
        [
          paceLine({ now, needed, best: best?.change ?? null, seen }),
          seen && best ? `●\u00a0year to ${best.period}` : "◆\u00a0never",
        ],
      ];
    }),
    caption: `Method: required change, linear; best of all years between two figures.${sample ? " Sample figures." : ""}`,
  };
}
