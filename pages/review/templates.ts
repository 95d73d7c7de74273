import { isOfPlan } from "../../rbm/submission/submission.ts";
import { deliveryTemplate } from "../../rbm/template/delivery/index.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import type { SheetDeclaration } from "../../rbm/template/template.ts";

/** The sheets of a submission's template. */
export const sheetsOf = (submission: { readonly template: string }): readonly SheetDeclaration[] =>
  isOfPlan(submission) ? deliveryTemplate.sheets : priorityTemplate.sheets;
