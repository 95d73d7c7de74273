import type { KpiSource } from "../../charts/index.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { Content, Row } from "../../rbm/template/content.ts";
import { ask } from "./ask.ts";
import type { Query, TableMeta } from "./tables.ts";

/** A submission with what its workbook says. */
export interface Workbook {
  readonly id: string;
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly sample: boolean;
  readonly content: Content;
}

/** As `/api/submissions` lists it. */
export interface Listed {
  readonly id: string;
  readonly version: number;
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly at: string;
  readonly head: boolean;
  readonly decided: { readonly decision: string; readonly at: string } | null;
}

/**
 * Of each priority and office the newest workbook up to a period that counts: accepted by the as-of date, or pushed
 * where provisional figures are shown.
 */
export function newest(
  listed: readonly Listed[],
  { asOf, provisional }: Pick<Query, "asOf" | "provisional">,
  period: string,
): Listed[] {
  const counts = ({ decided, at }: Listed) =>
    decided?.decision === "accept"
      ? !asOf || decided.at.slice(0, 10) <= asOf
      : provisional && (!asOf || at.slice(0, 10) <= asOf);
  const best = new Map<string, Listed>();
  for (const one of listed) {
    if (comparePeriods(one.period, period) > 0 || !counts(one)) continue;
    const key = `${one.priority}\n${one.office}`;
    const known = best.get(key);
    const later = known ? comparePeriods(one.period, known.period) || one.version - known.version : 1;
    if (later > 0) best.set(key, one);
  }
  return [...best.values()];
}

/** Workbooks never change, so that each is fetched once. */
const kept = new Map<string, Promise<Workbook>>();

/**
 * The newest workbooks of a priority (all by default) up to a period; null where the server did not give them, so
 * that a page says what it does not know instead of failing.
 */
export async function workbooksOf(
  meta: Pick<TableMeta, "framework">,
  query: Pick<Query, "asOf" | "provisional">,
  { period, priority }: { readonly period: string; readonly priority?: string | null },
): Promise<Workbook[] | null> {
  const asked = new URLSearchParams({ framework: meta.framework, head: "false" });
  try {
    const listed = await ask<Listed[]>(`/api/submissions?${asked}`);
    const own = listed.filter((one) => !priority || one.priority === priority);
    return await Promise.all(newest(own, query, period).map(({ id }) => workbook(id)));
  } catch {
    return null;
  }
}

function workbook(id: string): Promise<Workbook> {
  const known = kept.get(id);
  if (known) return known;
  const asked = ask<Workbook>(`/api/submissions/${id}`);
  kept.set(id, asked);
  asked.catch(() => kept.delete(id));
  return asked;
}

/** Where each KPI's figures come from; a later workbook says it over an earlier one. */
export function sourcesOf(workbooks: readonly Workbook[]): KpiSource[] {
  const byKpi = new Map<string, KpiSource>();
  for (const { content } of [...workbooks].sort((a, b) => comparePeriods(a.period, b.period))) {
    for (const row of content.sheets.kpis ?? []) {
      const kpi = textOf(row, "code");
      if (kpi === null) continue;
      byKpi.set(kpi, {
        kpi,
        source: textOf(row, "data_source"),
        responsible: textOf(row, "unit_responsible"),
        baselineOwner: textOf(row, "baseline_owner"),
        baselineDue: textOf(row, "baseline_due"),
      });
    }
  }
  return [...byKpi.values()];
}

/** A text of a sheet's row; null where it is blank. */
export const textOf = (row: Row, column: string): string | null => {
  const value = row[column];
  return typeof value === "string" && value.trim() ? value : null;
};

/** A number of a sheet's row; null where it is blank. */
export const numberOf = (row: Row, column: string): number | null => {
  const value = row[column];
  return typeof value === "number" ? value : null;
};
