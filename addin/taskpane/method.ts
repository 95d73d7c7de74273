import type { Framework } from "../../rbm/framework/framework.ts";
import { defaultFramework, frameworks } from "../../rbm/framework/known.ts";
import { bind } from "../../rbm/template/bind.ts";
import { templateIdOf } from "../../rbm/template/identity.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { type About, aboutOf, type Checker, createChecker } from "./checker.ts";
import type { Surroundings } from "./surroundings.ts";

/** Template, plans and rules: most of the pane's weight, loaded after it is first drawn. */
export { priorityTemplate as template };

/** What the open workbook is; null where it is none of ours. */
export const aboutOurs = (workbook: Workbook): About | null =>
  templateIdOf(workbook) === priorityTemplate.id ? aboutOf(bind(workbook, priorityTemplate)) : null;

/** Rules for the plan a workbook names, else for the latest: a check then says what is wrong with the name. */
export const checkerFor = ({ identity }: About, { framework, accepted, jointWork, today }: Surroundings): Checker =>
  createChecker({
    template: priorityTemplate,
    framework: framework ?? frameworkNamed(identity.framework),
    today,
    accepted,
    jointWork,
  });

const frameworkNamed = (name: string): Framework => frameworks.find(({ id }) => id === name) ?? defaultFramework;
