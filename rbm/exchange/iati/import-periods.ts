import { comparePeriods, type Period, quarterOf } from "../../framework/period.ts";
import type { Value } from "../../template/content.ts";
import { disaggregations } from "../../template/lists.ts";
import { folded } from "../../template/names.ts";
import { actuals as actualsSheet } from "../../template/priority/actuals.ts";
import type { IatiActivity, IatiIndicator, IatiPeriod, IatiValue } from "./activity.ts";
import { day, periodOf } from "./dates.ts";
import { type At, cellsOf, type Importing } from "./importing.ts";
import { documentSaid, valueSaid } from "./said.ts";

export interface ImportedFigures {
  /** Periods that have figures. */
  readonly periods: Period[];
  /** The KPI target of the last period that has one. */
  readonly lastTarget: number | null;
}

/** Targets and actuals of an indicator as rows. */
export function importPeriods(
  to: Importing,
  activity: IatiActivity,
  indicator: IatiIndicator,
  kpi: string,
  at: At,
): ImportedFigures {
  const qualitative = indicator.measure === "5" && indicator.extra === null;
  const seen = new Set<string>();
  const periods = new Set<Period>();
  let last: { period: Period; target: number } | null = null;

  for (const one of indicator.periods) {
    const where = `${at.where} › ${one.start ?? "?"} to ${one.end ?? "?"}`;
    const period = periodSaid(to, one, { where, line: one.line });
    if (period === null) continue;
    if (one.targets.length + one.actuals.length + one.withoutValue.length > 0) periods.add(period);
    for (const target of one.targets) addTarget(period, target, { where, line: target.line });
    for (const actual of one.actuals) addActual(period, actual, { where, line: actual.line });
    for (const row of one.withoutValue) {
      const cells = { place: world(), disaggregation: "Total", ...cellsOf(row, actualsSheet) };
      addRow({ ...cells, kpi, period, value: null }, "", { where, line: one.line });
    }
  }
  return { periods: [...periods], lastTarget: (last as { target: number } | null)?.target ?? null };

  function addTarget(period: Period, target: IatiValue, here: At): void {
    if (target.locations.length + target.dimensions.length > 0) {
      to.tell("disaggregated target", here, valueSaid(target));
      return;
    }
    if (seen.has(period)) {
      to.tell("same twice", here, `target ${valueSaid(target)}`);
      return;
    }
    seen.add(period);
    const comment = words(target, here);
    for (const document of target.documents) to.tell("document left out", here, documentSaid(document));
    if (qualitative || target.value === null) {
      if (!qualitative) to.tell("no value", here, "target");
      else if (target.value !== null) to.tell("qualitative value", here, `target ${valueSaid(target)}`);
      to.add("kpi_targets", { kpi, period, target: null, comment: joined(target.value, comment) }, here);
      return;
    }
    const value = to.number(target.value, here);
    if (typeof value === "number" && (last === null || comparePeriods(last.period, period) < 0))
      last = { period, target: value };
    to.add("kpi_targets", { kpi, period, target: value, comment }, here);
  }

  function addActual(period: Period, actual: IatiValue, here: At): void {
    const own = cellsOf(actual.extra, actualsSheet);
    const comment = words(actual, here, own.status ?? null);
    if (!qualitative && actual.value === null) to.tell("no value", here, "actual");
    if (qualitative && actual.value !== null) to.tell("qualitative value", here, `actual ${valueSaid(actual)}`);
    const cells = {
      kpi,
      period,
      place: place(actual, here),
      disaggregation: group(actual, here),
      value: qualitative ? null : to.number(actual.value, here),
      comment: qualitative ? joined(actual.value, comment) : comment,
      evidence: evidence(actual, here),
      ...own,
    };
    addRow(cells, valueSaid(actual), here);
  }

  function addRow(cells: Record<string, Value>, found: string, here: At): void {
    const key = ["actual", cells.period, cells.place, cells.disaggregation].join("\n");
    if (seen.has(key)) to.tell("same twice", here, `actual ${found}`);
    else to.add("actuals", cells, here);
    seen.add(key);
  }

  function words(value: IatiValue, here: At, status: Value = null): string | null {
    const said = to.text(value.comment, here);
    return said === status ? null : said;
  }

  function evidence({ documents }: IatiValue, here: At): string | null {
    const safe = to.links(documents, here);
    for (const document of safe) to.tell("document", here, documentSaid(document));
    return safe.length > 0 ? safe.map(({ url }) => url).join("\n") : null;
  }

  function world(): string {
    return to.framework.places.find(({ kind }) => kind === "world")?.name ?? "World";
  }

  function place({ locations }: IatiValue, here: At): string {
    const names = locations.map((ref) => {
      const location = activity.locations.find((one) => one.ref === ref);
      const name = location ? (to.text(location.name, here) ?? ref) : ref;
      const known =
        to.framework.places.find((one) => one.name === name) ??
        to.framework.places.find((one) => folded(one.name) === folded(name));
      return known?.name ?? name;
    });
    if (names.length > 1) to.tell("several places", here, names.join(" + "));
    const name = names.join(" + ");
    if (names.length === 1 && !to.framework.places.some((one) => one.name === name)) to.tell("place", here, name);
    return names.length === 0 ? world() : name;
  }

  function group({ dimensions }: IatiValue, here: At): string {
    const items = disaggregations.items(to.framework).map(({ value }) => value);
    const names = dimensions.map(({ name, value }) => {
      const text = value ?? name ?? "";
      return items.find((item) => item === text) ?? items.find((item) => folded(item) === folded(text)) ?? text;
    });
    if (names.length > 1)
      to.tell("several groups", here, dimensions.map(({ name, value }) => `${name}: ${value}`).join(" + "));
    const name = names.join(" + ");
    if (names.length === 1 && !items.includes(name)) to.tell("group", here, `${dimensions[0]?.name}: ${name}`);
    return names.length === 0 ? "Total" : name;
  }
}

function periodSaid(to: Importing, { start, end, targets, actuals }: IatiPeriod, at: At): Period | null {
  const exact = periodOf(start, end);
  if (exact !== null) return exact;
  const [from, until] = [day(start), day(end)];
  if (until === null) {
    const figures = [
      ...targets.map((one) => `target ${valueSaid(one)}`),
      ...actuals.map((one) => `actual ${valueSaid(one)}`),
    ];
    to.tell("no period", at, [`${start ?? "no start"} to ${end ?? "no end"}`, ...figures].join("; "));
    return null;
  }
  const period =
    from !== null && until.slice(5) === "12-31" && from.slice(5) === "01-01" ? until.slice(0, 4) : quarterOf(until);
  to.tell(
    from !== null && from > until ? "period order" : "odd period",
    at,
    `${start ?? "no start"} to ${end}: now ${period}`,
  );
  return period;
}

const joined = (first: string | null, second: string | null): string | null =>
  first === null ? second : second === null ? first : `${first}\n${second}`;
