import { tableOf } from "../../pipelines/columnar/table-of.ts";
import type { ColumnTable } from "../../pipelines/index.ts";
import { declare } from "../../pipelines/schema/table-declaration.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import { type CellChange, difference, keyed } from "../../rbm/submission/difference.ts";
import type { Decision, Submission } from "../../rbm/submission/submission.ts";
import type { Content, Row, Value } from "../../rbm/template/content.ts";
import { folded } from "../../rbm/template/names.ts";
import { columnOf, type SheetDeclaration } from "../../rbm/template/template.ts";
import { othersTurn } from "../others-turn.ts";
import type { ListedSubmission } from "../review/listed.ts";
import { reported } from "../review/reported.ts";
import { reviewOf } from "../review/state.ts";
import { type Archive, type Holdings, knownBy } from "../tables/archive.ts";
import { templateById } from "../templates/templates.ts";

/** A cell that somebody changed after it had been said. */
export interface RecordedChange {
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly version: number;
  readonly kpi: string | null;
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly approved_by: string | null;
  readonly changed_by: string;
  readonly changed_at: string;
  readonly state: string;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
  readonly decision_comment: string | null;
  readonly submission: string;
  readonly sample: boolean;
}

export const recordOfChangesDeclaration = declare<RecordedChange>({
  name: "record-of-changes",
  title: "Record of changes",
  about:
    "One row for each cell that a version changed: against the version before, or what was accepted the quarter before.",
  key: ["submission", "sheet", "row", "column"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "internal" },
    office: { type: "text", about: "Reporting office.", audience: "internal" },
    period: { type: "period", about: "Quarter of the workbook.", audience: "internal" },
    version: { type: "integer", about: "Version that changed it.", audience: "internal" },
    kpi: { type: "text", about: "Code of the KPI.", nulls: "about no KPI", audience: "internal" },
    sheet: { type: "text", about: "Sheet.", audience: "internal" },
    row: { type: "text", about: "What names the row.", audience: "internal" },
    column: { type: "text", about: "Header of the column.", audience: "internal" },
    from: { type: "text", about: "Before.", nulls: "blank", audience: "internal" },
    to: { type: "text", about: "After.", nulls: "blank", audience: "internal" },
    reason: { type: "text", about: "Why, as its Record of changes says.", nulls: "no row there", audience: "internal" },
    approved_by: {
      type: "text",
      about: "Who approved it, as said there.",
      nulls: "no row there",
      audience: "internal",
    },
    changed_by: { type: "text", about: "Who pushed it.", audience: "internal" },
    changed_at: { type: "instant", about: "When it was pushed.", audience: "internal" },
    state: {
      type: "text",
      about: "Where it stands.",
      values: ["submitted", "accepted", "returned"],
      audience: "internal",
    },
    decided_by: { type: "text", about: "Reviewer.", nulls: "not decided", audience: "internal" },
    decided_at: { type: "instant", about: "When.", nulls: "not decided", audience: "internal" },
    decision_comment: { type: "text", about: "What the reviewer said.", nulls: "nothing", audience: "internal" },
    submission: { type: "text", about: "Id of the submission.", audience: "internal" },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "internal" },
  },
});

export interface RecordQuery {
  readonly framework: string;
  readonly period?: string;
  readonly priority?: string;
  /** Which thematic priorities are told of. */
  sees(priority: string): boolean;
}

/** Who changed what, from what to what, why and who accepted it: oldest first. */
export async function recordOfChanges(archive: Archive, query: RecordQuery): Promise<ColumnTable> {
  const { framework, period, priority } = query;
  const holdings = await archive.holdings();
  const asked = holdings.submissions
    .filter(({ identity }) => identity.framework === framework)
    .filter(({ identity }) => period === undefined || identity.period === period)
    .filter(({ identity }) => priority === undefined || identity.priority === priority)
    .filter(({ identity }) => query.sees(identity.priority));
  const rows: RecordedChange[] = [];
  for (const each of asked) {
    const before = each.parent ?? lastAccepted(each, holdings);
    if (before === undefined) continue;
    const [was, now] = await archive.submissions([before, each.id]);
    if (!was || !now) continue;
    const own = holdings.decisions.filter((decision) => decision.submission === each.id);
    for (const change of changesFrom(was.content, now, each.parent === null)) rows.push(recorded(change, now, own));
    await othersTurn();
  }
  return tableOf(recordOfChangesDeclaration, rows);
}

/** Id of what had been accepted from the same office for an earlier quarter when a first version was pushed. */
function lastAccepted({ identity, at }: ListedSubmission, holdings: Holdings): string | undefined {
  const { framework, priority, office, period } = identity;
  const { submissions, decisions } = knownBy(holdings, at);
  const earlier = submissions.filter(
    ({ identity: each }) =>
      each.framework === framework &&
      each.priority === priority &&
      each.office === office &&
      comparePeriods(each.period, period) < 0,
  );
  return reported(earlier, decisions)
    .map(({ submission }) => submission)
    .sort((a, b) => comparePeriods(a.identity.period, b.identity.period) || a.version - b.version)
    .at(-1)?.id;
}

/** From another quarter only rows that both workbooks have: a new quarter's own rows change nothing. */
function changesFrom(before: Content, { content, identity }: Submission, otherQuarter: boolean): CellChange[] {
  const template = templateById(identity.template);
  const sheets = template.sheets.filter(
    ({ id, layout, key }) => id !== "changes" && (!otherQuarter || (layout === "table" && key.length > 0)),
  );
  const all = difference(before, content, { ...template, sheets });
  if (!otherQuarter) return all;
  const both = new Map(
    sheets.map((sheet) => {
      const was = keyed(before.sheets[sheet.id] ?? [], sheet);
      const now = [...keyed(content.sheets[sheet.id] ?? [], sheet).keys()];
      return [sheet.id, new Set(now.filter((key) => was.has(key)))];
    }),
  );
  return all.filter(({ sheet, key }) => both.get(sheet)?.has(key));
}

function recorded(change: CellChange, submission: Submission, decisions: readonly Decision[]): RecordedChange {
  const { id, version, identity, content, by, at, sample } = submission;
  const sheet = templateById(identity.template).sheets.find((each) => each.id === change.sheet)!;
  const kpi = kpiOf(change, sheet);
  const { header } = columnOf(sheet, change.column);
  const said = (content.sheets.changes ?? []).find((row) => kpi !== null && isAbout(row, kpi, header, change));
  const decided = decisions.findLast(({ kpis }) => kpis === null || kpi === null || kpis.includes(kpi));
  const review = reviewOf(decisions);
  return {
    priority: identity.priority,
    office: identity.office,
    period: identity.period,
    version,
    kpi,
    sheet: sheet.name,
    row: change.key,
    column: header,
    from: textOf(change.from),
    to: textOf(change.to),
    reason: textOf(said?.reason ?? null),
    approved_by: textOf(said?.approved_by ?? null),
    changed_by: by,
    changed_at: at,
    state: (kpi !== null && review.kpis.get(kpi)) || review.rest,
    decided_by: decided?.by ?? null,
    decided_at: decided?.at ?? null,
    decision_comment: decided?.comment || null,
    submission: id,
    sample,
  };
}

/** The first part of a row's name, where that is a KPI's code. */
const kpiOf = ({ key }: CellChange, sheet: SheetDeclaration): string | null =>
  sheet.key[0] === "kpi" || sheet.id === "kpis" ? (key.split(" · ")[0] ?? null) : null;

/** Whether a row of Record of changes is about a change: it names the KPI, the column and, of a KPI target, the period. */
function isAbout({ kpi, what }: Row, code: string, header: string, { sheet, key }: CellChange): boolean {
  const period = sheet === "kpi_targets" ? (key.split(" · ")[1] ?? "") : "";
  const text = folded(String(what ?? ""));
  return kpi === code && text.includes(folded(header)) && text.includes(folded(period));
}

const textOf = (value: Value): string | null => (value === null ? null : String(value));
