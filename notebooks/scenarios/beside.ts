import { numbers } from "../../charts/wording/numbers.ts";
import type { Shown } from "../data/shown.ts";
import type { SectionContent } from "../figure/section.ts";
import { changesInWords } from "./change-fields.ts";
import { type Compared, nameOf, type RanDraft, total } from "./compared.ts";
import { assumed, LEFT_BEHIND, leftBehind } from "./tried.ts";

/** All scenarios beside the base, and what each takes for granted. */
export function besideContent({ options }: Shown, { all }: Compared, sample: boolean): SectionContent {
  const { count, points } = numbers(options.locale);
  const [first] = all;
  const best = [...all].sort((a, b) => total(b, "met") - total(a, "met"))[0];
  const kpis = first ? total(first, "kpis") : 0;
  const assumptions = [...new Set(all.flatMap(({ scenario }) => assumed(scenario)))];
  const drafts = all.some(({ scenario }) => scenario.draft);
  const figures = (met: number, low: number, high: number) => [
    count(met, 1),
    low === high || Math.abs(high - low) < 0.05 ? "–" : `${count(low, 1)}–${count(high, 1)}`,
  ];
  return {
    title:
      best && kpis && total(best, "met") > total(best, "base_met") + 0.05
        ? `${nameOf(best)} meets most: ${count(total(best, "met"), 1)} of ${kpis} KPI targets`
        : "No scenario meets more KPI targets than the base",
    sub: `Scenarios side by side: expected number of ${kpis} KPI targets met, seen from ${options.period}. Range: with the stated response to budget at its low and its high end.`,
    columns: [
      { label: "Scenario" },
      { label: "What it changes" },
      { label: "Targets met", right: true },
      { label: "Range", right: true },
      { label: "Against base", right: true },
      ...(drafts ? LEFT_BEHIND.map((label) => ({ label, right: true })) : []),
    ],
    rows: first
      ? [
          [
            "Base",
            "As planned, at today’s pace",
            count(total(first, "base_met"), 1),
            "–",
            "–",
            ...(drafts ? NOTHING : []),
          ],
          ...all.map((one) => [
            nameOf(one),
            changesInWords(one.scenario) || "Nothing yet",
            ...figures(total(one, "met"), total(one, "met_low"), total(one, "met_high")),
            `${points((total(one, "met") - total(one, "base_met")) / (kpis || 1))}`,
            ...(drafts ? left(one, options.priority) : []),
          ]),
        ]
      : [],
    caption: `${assumptions.join(" ")}${sample ? " Sample figures." : ""}`,
  };
}

const NOTHING = LEFT_BEHIND.map(() => "0");

/** What a draft plan leaves behind; a plan that is not known here is a dash, no draft leaves nothing behind. */
const left = ({ scenario, tried }: RanDraft, priority: string | null = null): string[] =>
  tried ? leftBehind(tried.priorities, priority).map(String) : scenario.draft ? LEFT_BEHIND.map(() => "–") : NOTHING;
