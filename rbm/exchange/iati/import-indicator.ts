import { type Period, parsePeriod } from "../../framework/period.ts";
import type { Value } from "../../template/content.ts";
import { kpis as kpisSheet } from "../../template/priority/kpis.ts";
import type { IatiActivity, IatiIndicator } from "./activity.ts";
import { INDICATOR_VOCABULARY } from "./codes.ts";
import { importBaseline } from "./import-baseline.ts";
import { importPeriods } from "./import-periods.ts";
import { type At, cellsOf, type Importing } from "./importing.ts";
import { documentSaid, referenceSaid } from "./said.ts";

const CODE = kpisSheet.columns.find(({ id }) => id === "code")!;

/** An indicator as a KPI with its targets and actuals. Returns the periods it has figures for. */
export function importIndicator(
  to: Importing,
  activity: IatiActivity,
  indicator: IatiIndicator,
  result: string | null,
  under: string,
): Period[] {
  const { extra } = indicator;
  const title = to.text(indicator.title, { where: under, line: indicator.line });
  const at: At = { where: `${under} › ${title ?? "indicator without a title"}`, line: indicator.line };
  if (title === null) to.tell("no title", at, "");
  const code = codeOf(to, indicator, at);
  const methodology = methodologyOf(to, indicator, at);
  const baseline = importBaseline(to, indicator, at);
  const figures = importPeriods(to, activity, indicator, code, at);
  const own = cellsOf(extra, kpisSheet);
  const direction = extra ? null : directionOf(to, indicator, at, baseline.value, figures.lastTarget);
  const quarterly = figures.periods.every((period) => parsePeriod(period)?.quarter);
  const yearly = figures.periods.every((period) => parsePeriod(period)?.quarter === null);
  const cells: Record<string, Value> = {
    code,
    result,
    title: title ?? code,
    ...(extra ? {} : { ...measureOf(to, indicator, at), direction }),
    ...(extra || figures.periods.length === 0 ? {} : { frequency: quarterly ? "Quarterly" : yearly ? "Yearly" : null }),
    methodology,
    ...baseline.cells,
    ...own,
  };
  cells.sdg ??= sdgOf(to, indicator, at);
  if (!extra && indicator.aggregation !== null)
    to.tell("aggregation", at, `aggregation-status="${indicator.aggregation}"`);
  to.add("kpis", cells, at);
  return figures.periods;
}

/** Its own code where it has the form of one and is not taken, else the next free number. */
function codeOf(to: Importing, { references }: IatiIndicator, at: At): string {
  const own = references.find(({ vocabulary }) => vocabulary === INDICATOR_VOCABULARY.own)?.code;
  const fits = own !== undefined && CODE.pattern!.is.test(own) && own.length <= CODE.maxLength!;
  const ours = own !== undefined && to.keepsCodes;
  if (own !== undefined && (fits || ours) && !to.codes.has(own)) {
    to.codes.add(own);
    return own;
  }
  let n = to.codes.size + 1;
  while (to.codes.has(`K-${n}`)) n++;
  to.codes.add(`K-${n}`);
  to.tell("code", at, `${own ?? "none"}: now K-${n}`);
  return `K-${n}`;
}

function methodologyOf(to: Importing, indicator: IatiIndicator, at: At): string | null {
  const { extra, documents } = indicator;
  let description = to.text(indicator.description, at);
  if (description !== null && extra?.unit !== undefined) {
    const unit = `Unit: ${extra.unit}`;
    if (description === unit) description = null;
    else if (description.startsWith(`${unit}\n`)) description = description.slice(unit.length + 1);
  }
  for (const document of to.links(documents, at)) {
    const { url } = document;
    if (description?.includes(url)) continue;
    to.tell("document", at, documentSaid(document));
    description = description === null ? url : `${description}\n${url}`;
  }
  return description;
}

function measureOf(to: Importing, indicator: IatiIndicator, at: At): Record<string, Value> {
  switch (indicator.measure) {
    case "1":
      return { measure: "Count" };
    case "2":
      return { measure: "Percentage", unit: "%" };
    case "3": {
      const values = indicator.periods
        .flatMap(({ targets, actuals }) => [...targets, ...actuals])
        .map(({ value }) => value);
      if (values.length > 0 && values.every((value) => value === "0" || value === "1"))
        return { measure: "Yes/No", unit: "yes/no" };
      to.tell("nominal measure", at, [...new Set(values)].join(", "));
      return {};
    }
    case "4":
      to.tell("ordinal measure", at, 'measure="4"');
      return { measure: "Ordinal" };
    case "5":
      to.tell("qualitative", at, 'measure="5"');
      return {};
    case null:
      to.tell("missing measure", at, "");
      return {};
    default:
      to.tell("unknown measure", at, `measure="${indicator.measure}"`);
      return {};
  }
}

function directionOf(
  to: Importing,
  { ascending }: IatiIndicator,
  at: At,
  baseline: number | null,
  target: number | null,
): string | null {
  const rises = { true: true, "1": true, false: false, "0": false }[ascending ?? ""];
  if (rises === undefined) {
    to.tell(ascending === null ? "missing ascending" : "unknown ascending", at, ascending ?? "");
    return null;
  }
  if (baseline !== null && target !== null && baseline !== target && target > baseline !== rises) {
    to.tell("contradictory direction", at, `ascending="${ascending}", baseline ${baseline}, target ${target}`);
  }
  return rises ? "Increase" : "Decrease";
}

/** The SDG indicator; all other references are told, and where a code is explained. */
function sdgOf(to: Importing, { references }: IatiIndicator, at: At): string | null {
  const { own, sdg } = INDICATOR_VOCABULARY;
  const [first, ...more] = references.filter(({ vocabulary }) => vocabulary === sdg);
  if (more.length > 0) to.tell("several SDG indicators", at, [first!, ...more].map(referenceSaid).join(", "));
  const [code, ...codes] = references.filter(({ vocabulary }) => vocabulary === own);
  const others = references.filter(({ vocabulary }) => vocabulary !== own && vocabulary !== sdg);
  const explained = [first, code].filter((one) => one?.uri !== undefined && !to.keepsCodes);
  for (const one of [...others, ...codes, ...explained]) to.tell("reference", at, referenceSaid(one!));
  return first?.code ?? null;
}
