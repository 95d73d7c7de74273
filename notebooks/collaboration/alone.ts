import { caption, shownIn } from "../../charts/wording/caption.ts";
import { capital, counted, word } from "../../charts/wording/words.ts";
import type { CollaborationRow, ResultsChainRow } from "../../pipelines/tables/index.ts";
import type { Shown } from "../data/shown.ts";
import type { SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";

/** Outcomes of the newest workbooks that no collaboration supports, of the chosen priority where one is. */
export function aloneSection(
  { options }: Shown,
  chain: readonly ResultsChainRow[],
  collaborations: readonly CollaborationRow[],
): SectionContent {
  const outcomes = chain.filter(
    (row) =>
      row.period === options.period &&
      row.level === "outcome" &&
      row.priority !== null &&
      (!options.priority || row.priority === options.priority),
  );
  const joined = new Set(collaborations.map(({ priority, result }) => `${priority}\n${result}`));
  const alone = outcomes.filter(({ priority, code }) => !joined.has(`${priority}\n${code}`));
  return {
    title: !outcomes.length
      ? `No outcome is declared in ${options.period}`
      : alone.length
        ? `${capital(word(alone.length))} of ${counted(outcomes.length, "outcome", "outcomes")} ${alone.length === 1 ? "is" : "are"} worked on alone`
        : "Every outcome is worked on with somebody",
    sub: "Outcomes that no collaboration of the newest workbooks names as the result it supports.",
    columns: [{ label: "Outcome" }, { label: "KPIs", right: true }],
    rows: alone.map((row) => [[row.title, h("small", {}, `${row.code} ${row.priority}`)], String(row.kpis)]),
    caption: caption(options, shownIn(outcomes)),
  };
}
