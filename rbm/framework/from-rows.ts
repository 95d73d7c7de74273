import { changeableChecks } from "../checks/changeable.ts";
import type { Row } from "../template/content.ts";
import { wordOf } from "../template/framework/lists.ts";
import { changeableLists } from "../template/lists.ts";
import { kpis as reportedKpis } from "../template/priority/kpis.ts";
import type { ListItem } from "../template/template.ts";
import type { Confidence, Framework, PlannedKpi, RuleSeverity, Sourced } from "./framework.ts";

/** The text of a cell of a plan's workbook; "" where it is blank. */
export const text = (row: Row, column: string): string => String(row[column] ?? "");

/** How sure a row is and of where; a word that is not known reads as the most cautious one. */
export function sourced(row: Row): Sourced {
  const word = wordOf(text(row, "confidence"));
  const confidence: Confidence = word === "verified" || word === "sample" ? word : "to be verified";
  return { confidence, source: text(row, "source") };
}

export const kpisOf = (rows: readonly Row[], targets: readonly Row[]): PlannedKpi[] =>
  rows.map((row) => {
    const said = reportedKpis.columns.flatMap(({ id }) => {
      const value = row[id] ?? null;
      return id === "code" || value === null ? [] : [[id, value] as const];
    });
    const own = targets.filter(({ kpi }) => kpi === row.code);
    return {
      code: text(row, "code"),
      priority: text(row, "priority"),
      says: Object.fromEntries(said),
      targets: own.flatMap((each) =>
        typeof each.target === "number" ? [{ period: text(each, "period"), target: each.target }] : [],
      ),
      ...sourced(row),
    };
  });

/** Lists whose entries are others than those they came with; undefined where none are. */
export function listsOf(rows: readonly Row[]): Framework["lists"] {
  const changed = changeableLists.flatMap((list) => {
    const own = rows.filter((row) => row.list === list.title).map((row) => itemOf(row));
    const came = list.items({} as Framework).map((item) => itemOf({ ...item }));
    return own.length === 0 || JSON.stringify(own) === JSON.stringify(came) ? [] : [[list.id, own] as const];
  });
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

/** An entry of a list, its parts in one order. */
function itemOf(row: Row): ListItem {
  const part = (id: "code" | "dimension" | "about") => (text(row, id) === "" ? {} : { [id]: text(row, id) });
  return { value: text(row, "value"), ...part("code"), ...part("dimension"), ...part("about") };
}

/** Rules that are not as grave as they came; undefined where all are. */
export function severitiesOf(rows: readonly Row[]): Framework["severities"] {
  const usual = new Map(changeableChecks.map(({ id, severity }) => [id, severity]));
  const set = rows.flatMap((row): [string, RuleSeverity][] => {
    const [rule, severity] = [text(row, "rule"), wordOf(text(row, "severity"))];
    return isSeverity(severity) && usual.has(rule) && severity !== usual.get(rule) ? [[rule, severity]] : [];
  });
  return set.length > 0 ? Object.fromEntries(set) : undefined;
}

const isSeverity = (word: string): word is RuleSeverity => ["error", "warning", "tip", "off"].includes(word);
