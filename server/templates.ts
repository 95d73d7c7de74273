import { deliveryTemplate } from "../rbm/template/delivery/index.ts";
import { frameworkTemplate } from "../rbm/template/framework/index.ts";
import { priorityTemplate } from "../rbm/template/priority/index.ts";
import type { Template } from "../rbm/template/template.ts";
import { problems } from "./problems.ts";

/** Templates whose workbooks are handed out prefilled and pushed each quarter, in their newest version. */
const REPORTING: readonly Template[] = [priorityTemplate];

/** Every template that can be checked. */
export const templates: readonly Template[] = [...REPORTING, deliveryTemplate, frameworkTemplate];

/** Throws a Problem where there is none of that id. */
export const templateById = (id: string | null): Template => find(templates, id);

/** A template that results are reported on; throws a Problem for any other. */
export const reportingTemplate = (id: string | null): Template => find(REPORTING, id);

function find(known: readonly Template[], id: string | null): Template {
  const template = known.find((candidate) => candidate.id === id);
  if (template) return template;
  if (templates.some((candidate) => candidate.id === id)) throw problems.notReported(id ?? "");
  throw problems.unknownTemplate(
    id,
    known.map((candidate) => candidate.id),
  );
}
