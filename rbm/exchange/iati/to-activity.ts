import type { Framework } from "../../framework/framework.ts";
import { comparePeriods, isPeriod, parsePeriod } from "../../framework/period.ts";
import type { Content, Row, Value } from "../../template/content.ts";
import { disaggregations } from "../../template/lists.ts";
import { kpis as kpisSheet } from "../../template/priority/kpis.ts";
import { results as resultsSheet } from "../../template/priority/results.ts";
import type { SheetDeclaration } from "../../template/template.ts";
import { linksIn } from "../links.ts";
import { plainNumber } from "../plain-number.ts";
import type {
  IatiActivity,
  IatiBaseline,
  IatiDocument,
  IatiIndicator,
  IatiPeriod,
  IatiReference,
  IatiResult,
  IatiValue,
  Narratives,
} from "./activity.ts";
import { INDICATOR_VOCABULARY, MEASURES, resultType, sdgParts, TAG_VOCABULARY } from "./codes.ts";
import { daysOf } from "./dates.ts";
import { ASSUMED_ORGANISATION, type ExportNote, type IatiOptions } from "./options.ts";

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
  const notes: ExportNote[] = [];
  const note = (where: string, what: string): void => void notes.push({ where, what });
  const { identity, sheets } = content;
  const priority = [...framework.priorities, ...(framework.scopes ?? [])].find(
    ({ name }) => name === identity.priority,
  );
  const kpis = firstOfEach(sheets.kpis ?? [], "code", "KPIs", note);
  const results = firstOfEach(sheets.results ?? [], "code", "Results", note);
  const targets = byKpi(sheets.kpi_targets ?? [], kpis, "KPI targets", note);
  const actuals = byKpi(sheets.actuals ?? [], kpis, "Actuals", note);
  // A place is its own ref. The world is none: a value without a location is about all.
  const world = framework.places.find(({ kind }) => kind === "world")?.name ?? "World";
  const places = new Set<string>();
  const dimensions = new Map(disaggregations.items(framework).map(({ value, dimension }) => [value, dimension]));
  const groups = new Map<string | null, Row[]>();
  for (const kpi of kpis.values()) {
    const code = text(kpi.result);
    groups.set(code, [...(groups.get(code) ?? []), kpi]);
  }
  for (const code of results.keys())
    if (!groups.has(code)) note(code, "No KPI measures this result, and IATI holds no result without one.");
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
    locations: [...places].sort().map((name) => ({ ref: name, name: english(name) })),
    tags: tagsOf([...kpis.values()]),
    results: told,
    extra: extraOf({ ...identity, templateVersion: String(identity.templateVersion), parent: null, figures }),
    unread: {},
    strange: [],
    line: 0,
  };
  return { activity, notes };

  function result(code: string | null, rows: readonly Row[]): IatiResult {
    const row = code === null ? undefined : results.get(code);
    if (!row) note(code ?? "KPIs", "The KPIs name a result that the sheet Results does not have.");
    const level = text(row?.level);
    return {
      type: resultType(level, framework),
      aggregation: null,
      title: english(text(row?.title) ?? code ?? "Result not said"),
      description: [],
      documents: [],
      references: [],
      indicators: rows.map(indicator),
      extra: extraOf({ code, ...otherColumns(resultsSheet, row ?? {}, ["code", "title"]) }),
      line: 0,
    };
  }

  function indicator(row: Row): IatiIndicator {
    const code = text(row.code)!;
    const [measure, direction, sdg] = [text(row.measure), text(row.direction), text(row.sdg)];
    const [unit, methodology] = [text(row.unit), text(row.methodology)];
    if (!MEASURES[measure ?? ""]) note(code, "It has no measure; IATI wants one, so it is given as a number of units.");
    const baseline = baselineOf(row);
    if (!baseline && row.baseline !== null)
      note(code, "Its baseline has no value or no year, so it is in our own attributes only.");
    const isIndicator = sdg !== null && sdgParts(sdg) === 3;
    const expressed = [
      "code",
      "result",
      "title",
      "methodology",
      ...(baseline ? BASELINE : []),
      ...(isIndicator ? ["sdg"] : []),
    ];
    return {
      measure: MEASURES[measure ?? ""] ?? "1",
      ascending: direction === "Increase" ? "true" : direction === "Decrease" ? "false" : null,
      aggregation: String((measure === "Count" || measure === "Amount") && text(row.accumulation) === "Per period"),
      title: english(text(row.title) ?? code),
      description: english([unit && `Unit: ${unit}`, methodology].filter(Boolean).join("\n")),
      documents: linksIn(methodology).map((url) => documentAt(url, "Measurement methodology")),
      references: [
        ...(isIndicator ? [{ vocabulary: INDICATOR_VOCABULARY.sdg, code: sdg }] : []),
        { vocabulary: INDICATOR_VOCABULARY.own, code },
      ],
      baselines: baseline ? [baseline] : [],
      periods: periods(code),
      extra: extraOf(otherColumns(kpisSheet, row, expressed)) ?? {},
      line: 0,
    };
  }

  function periods(code: string): IatiPeriod[] {
    const all = new Map<
      string,
      { targets: IatiValue[]; actuals: IatiValue[]; withoutValue: Record<string, string>[] }
    >();
    const seen = new Set<string>();
    const at = (row: Row, sheet: string, key: string) => {
      const period = text(row.period);
      const where = [code, period ?? "no period", ...(key ? [key] : [])].join(" · ");
      if (period === null || !isPeriod(period) || period < "1000") {
        note(where, `A row of ${sheet} says no quarter or year, so it is left out.`);
        return null;
      }
      if (seen.has(`${sheet} ${where}`)) {
        note(where, `A second row of ${sheet} is about the same; the first counts.`);
        return null;
      }
      seen.add(`${sheet} ${where}`);
      const found = all.get(period) ?? { targets: [], actuals: [], withoutValue: [] };
      all.set(period, found);
      return { ...found, where };
    };
    for (const row of targets.get(code) ?? []) {
      if (typeof row.target !== "number")
        note([code, text(row.period)].join(" · "), "The KPI target is no number, so it is left out.");
      else at(row, "KPI targets", "")?.targets.push({ ...NOTHING, value: plainNumber(row.target) });
    }
    for (const row of actuals.get(code) ?? []) {
      const [place, group] = [text(row.place), text(row.disaggregation)];
      const period = at(row, "Actuals", [place ?? world, group ?? "Total"].join(" · "));
      if (!period) continue;
      const more = Object.fromEntries(OBSERVATION.map((column) => [column, asText(row[column] ?? null)]));
      if (typeof row.value === "number") period.actuals.push(actual(row.value, place, group, text(row.status), more));
      else {
        if (row.value !== null) note(period.where, "The value is no number, so it is left out.");
        period.withoutValue.push(extraOf({ place: place ?? world, disaggregation: group ?? "Total", ...more }) ?? {});
      }
    }
    return [...all]
      .sort(([a], [b]) => comparePeriods(a, b))
      .map(([period, found]) => ({ ...daysOf(period), ...found, line: 0 }));
  }

  function actual(
    value: number,
    place: string | null,
    group: string | null,
    status: string | null,
    more: Record<string, string | null>,
  ): IatiValue {
    const elsewhere = place !== null && place !== world;
    if (elsewhere) places.add(place);
    return {
      ...NOTHING,
      value: plainNumber(value),
      locations: elsewhere ? [place] : [],
      dimensions: group === null || group === "Total" ? [] : [{ name: dimensions.get(group) ?? "Group", value: group }],
      comment: status === null || status === "Normal" ? [] : english(status),
      extra: extraOf(more),
    };
  }
}

const OBSERVATION = ["numerator", "denominator", "status"] as const;
const BASELINE = ["baseline", "baseline_period", "baseline_source"] as const;
const NOTHING: IatiValue = {
  value: null,
  locations: [],
  dimensions: [],
  comment: [],
  documents: [],
  extra: null,
  line: 0,
};

/** A year has no day; a quarter has its last one, so that both are told apart when read again. */
function baselineOf(row: Row): IatiBaseline | null {
  const period = parsePeriod(text(row.baseline_period) ?? "");
  if (typeof row.baseline !== "number" || !period || period.year < 1000) return null;
  const source = text(row.baseline_source);
  return {
    ...NOTHING,
    year: String(period.year),
    date: period.quarter === null ? null : daysOf(`${period.year}-Q${period.quarter}`).end,
    value: plainNumber(row.baseline),
    comment: source === null ? [] : english(source),
    documents: linksIn(source).map((url) => documentAt(url, "Source of the baseline")),
  };
}

/** Goals and targets of the SDGs are no indicators: the activity is tagged with them. */
function tagsOf(rows: readonly Row[]): IatiReference[] {
  const codes = new Set(rows.map(({ sdg }) => text(sdg)).filter((code) => code !== null && sdgParts(code) < 3));
  return [...codes].sort().map((code) => ({
    code: code!,
    vocabulary: sdgParts(code!) === 1 ? TAG_VOCABULARY.sdgGoal : TAG_VOCABULARY.sdgTarget,
  }));
}

/** Public columns of a row that are not told otherwise. */
function otherColumns(sheet: SheetDeclaration, row: Row, told: readonly string[]): Record<string, string | null> {
  const columns = sheet.columns.filter(({ id, audience }) => audience === "public" && !told.includes(id));
  return Object.fromEntries(columns.map(({ id }) => [id, asText(row[id] ?? null)]));
}

function extraOf(values: Readonly<Record<string, string | null>>): Record<string, string> | null {
  const entries = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

function firstOfEach(
  rows: readonly Row[],
  column: string,
  sheet: string,
  note: (where: string, what: string) => void,
): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const [i, row] of rows.entries()) {
    const code = text(row[column]);
    if (code === null) note(`${sheet}, row ${i + 1}`, "It has no code, so it is left out.");
    else if (found.has(code)) note(code, `A second row of ${sheet} has this code; the first counts.`);
    else found.set(code, row);
  }
  return found;
}

function byKpi(
  rows: readonly Row[],
  kpis: ReadonlyMap<string, Row>,
  sheet: string,
  note: (where: string, what: string) => void,
): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const code = text(row.kpi);
    if (code === null || !kpis.has(code)) {
      note(code ?? sheet, `A row of ${sheet} is about a KPI that is not there, so it is left out.`);
      continue;
    }
    const those = found.get(code);
    if (those) those.push(row);
    else found.set(code, [row]);
  }
  return found;
}

const documentAt = (url: string, title: string): IatiDocument => ({ url, title: english(title) });
const english = (value: string): Narratives => (value === "" ? [] : [{ text: value, language: null }]);
const asText = (value: Value): string | null =>
  typeof value === "number" ? plainNumber(value) : value === null ? null : String(value);

function text(value: Value | undefined): string | null {
  const found = value === undefined ? null : asText(value);
  return found === null || found.trim() === "" ? null : found;
}
