import { COUNTRY_GROUPS, type CountryFigure, countries, countriesSource } from "../../rbm/published/index.ts";
import { publishedCaption, targetOnline } from "../rows/published.ts";
import type { ChartOptions } from "../rows/rows.ts";
import { numbers } from "../wording/numbers.ts";
import type { ModelCommon } from "./model.ts";

export interface StripDot {
  readonly name: string;
  readonly year: number;
  readonly value: number;
}

/** A dot a country, in rows: a mean would hide that a region holds both 10% and 100%. */
export interface StripModel extends ModelCommon {
  readonly kind: "strip";
  readonly target: number;
  /** From the highest median to the lowest. */
  readonly rows: readonly {
    readonly label: string;
    readonly median: number;
    /** Countries at the target or past it. */
    readonly met: number;
    /** From the lowest to the highest. */
    readonly dots: readonly StripDot[];
  }[];
}

type Grouping = (country: CountryFigure) => readonly string[];

const byRegion: Grouping = ({ region }) => [region];

const INCOME: Readonly<Record<CountryFigure["income"], string>> = {
  high: "High income",
  "upper-middle": "Upper-middle income",
  "lower-middle": "Lower-middle income",
  low: "Low income",
};

const byGroup: Grouping = ({ income, leastDeveloped }) => [
  INCOME[income],
  ...(leastDeveloped ? ["Least developed"] : []),
];

export const countriesByRegion = (options: Pick<ChartOptions, "locale">): StripModel =>
  stripModel(
    {
      id: "countries-by-region",
      of: byRegion,
      says: "One dot is one country, the lowest of each region named; line: median country (not weighted)",
    },
    options,
  );

export const countriesByGroup = (options: Pick<ChartOptions, "locale">): StripModel =>
  stripModel(
    {
      id: "countries-by-group",
      of: byGroup,
      says: "One dot is one country; least developed countries are in an income group as well. Line: median country (not weighted)",
    },
    options,
  );

function stripModel(
  { id, of, says }: { readonly id: string; readonly of: Grouping; readonly says: string },
  { locale }: Pick<ChartOptions, "locale">,
): StripModel {
  const target = targetOnline();
  const aim = target.aim.value;
  const { count } = numbers(locale);
  const labels = [...new Set(countries.flatMap(of))];
  const rows = labels.map((label) => {
    const dots = countries
      .filter((country) => of(country).includes(label))
      .map(({ country, year, value }) => ({ name: country, year, value }))
      .sort((a, b) => a.value - b.value);
    return { label, dots, median: median(dots), met: dots.filter(({ value }) => value >= aim).length };
  });
  rows.sort((a, b) => b.median - a.median);
  const met = countries.filter(({ value }) => value >= aim).length;
  const least = [...rows].sort((a, b) => a.met / a.dots.length - b.met / b.dots.length)[0];
  const behind = least
    ? `; in ${id === "countries-by-region" ? least.label : `${least.label.toLowerCase().replace(" income", "-income")} countries`}, ${least.met} of ${least.dots.length}`
    : "";
  const title = `${met} of ${countries.length} countries are past ${aim}%${behind}`;
  const years = countries.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return {
    kind: "strip",
    id,
    title,
    subtitle: `Individuals using the Internet, % of population, latest of ${from}–${to}. ${says}.`,
    caption: publishedCaption([countriesSource], target, COUNTRY_GROUPS),
    alt: `${title}. ${rows.map((row) => `${row.label}: median ${count(row.median)}%, ${row.met} of ${row.dots.length} above ${aim}%, lowest ${row.dots[0]?.name} ${count(row.dots[0]?.value ?? 0)}%`).join("; ")}.`,
    period: String(to),
    sample: false,
    provisional: false,
    locale: locale ?? "en",
    table: {
      columns: [
        { label: id === "countries-by-region" ? "Region" : "Group", kind: "text" },
        { label: "Country", kind: "text" },
        { label: "Year", kind: "text" },
        { label: "% of population", kind: "number", digits: 1 },
      ],
      rows: rows.flatMap(({ label, dots }) => dots.map(({ name, year, value }) => [label, name, String(year), value])),
    },
    target: aim,
    rows,
  };
}

function median(sorted: readonly StripDot[]): number {
  const middle = sorted.length / 2;
  const at = (i: number) => sorted[i]?.value ?? Number.NaN;
  return sorted.length % 2 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2;
}
