import { comparePeriods, isPeriod } from "../../framework/period.ts";
import type { Row } from "../../template/content.ts";
import { plainNumber } from "../plain-number.ts";
import type { IatiPeriod, IatiValue } from "./activity.ts";
import { asText, english, extraOf, text } from "./cells.ts";
import { daysOf } from "./dates.ts";
import type { Exporting } from "./exporting.ts";

/** Columns of an actual that IATI has no place for. */
const OBSERVATION = ["numerator", "denominator", "status"] as const;

/** A figure that says nothing yet. */
export const NO_FIGURE: IatiValue = {
  value: null,
  locations: [],
  dimensions: [],
  comment: [],
  documents: [],
  extra: null,
  line: 0,
};

interface Figures {
  readonly targets: IatiValue[];
  readonly actuals: IatiValue[];
  readonly withoutValue: Record<string, string>[];
}

/** Targets and actuals of a KPI by period, in order of time. */
export function exportPeriods(
  from: Exporting,
  kpi: string,
  targets: readonly Row[],
  actuals: readonly Row[],
): IatiPeriod[] {
  const all = new Map<string, Figures>();
  const seen = new Set<string>();
  for (const row of targets) {
    if (typeof row.target !== "number")
      from.note([kpi, text(row.period)].join(" · "), "The KPI target is no number, so it is left out.");
    else figuresAt(row, "KPI targets", "")?.targets.push({ ...NO_FIGURE, value: plainNumber(row.target) });
  }
  for (const row of actuals) {
    const [place, group] = [text(row.place) ?? from.world, text(row.disaggregation) ?? "Total"];
    const figures = figuresAt(row, "Actuals", [place, group].join(" · "));
    if (!figures) continue;
    const more = Object.fromEntries(OBSERVATION.map((column) => [column, asText(row[column] ?? null)]));
    if (typeof row.value === "number") figures.actuals.push(actual(row.value, place, group, text(row.status), more));
    else {
      if (row.value !== null) from.note(figures.where, "The value is no number, so it is left out.");
      figures.withoutValue.push(extraOf({ place, disaggregation: group, ...more }) ?? {});
    }
  }
  return [...all]
    .sort(([a], [b]) => comparePeriods(a, b))
    .map(([period, figures]) => ({ ...daysOf(period), ...figures, line: 0 }));

  function figuresAt(row: Row, sheet: string, key: string): (Figures & { readonly where: string }) | null {
    const period = text(row.period);
    const where = [kpi, period ?? "no period", ...(key ? [key] : [])].join(" · ");
    if (period === null || !isPeriod(period) || period < "1000") {
      from.note(where, `A row of ${sheet} says no quarter or year, so it is left out.`);
      return null;
    }
    if (seen.has(`${sheet} ${where}`)) {
      from.note(where, `A second row of ${sheet} is about the same; the first counts.`);
      return null;
    }
    seen.add(`${sheet} ${where}`);
    const found = all.get(period) ?? { targets: [], actuals: [], withoutValue: [] };
    all.set(period, found);
    return { ...found, where };
  }

  function actual(
    value: number,
    place: string,
    group: string,
    status: string | null,
    more: Readonly<Record<string, string | null>>,
  ): IatiValue {
    const elsewhere = place !== from.world;
    if (elsewhere) from.places.add(place);
    return {
      ...NO_FIGURE,
      value: plainNumber(value),
      locations: elsewhere ? [place] : [],
      dimensions: group === "Total" ? [] : [{ name: from.dimensionOf(group), value: group }],
      comment: status === null || status === "Normal" ? [] : english(status),
      extra: extraOf(more),
    };
  }
}
