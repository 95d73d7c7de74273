import type { Framework } from "../../rbm/framework/framework.ts";
import type { Row, Value } from "../../rbm/template/content.ts";
import { kpis as declared } from "../../rbm/template/priority/kpis.ts";

type Sheets = Readonly<Record<string, readonly Row[]>>;

/**
 * The sheets of a workbook with the KPIs that the plan itself sets for its priority: those that are missing are added, the others say
 * what the plan says, each change with its row in Record of changes.
 */
export function withPlannedKpis(sheets: Sheets, framework: Framework, priority: string): Sheets {
  const code = [...framework.priorities, ...(framework.scopes ?? [])].find(({ name }) => name === priority)?.code;
  const planned = (framework.kpis ?? []).filter((kpi) => kpi.priority === code);
  if (planned.length === 0) return sheets;
  const rows = [...(sheets.kpis ?? [])];
  const targets = [...(sheets.kpi_targets ?? [])];
  const changes: Row[] = [];
  const change = (kpi: string, what: string, from: Value, to: Value): void => {
    const reason = `As published in version ${framework.version} of the plan ${framework.id}.`;
    changes.push({ kpi, what, from: shown(from), to: shown(to), reason, approved_by: "Coordinator of the plan" });
  };
  for (const { code: kpi, says, targets: set } of planned) {
    const at = rows.findIndex((row) => row.code === kpi);
    for (const { id, header } of declared.columns) {
      const [was, is] = [rows[at]?.[id] ?? null, says[id]];
      if (at >= 0 && is !== undefined && was !== is) change(kpi, header, was, is);
    }
    if (at < 0) rows.push({ code: kpi, ...says });
    else rows[at] = { ...rows[at], ...says };
    for (const { period, target } of set) {
      const there = targets.findIndex((row) => row.kpi === kpi && row.period === period);
      const was = targets[there]?.target ?? null;
      if (there >= 0 && was !== target) change(kpi, `Target ${period}`, was, target);
      if (there < 0) targets.push({ kpi, period, target });
      else targets[there] = { ...targets[there], target };
    }
  }
  return { ...sheets, kpis: rows, kpi_targets: targets, changes: [...(sheets.changes ?? []), ...changes] };
}

const shown = (value: Value): string | null => (value === null ? null : String(value));
