import { checksFor } from "../../rbm/checks/for-template.ts";
import { type CheckReport, checkWorkbook } from "../../rbm/checks/index.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { crosswalksOf, fromContent } from "../../rbm/framework/from-content.ts";
import { type Plans, type PlanVersion, planNamed, plansOf } from "../../rbm/framework/plans.ts";
import { bind } from "../../rbm/template/bind.ts";
import { contentOf } from "../../rbm/template/content-of.ts";
import { frameworkTemplate } from "../../rbm/template/framework/index.ts";
import { templateIdOf } from "../../rbm/template/identity.ts";
import { readWorkbook } from "../examine/read-workbook.ts";
import { CommandError, type Io, type Values } from "./command.ts";
import { answered, type Connection, connected } from "./connect.ts";
import { readGiven } from "./files.ts";

/** A plan in a workbook on the framework template, and what the checks say of it. */
export interface CheckedPlan extends Pick<PlanVersion, "framework" | "crosswalks"> {
  readonly report: CheckReport;
}

/** Reads and checks a plan's workbook. Throws a sentence where the file is none. */
export async function readPlan(name: string, plans: Plans, io: Io): Promise<CheckedPlan> {
  const workbook = await readWorkbook(readGiven(name, io).bytes);
  const bound = bind(workbook, frameworkTemplate);
  const says = templateIdOf(workbook);
  const found = [...bound.sheets.values()].filter(({ headerRow }) => headerRow !== null).length;
  if ((says !== null && says !== frameworkTemplate.id) || found * 2 < frameworkTemplate.sheets.length) {
    throw new CommandError(
      `${name} is not a workbook of a plan. Take one with: resultbook template framework --framework ID -o FILE.xlsx`,
    );
  }
  const content = contentOf(bound);
  const [framework, crosswalks] = [fromContent(content), crosswalksOf(content)];
  const today = new Date().toISOString().slice(0, 10);
  const report = checkWorkbook(
    { workbook: bound, framework, plans: plans.current, today },
    checksFor(frameworkTemplate),
  );
  return { framework, crosswalks, report };
}

/** Every plan that the server or the store knows, published ones included. */
export const plansKnown = (values: Values, io: Io): Promise<Plans> =>
  connected(values, io, true, ({ request }) => plansAt(request));

async function plansAt(request: Connection["request"]): Promise<Plans> {
  const listed = await answered<readonly ListedPlan[]>(await request("/api/frameworks"));
  const versions = listed.flatMap(({ id, versions: known }) => known.map((version) => ({ id, ...version })));
  const published = await Promise.all(
    versions.map(async ({ id, version, by, at }) => {
      const path = `/api/frameworks/${encodeURIComponent(id)}?version=${version}`;
      const { crosswalks, ...framework } = await answered<Framework & Pick<PlanVersion, "crosswalks">>(
        await request(path),
      );
      return { framework, crosswalks, by, at };
    }),
  );
  return plansOf(published);
}

interface ListedPlan {
  readonly id: string;
  readonly versions: readonly { readonly version: number; readonly by: string | null; readonly at: string | null }[];
}

/** A plan by its id (`2020-2023`, `2020-2023@1`). Throws a sentence where there is none. */
export function knownPlan(plans: Plans, name: string): PlanVersion {
  const known = planNamed(plans, name);
  if (known) return known;
  throw new CommandError(`There is no plan “${name}”. Known: ${plans.current.map(({ id }) => id).join(", ")}.`);
}

/** A plan by its id, or in a workbook, with the crosswalks that lead into it. */
export async function planOf(
  name: string,
  plans: Plans,
  io: Io,
): Promise<Pick<PlanVersion, "framework" | "crosswalks">> {
  return /\.xlsx$/i.test(name) ? readPlan(name, plans, io) : knownPlan(plans, name);
}
