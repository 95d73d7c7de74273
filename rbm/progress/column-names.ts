/** What people and other tools call the columns of a table of progress or of series, beside their own name. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  base_year: ["baseline_year", "start_year"],
  base_value: ["baseline", "baseline_value", "start_value"],
  current_year: ["actual_year", "latest_year", "reporting_year"],
  current_value: ["actual", "actual_value", "current", "latest", "latest_value"],
  target_year: ["target_date"],
  target: ["target_value"],
  direction: ["desired_direction"],
  limit: ["natural_limit"],
  milestone: ["milestone_value"],
  year: ["time_period", "timeperiod", "period"],
  value: ["obs_value"],
};

/** Where the year of a value is, unless its own column says so: `Baseline 2015`, `Target (2030)`. */
const yearColumns: Readonly<Record<string, string>> = {
  base_value: "base_year",
  current_value: "current_year",
  target: "target_year",
};

/**
 * The columns of a header by the names they have here: `Base year` and `BASE_YEAR` are base_year, and so is `Baseline year` in a table
 * without such a column; `Baseline 2015` is base_value. `2015 [YR2015]` and `2015.0` are the year 2015. Where two columns could be the
 * same, neither is.
 */
export const columnsNamed = (header: readonly string[]): string[] => named(header).map(({ name }) => name);

/** The years that a header says of its values, by the column they would be in: `Baseline 2015` gives base_year. */
export function yearsNamed(header: readonly string[]): Record<string, string> {
  const columns = named(header);
  const years = columns.flatMap(({ name, year }): [string, string][] => {
    const column = year && yearColumns[name];
    return column && columns.every((other) => other.name !== column) ? [[column, year]] : [];
  });
  return Object.fromEntries(years);
}

interface NamedColumn {
  readonly name: string;
  /** As the header says it beside the name. */
  readonly year?: string;
}

function named(header: readonly string[]): NamedColumn[] {
  const columns = header.map((text): NamedColumn => ({ name: plainName(text) }));
  const found = new Map<NamedColumn, NamedColumn>();
  for (const [own, others] of Object.entries(otherNames)) {
    if (columns.some(({ name }) => name === own)) continue;
    const meant = columns.flatMap((column) => {
      if (others.includes(column.name)) return [[column, { name: own }] as const];
      const dated = own in yearColumns ? withoutYear(column.name) : null;
      return dated && [own, ...others].includes(dated.name) ? [[column, { name: own, year: dated.year }] as const] : [];
    });
    if (meant.length === 1) found.set(...meant[0]!);
  }
  return columns.map((column) => found.get(column) ?? column);
}

function withoutYear(name: string): { name: string; year: string } | null {
  const said = /(.+?)_\(?(\d{4})(?:[\s_-]?(q[1-4]))?\)?$/.exec(name);
  if (said === null) return null;
  const [, text = "", year = "", quarter] = said;
  return { name: text, year: quarter ? `${year}-${quarter}` : year };
}

const plainName = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+(?!q[1-4]$)/g, "_")
    .replace(/^(\d{4})(\.0|_\[yr\1\])$/, "$1");
