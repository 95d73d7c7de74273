import { bind } from "../../rbm/template/bind.ts";
import type { RepairOptions } from "../taskpane/book.ts";
import { planOf } from "./build.ts";
import { readWorkbook } from "./read.ts";
import { contentNow } from "./repair-content.ts";
import { dropdowns } from "./repair-dropdowns.ts";
import { repairPlan } from "./repair-plan.ts";
import { apply } from "./repair-steps.ts";
import { now } from "./run.ts";

/** Looks at most so often: sheets, headers, columns, their order, their place, the table, protection. */
const MOST_LOOKS = 8;

/**
 * Puts the structure of the open workbook right: sheets, headers, columns, tables, protection, dropdowns. Values that were typed
 * stay; a column or sheet that is gone comes back blank, or as last accepted. Returns what was done, in words.
 */
export const repair = (options: RepairOptions): Promise<readonly string[]> =>
  now(async (context) => {
    const done: string[] = [];
    for (let look = 0; look < MOST_LOOKS; look++) {
      const headless = await headlessTables(context);
      const workbook = await readWorkbook(context);
      const bound = bind(workbook, options.template);
      const steps = repairPlan(bound, headless);
      const plan = planOf({ ...options, content: contentNow(workbook, options) });
      if (steps.length === 0) {
        done.push(...(await dropdowns(context, workbook, plan)));
        return done;
      }
      await apply(context, workbook, plan, steps);
      done.push(...steps.map(({ says }) => says));
    }
    return done;
  });

/** Tables whose header row was deleted. */
async function headlessTables(context: Excel.RequestContext): Promise<Set<string>> {
  const tables = context.workbook.tables.load("items/name,items/showHeaders");
  await context.sync();
  return new Set(tables.items.filter(({ showHeaders }) => !showHeaders).map(({ name }) => name));
}
