import type { Cells, Importing } from "../importing.ts";

const MONTH = /^(\d{4})-(\d\d)$/;

/** Whether a time is a month: `2021-03`. */
export const isMonth = (time: unknown): boolean => MONTH.test(String(time));

/**
 * Makes quarters of actuals told by month, where it is known how the KPI's figures add up: counted anew each month they are the sum of three
 * months, else the third month's. The months stay in the comment. Other months stay as they are, and were told when they were read.
 */
export function quartersOfMonths(importing: Importing): void {
  const rows = importing.rowsOf("actuals");
  const quarters = new Map<string, Cells[]>();
  for (const row of rows.filter(({ period }) => isMonth(period))) {
    const [, year, month] = MONTH.exec(String(row.period))!;
    const key = JSON.stringify([row.kpi, `${year}-Q${Math.ceil(Number(month) / 3)}`, row.place, row.disaggregation]);
    quarters.set(key, [...(quarters.get(key) ?? []), row]);
  }
  const there = new Set(rows.map((row) => JSON.stringify([row.kpi, row.period, row.place, row.disaggregation])));
  const accumulations = new Map([...importing.kpis.values()].map(({ code, accumulation }) => [code, accumulation]));
  for (const [key, months] of quarters) {
    const [kpi, period] = JSON.parse(key) as [string, string];
    const accumulation = accumulations.get(kpi);
    const value = there.has(key) ? null : quarterlyValue(months, String(accumulation ?? ""));
    if (value !== null) merge(importing, months, period, value, accumulation === "Per period");
  }
}

/** A quarter's value of its months; null where a month is missing, has a part of a share, or it is not known how they add up. */
function quarterlyValue(months: readonly Cells[], accumulation: string): number | null {
  const values = months.map(({ value, numerator, denominator }) =>
    typeof value === "number" && numerator === undefined && denominator === undefined ? value : null,
  );
  if (values.includes(null)) return null;
  if (accumulation === "Per period") {
    const times = new Set(months.map(({ period }) => period));
    return months.length === 3 && times.size === 3
      ? rounded(values.reduce<number>((sum, value) => sum + value!, 0))
      : null;
  }
  if (accumulation !== "Cumulative" && accumulation !== "Level") return null;
  const last = months.filter(({ period }) => Number(String(period).slice(5)) % 3 === 0);
  return last.length === 1 ? (last[0]!.value as number) : null;
}

/** 0.1 + 0.2 as 0.3. */
const rounded = (value: number): number => Number(value.toPrecision(12));

function merge(importing: Importing, months: readonly Cells[], period: string, value: number, isSum: boolean): void {
  const inOrder = [...months].sort((a, b) => (String(a.period) < String(b.period) ? -1 : 1));
  const told = inOrder.map((month) => `${month.period}: ${month.value}`).join("; ");
  const said = [...new Set(inOrder.map(({ comment }) => comment).filter(Boolean))];
  const last = inOrder.at(-1)!;
  const { kpi, place, disaggregation } = last;
  const comment = [...said, `${isSum ? "Sum of months" : "Last of months"}: ${told}`].join("; ");
  const quarter: Cells = { kpi: kpi!, period, place: place!, disaggregation: disaggregation!, value, comment };
  importing.replace("actuals", new Set(months), quarter);
  for (const month of months) {
    const at = importing.places.get(month);
    if (at) importing.settle("no period", at.sheet, at.cell);
  }
  const at = importing.places.get(last);
  const says = `Taken as ${period}, ${isSum ? "the sum of its months" : "the last of its months"}: ${value}. Its months are in the comment.`;
  importing.need("period guessed", at?.sheet ?? null, at?.cell ?? null, told, says);
}
