import type { Framework } from "../../framework/framework.ts";
import { frameworks as known } from "../../framework/index.ts";
import { comparePeriods, parsePeriod, periodEnd, quarterEnding, quartersBetween } from "../../framework/period.ts";
import type { Content, Identity } from "../../template/content.ts";
import { coverCells, newIdentity } from "../../template/identity.ts";
import { priorityTemplate } from "../../template/priority/index.ts";
import { kpis as kpisSheet } from "../../template/priority/kpis.ts";
import { results as resultsSheet } from "../../template/priority/results.ts";
import type { IatiActivity, IatiResult } from "./activity.ts";
import { INDICATOR_VOCABULARY, levelOf } from "./codes.ts";
import type { Finding } from "./findings.ts";
import { importIndicator } from "./import-indicator.ts";
import { type At, cellsOf, Importing } from "./importing.ts";
import { type IatiFile, readIati } from "./read.ts";
import { refusals } from "./refused.ts";
import { activitySaid, documentSaid, referenceSaid } from "./said.ts";

export interface ImportOptions {
  /** The plan the workbook is of; the one that the file names by default, else the first of the known. */
  readonly framework?: Framework;
  /** Name of the thematic priority; what the file says by default. */
  readonly priority?: string;
  /** The quarter it is of; what the file says by default, else the last quarter with an actual. */
  readonly period?: string;
}

/** A workbook made of an IATI file, and all that is not simply so. */
export interface Imported {
  readonly content: Content;
  readonly framework: Framework;
  /** Identifiers of the activities in it. */
  readonly activities: readonly string[];
  readonly findings: readonly Finding[];
}

/** Other people's results as one workbook. Nothing is dropped without a finding. Throws `IatiRefused` with a reason. */
export function importIati(bytes: Uint8Array, options: ImportOptions = {}): Imported {
  const file = readIati(bytes);
  return workbookOf(file, withResults(file), options);
}

/** The same, as a workbook for each activity that has results. */
export function importEachIati(bytes: Uint8Array, options: ImportOptions = {}): Imported[] {
  const file = readIati(bytes);
  return withResults(file).map((activity) => workbookOf(file, [activity], options));
}

function withResults({ activities }: IatiFile): IatiActivity[] {
  if (!activities.some(({ results }) => results.some(({ indicators }) => indicators.length > 0)))
    throw refusals.noResults(activities.length);
  return activities.filter(({ results }) => results.length > 0);
}

function workbookOf(source: IatiFile, activities: readonly IatiActivity[], options: ImportOptions): Imported {
  const { root } = source;
  const own = activities[0]?.extra ?? null;
  const framework = options.framework ?? known.find(({ id }) => id === own?.framework) ?? known.at(-1)!;
  const to = new Importing(priorityTemplate, framework);
  const file: At = { where: "the file", line: 0 };
  if (root.doctype !== null) to.tell("document type", file, root.doctype);
  if (root.undefinedEntities > 0) to.tell("entity", file, `${root.undefinedEntities} of them`);
  if (root.attributes.version !== "2.03") to.tell("version", file, root.attributes.version ?? "no version");
  if (activities.length > 1) to.tell("several activities", file, activities.map(nameOf).join(", "));
  const bare = source.activities.filter(({ results }) => results.length === 0);
  if (bare.length > 0) to.tell("without results", file, bare.map(nameOf).join(", "));
  if (Object.keys(source.unread).length > 0) to.tell("not results", file, counted(Object.entries(source.unread)));
  const quarters = new Set<string>();
  for (const activity of activities) {
    to.keepsCodes = activity.extra !== null;
    for (const period of importActivity(to, activity)) quarters.add(period);
  }
  blankColumns(to);
  const identity = identityOf(to, activities, [...quarters], options);
  const [first] = activities;
  to.add(
    "cover",
    { ...coverCells(identity), figures: own?.figures ?? null },
    { where: first!.identifier, line: first!.line },
  );
  return {
    content: { identity, sheets: to.sheets },
    framework,
    activities: activities.map(({ identifier }) => identifier),
    findings: to.findings,
  };
}

function importActivity(to: Importing, activity: IatiActivity): string[] {
  const where = nameOf(activity);
  const unread = Object.entries(activity.unread).filter(([name]) => !OWN_ELEMENTS.has(name) || activity.extra === null);
  const here: At = { where, line: activity.line };
  if (unread.length > 0) to.tell("not results", here, counted(unread));
  if (activity.extra === null) to.tell("activity text", here, activitySaid(activity));
  for (const { path, said, line } of activity.strange)
    to.tell("unknown element", { where: `${where} › ${path}`, line }, said);
  return activity.results.flatMap((result) => {
    const title = to.text(result.title, { where, line: result.line });
    const at = { where: `${where} › ${title ?? "result without a title"}`, line: result.line };
    if (title === null) to.tell("no title", at, "");
    const code = importResult(to, result, title, at);
    return result.indicators.flatMap((indicator) => importIndicator(to, activity, indicator, code, at.where));
  });
}

/** Adds the result, unless it is one that the file names without having it. Returns its code. */
function importResult(to: Importing, result: IatiResult, title: string | null, at: At): string | null {
  const { extra } = result;
  if (extra && extra.code === undefined) return null;
  const [first, ...more] = result.references;
  const wanted = extra?.code ?? (first && first.code !== "" && first.code.length <= 40 ? first.code : undefined);
  const told = wanted === first?.code && first?.vocabulary === INDICATOR_VOCABULARY.own && !first.uri;
  for (const one of told ? more : result.references) to.tell("reference", at, referenceSaid(one));
  if (first && result.indicators.some(({ references }) => references.length > 0))
    to.tell("both levels", at, result.references.map(referenceSaid).join(", "));
  const taken = new Set((to.sheets.results ?? []).map(({ code }) => code));
  let code = wanted;
  for (let n = taken.size + 1; code === undefined || taken.has(code); n++) code = `R${n}`;
  const description = to.text(result.description, at);
  if (description !== null) to.tell("result description", at, description);
  for (const document of result.documents) to.tell("document left out", at, documentSaid(document));
  const level = extra ? null : levelOf(result.type, to.framework);
  if (!extra && level === null) to.tell("level", at, `type="${result.type ?? ""}"`);
  if (result.indicators.length === 0) to.tell("result without indicators", at, title ?? "");
  if (!extra && result.aggregation !== null) to.tell("aggregation", at, `aggregation-status="${result.aggregation}"`);
  to.add("results", { title: title ?? code, level, ...cellsOf(extra, resultsSheet), code }, at);
  return code;
}

/** Required columns of KPIs that IATI has no place for, each told once. */
function blankColumns(to: Importing): void {
  const kpis = to.sheets.kpis ?? [];
  for (const { id, header, required } of kpisSheet.columns) {
    if (!required || ["code", "result", "title", "measure", "direction", "baseline_status"].includes(id)) continue;
    const blank = kpis.filter((row) => row[id] === null).map(({ code }) => code);
    if (blank.length > 0) to.tell("not in IATI", { where: `KPIs › ${header}`, line: 0 }, blank.join(", "));
  }
}

function identityOf(
  to: Importing,
  activities: readonly IatiActivity[],
  periods: readonly string[],
  options: ImportOptions,
): Identity {
  const { framework, template } = to;
  const own = activities.length === 1 ? (activities[0]?.extra ?? null) : null;
  const at: At = { where: "Cover", line: 0 };
  const priority = options.priority ?? own?.priority ?? "";
  if (priority === "") to.tell("plan", at, `${activities.length} activities, no thematic priority`);
  const plan = quartersBetween(framework.from, framework.to);
  const last = periods
    .filter((period) => parsePeriod(period) !== null)
    .sort(comparePeriods)
    .map((period) => quarterEnding(periodEnd(period)))
    .filter((quarter) => plan.includes(quarter))
    .at(-1);
  const period = options.period ?? own?.period ?? last ?? plan.at(-1) ?? "";
  if (!options.period && !own?.period) to.tell("plan", at, `no quarter, now ${period}`);
  const office = own?.office ?? framework.offices.find(({ region }) => region === null)?.name ?? "";
  return newIdentity(template, { framework: own?.framework ?? framework.id, priority, office, period });
}

const nameOf = ({ identifier, line }: IatiActivity): string => identifier || `activity in line ${line}`;

const counted = (elements: readonly (readonly [name: string, times: number])[]): string =>
  elements.map(([name, times]) => `${name} (${times})`).join(", ");

/** What an export of ours holds beside results. */
const OWN_ELEMENTS = new Set(["participating-org", "activity-scope", "recipient-region", "sector"]);
