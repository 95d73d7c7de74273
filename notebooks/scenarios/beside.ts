import { scenarioComparison } from "../../charts/models/scenario-comparison.ts";
import { scenarioInWords } from "../../charts/wording/changes-in-words.ts";
import type { Shown } from "../data/shown.ts";
import type { SectionContent } from "../figure/section.ts";
import type { Compared, RanDraft } from "./compared.ts";
import { assumed, LEFT_BEHIND, leftBehind } from "./tried.ts";

/** All scenarios beside the base, and what each takes for granted. */
export function besideContent({ options }: Shown, { all }: Compared): SectionContent {
  const says = { changes: scenarioInWords, assumptions: assumed };
  const { title, subtitle, columns, rows, caption } = scenarioComparison(all, options, says);
  const drafts = all.some(({ scenario }) => scenario.draft);
  // The first row is the base.
  const behind = [NOTHING, ...all.map((one) => left(one, options.priority))];
  return {
    title,
    sub: subtitle,
    columns: [...columns, ...(drafts ? LEFT_BEHIND.map((label) => ({ label, right: true })) : [])],
    rows: rows.map((row, i) => [...row, ...(drafts ? (behind[i] ?? NOTHING) : [])]),
    caption,
  };
}

const NOTHING = LEFT_BEHIND.map(() => "0");

/** What a draft plan leaves behind; a plan that is not known here is a dash, no draft leaves nothing behind. */
const left = ({ scenario, tried }: RanDraft, priority: string | null = null): string[] =>
  tried ? leftBehind(tried.priorities, priority).map(String) : scenario.draft ? LEFT_BEHIND.map(() => "–") : NOTHING;
