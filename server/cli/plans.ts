import { checksFor } from "../../rbm/checks/for-template.ts";
import { type CheckReport, checkWorkbook } from "../../rbm/checks/index.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { fromContent } from "../../rbm/framework/from-content.ts";
import { frameworks } from "../../rbm/framework/known.ts";
import { bind } from "../../rbm/template/bind.ts";
import { contentOf } from "../../rbm/template/content-of.ts";
import { frameworkTemplate } from "../../rbm/template/framework/index.ts";
import { templateIdOf } from "../../rbm/template/identity.ts";
import { readWorkbook } from "../examine/read-workbook.ts";
import { CommandError, type Io } from "./command.ts";
import { readGiven } from "./files.ts";

/** A plan in a workbook on the framework template, and what the checks say of it. */
export interface CheckedPlan {
  readonly framework: Framework;
  readonly report: CheckReport;
}

/** Reads and checks a plan's workbook. Throws a sentence where the file is none. */
export async function readPlan(name: string, io: Io): Promise<CheckedPlan> {
  const workbook = await readWorkbook(readGiven(name, io).bytes);
  const bound = bind(workbook, frameworkTemplate);
  const says = templateIdOf(workbook);
  const found = [...bound.sheets.values()].filter(({ headerRow }) => headerRow !== null).length;
  if ((says !== null && says !== frameworkTemplate.id) || found * 2 < frameworkTemplate.sheets.length) {
    throw new CommandError(
      `${name} is not a workbook of a plan. Take one with: resultbook template framework --framework ID -o FILE.xlsx`,
    );
  }
  const framework = fromContent(contentOf(bound));
  const today = new Date().toISOString().slice(0, 10);
  const report = checkWorkbook({ workbook: bound, framework, today }, checksFor(frameworkTemplate));
  return { framework, report };
}

/** A plan by its id, or in a workbook. */
export async function planOf(name: string, io: Io): Promise<Framework> {
  const known = frameworks.find(({ id }) => id === name);
  if (known) return known;
  if (/\.xlsx$/i.test(name)) return (await readPlan(name, io)).framework;
  throw new CommandError(
    `There is no plan “${name}”. Known: ${frameworks.map(({ id }) => id).join(", ")}; or name a workbook of one (.xlsx).`,
  );
}
