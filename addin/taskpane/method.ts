import type { Framework } from "../../rbm/framework/framework.ts";
import { defaultFramework, frameworks } from "../../rbm/framework/known.ts";
import { bind } from "../../rbm/template/bind.ts";
import { deliveryTemplate } from "../../rbm/template/delivery/index.ts";
import { templateIdOf } from "../../rbm/template/identity.ts";
import { isOnTemplate } from "../../rbm/template/look-alike.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import type { Template } from "../../rbm/template/template.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { type About, aboutOf, type Checker, createChecker } from "./checker.ts";
import type { Surroundings } from "./surroundings.ts";

/** Templates, plans and rules: most of the pane's weight, loaded after it is first drawn. */
const templates: readonly Template[] = [priorityTemplate, deliveryTemplate];

/** The one that a workbook is set up on from the pane. */
export { priorityTemplate as template };

/** The template of that id; the priority's where it is none that is pushed. */
export const templateNamed = (id: string | null): Template =>
  templates.find((template) => template.id === id) ?? priorityTemplate;

/** The template that a workbook says it follows. */
export const templateOf = (workbook: Workbook): Template => templateNamed(templateIdOf(workbook));

/** What the open workbook is; null where it is none of ours. */
export function aboutOurs(workbook: Workbook): About | null {
  const template = templates.find(({ id }) => id === templateIdOf(workbook));
  return template ? aboutOf(bind(workbook, template)) : null;
}

/** Whether checks can tell what is wrong with a workbook: it says that it is on a template, or has most of the sheets of one of ours. */
export const isOurs = (workbook: Workbook): boolean => isOnTemplate(workbook, templates);

/** Rules for the plan a workbook names, else for the latest: a check then says what is wrong with the name. */
export const checkerFor = ({ identity }: About, { framework, accepted, jointWork, today }: Surroundings): Checker =>
  createChecker({
    template: templateNamed(identity.template),
    framework: framework ?? frameworkNamed(identity.framework),
    today,
    accepted,
    jointWork,
  });

const frameworkNamed = (name: string): Framework => frameworks.find(({ id }) => id === name) ?? defaultFramework;
