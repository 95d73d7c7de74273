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

/**
 * The columns of a header by the names they have here: `Base year` and `BASE_YEAR` are base_year, and so is `Baseline year` in a table
 * without such a column. `2015 [YR2015]` and `2015.0` are the year 2015. Where two columns could be the same, neither is.
 */
export function columnsNamed(header: readonly string[]): string[] {
  const plain = header.map(plainName);
  const named = new Map<string, string>();
  for (const [own, others] of Object.entries(otherNames)) {
    const found = plain.filter((name) => others.includes(name));
    if (!plain.includes(own) && found.length === 1) named.set(found[0]!, own);
  }
  return plain.map((name) => named.get(name) ?? name);
}

const plainName = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+(?!q[1-4]$)/g, "_")
    .replace(/^(\d{4})(\.0|_\[yr\1\])$/, "$1");
