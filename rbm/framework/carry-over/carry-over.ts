import type { Content } from "../../template/content.ts";
import { COVER, coverCells, newIdentity } from "../../template/identity.ts";
import { priorityTemplate } from "../../template/priority/index.ts";
import { quartersBetween } from "../period.ts";
import { carryLink } from "./carry-link.ts";
import { carryResult } from "./carry-result.ts";
import { carryRow } from "./carry-row.ts";
import { Carrying } from "./carrying.ts";
import type { CarriedOver } from "./fate.ts";
import type { CarryOverOptions } from "./options.ts";
import { priorityIn } from "./priority-in.ts";

/**
 * A priority workbook of one plan on the template of the next, through the crosswalk. What the bureau made up (outcomes, outputs, KPIs) goes
 * along under the results that continue what it supported, each KPI with its last actual as a proposed baseline; what belongs to the old plan or its years stays behind, and is listed.
 */
export function carryOver(content: Content, options: CarryOverOptions): CarriedOver {
  const { to } = options;
  const identity = newIdentity(priorityTemplate, {
    framework: to.id,
    priority: priorityIn(to, options.priority ?? content.identity.priority) ?? "",
    office: to.offices.find(({ name }) => name === content.identity.office)?.name ?? "",
    period: options.period ?? quartersBetween(to.from, to.to)[0] ?? "",
  });
  const carrying = new Carrying(content, options);
  for (const { id } of priorityTemplate.sheets) {
    if (id === COVER) carrying.cover(coverCells(identity));
    else {
      for (const [index, row] of (content.sheets[id] ?? []).entries()) {
        if (id === "results") carryResult(carrying, index, row);
        else if (id === "links") carryLink(carrying, index, row);
        else carryRow(carrying, id, index, row);
      }
    }
  }
  const sheets = priorityTemplate.sheets.map(({ id }) => [id, carrying.rows.of(id)] as const);
  return { content: { identity, sheets: Object.fromEntries(sheets) }, fates: carrying.fates };
}
