import type { Framework } from "../../framework/framework.ts";
import type { Content, Row } from "../../template/content.ts";
import { results as resultsSheet } from "../../template/priority/results.ts";
import type { IatiActivity, IatiReference, IatiResult } from "./activity.ts";
import { english, extraOf, otherColumns, text } from "./cells.ts";
import { resultType, sdgParts, TAG_VOCABULARY } from "./codes.ts";
import { daysOf } from "./dates.ts";
import { exportIndicator } from "./export-indicator.ts";
import { exportPeriods } from "./export-periods.ts";
import { Exporting } from "./exporting.ts";
import { ASSUMED_ORGANISATION, type ExportNote, type IatiOptions } from "./options.ts";
import { rowsByCode, rowsByKpi } from "./rows-by-code.ts";

export interface ExportedActivity {
  readonly activity: IatiActivity;
  /** What could not be carried, and why. */
  readonly notes: readonly ExportNote[];
}

/**
 * The results of a thematic priority as an activity: only columns that are declared public. What IATI has no place for goes
 * into attributes of our own namespace; rows that cannot be told at all are told in the notes.
 */
export function toActivity(content: Content, framework: Framework, options: IatiOptions): ExportedActivity {
  const from = new Exporting(framework);
  const { identity, sheets } = content;
  const priority = [...framework.priorities, ...(framework.scopes ?? [])].find(
    ({ name }) => name === identity.priority,
  );
  const kpis = rowsByCode(from, sheets.kpis ?? [], "KPIs");
  const results = rowsByCode(from, sheets.results ?? [], "Results");
  const targets = rowsByKpi(from, sheets.kpi_targets ?? [], kpis, "KPI targets");
  const actuals = rowsByKpi(from, sheets.actuals ?? [], kpis, "Actuals");
  const groups = new Map<string | null, Row[]>();
  for (const kpi of kpis.values()) {
    const code = text(kpi.result);
    groups.set(code, [...(groups.get(code) ?? []), kpi]);
  }
  for (const code of results.keys())
    if (!groups.has(code)) from.note(code, "No KPI measures this result, and IATI holds no result without one.");
  const figures = text(sheets.cover?.[0]?.figures);
  const organisation = options.organisation ?? ASSUMED_ORGANISATION;
  const ends = daysOf(framework.to).end;
  const told = [...groups].map(([code, rows]) => result(code, rows));
  const activity: IatiActivity = {
    identifier: [organisation.ref, framework.id, priority?.code ?? identity.priority]
      .join("-")
      .replace(/[/&|?\s]+/g, "-"),
    reportingOrg: organisation,
    title: english(figures ? `${figures}: ${identity.priority}` : identity.priority),
    description: english(
      `${figures ? `${figures}. ` : ""}Results of ${identity.priority} in the ${framework.title}, as reported up to ${identity.period}.`,
    ),
    status: options.generated.slice(0, 10) > ends ? "4" : "2",
    dates: [
      { type: "1", date: daysOf(framework.from).start },
      { type: "3", date: ends },
    ],
    locations: [...from.places].sort().map((name) => ({ ref: name, name: english(name) })),
    tags: tagsOf([...kpis.values()]),
    results: told,
    extra: extraOf({ ...identity, templateVersion: String(identity.templateVersion), parent: null, figures }),
    unread: {},
    strange: [],
    line: 0,
  };
  return { activity, notes: from.notes };

  function result(code: string | null, rows: readonly Row[]): IatiResult {
    const row = code === null ? undefined : results.get(code);
    if (!row) from.note(code ?? "KPIs", "The KPIs name a result that the sheet Results does not have.");
    return {
      type: resultType(text(row?.level), framework),
      aggregation: null,
      title: english(text(row?.title) ?? code ?? "Result not said"),
      description: [],
      documents: [],
      references: [],
      indicators: rows.map((kpi) => {
        const own = text(kpi.code)!;
        return exportIndicator(from, kpi, exportPeriods(from, own, targets.get(own) ?? [], actuals.get(own) ?? []));
      }),
      extra: extraOf({ code, ...otherColumns(resultsSheet, row ?? {}, ["code", "title"]) }),
      line: 0,
    };
  }
}

/** Goals and targets of the SDGs are no indicators: the activity is tagged with them. */
function tagsOf(rows: readonly Row[]): IatiReference[] {
  const codes = new Set(rows.map(({ sdg }) => text(sdg)).filter((code) => code !== null && sdgParts(code) < 3));
  return [...codes].sort().map((code) => ({
    code: code!,
    vocabulary: sdgParts(code!) === 1 ? TAG_VOCABULARY.sdgGoal : TAG_VOCABULARY.sdgTarget,
  }));
}
