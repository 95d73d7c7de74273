import { assumptionsOf, type Ran, type Scenario } from "../../pipelines/scenarios/index.ts";
import type { ChartOptions } from "../rows/rows.ts";
import { scenarioInWords } from "../wording/changes-in-words.ts";
import { numbers } from "../wording/numbers.ts";

/** All scenarios beside the base as a table, and what they take for granted. */
export interface ScenarioComparison {
  /** The finding, one sentence. */
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly { readonly label: string; readonly right?: boolean }[];
  /** As shown; none where no scenario was run. */
  readonly rows: readonly (readonly string[])[];
  readonly caption: string;
}

/** How what a scenario changes and takes for granted is said. */
export interface ScenarioWords<S extends Scenario> {
  changes(scenario: S): string;
  assumptions(scenario: S): readonly string[];
}

/** Sum of a figure over all priorities. */
export const totalOf = (one: Ran, of: "kpis" | "base_met" | "met" | "met_low" | "met_high"): number =>
  one.priorities.reduce((sum, row) => sum + row[of], 0);

export const nameOf = ({ scenario }: Ran): string => scenario.title || "Unnamed";

/** Scenarios on the same base, with the same seed. */
export function scenarioComparison<S extends Scenario>(
  all: readonly Ran<S>[],
  { locale, period }: Pick<ChartOptions, "locale" | "period">,
  says: ScenarioWords<S> = { changes: scenarioInWords, assumptions: assumptionsOf },
): ScenarioComparison {
  const { count } = numbers(locale);
  const [first] = all;
  const best = [...all].sort((a, b) => totalOf(b, "met") - totalOf(a, "met"))[0];
  const kpis = first ? totalOf(first, "kpis") : 0;
  const assumptions = [...new Set(all.flatMap(({ scenario }) => says.assumptions(scenario)))];
  const sample = all.some(({ kpis: rows }) => rows.some((row) => row.sample));
  const expected = (met: number) => (kpis ? count(met, 1) : "–");
  const change = (more: number) => (Math.abs(more) < 0.05 ? "±0" : `${more > 0 ? "+" : ""}${count(more, 1)}`);
  const figures = (met: number, low: number, high: number) => [
    expected(met),
    Math.abs(high - low) < 0.05 ? "–" : `${count(low, 1)}–${count(high, 1)}`,
  ];
  return {
    title:
      best && kpis && totalOf(best, "met") > totalOf(best, "base_met") + 0.05
        ? `${nameOf(best)} meets most: ${count(totalOf(best, "met"), 1)} of ${kpis} KPI targets`
        : kpis
          ? "No scenario meets more KPI targets than the base"
          : `No KPI can be forecast from ${period}`,
    subtitle: `Scenarios side by side: expected number of ${kpis} KPI targets met, seen from ${period}. Range: with the stated response to budget at its low and its high end.`,
    columns: [
      { label: "Scenario" },
      { label: "What it changes" },
      { label: "Targets met", right: true },
      { label: "Range", right: true },
      { label: "Against base", right: true },
    ],
    rows: first
      ? [
          ["Base", "As planned, at today’s pace", expected(totalOf(first, "base_met")), "–", "–"],
          ...all.map((one) => [
            nameOf(one),
            says.changes(one.scenario) || "Nothing yet",
            ...figures(totalOf(one, "met"), totalOf(one, "met_low"), totalOf(one, "met_high")),
            kpis ? change(totalOf(one, "met") - totalOf(one, "base_met")) : "–",
          ]),
        ]
      : [],
    caption: `${assumptions.join(" ")}${sample ? " Sample figures." : ""}`,
  };
}
