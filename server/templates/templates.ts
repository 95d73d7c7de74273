import { deliveryTemplate } from "../../rbm/template/delivery/index.ts";
import { frameworkTemplate } from "../../rbm/template/framework/index.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import type { Template } from "../../rbm/template/template.ts";
import { problems } from "../problems.ts";

/** Templates whose workbooks are pushed, reviewed and accepted, in their newest version. */
const PUSHED: readonly Template[] = [priorityTemplate, deliveryTemplate];

/** Every template that can be checked. */
export const templates: readonly Template[] = [...PUSHED, frameworkTemplate];

/** Throws a Problem where there is none of that id. */
export const templateById = (id: string | null): Template => find(templates, id);

/** A template that workbooks are pushed on; throws a Problem for any other. */
export const pushedTemplate = (id: string | null): Template => find(PUSHED, id);

function find(known: readonly Template[], id: string | null): Template {
  const template = known.find((candidate) => candidate.id === id);
  if (template) return template;
  if (templates.some((candidate) => candidate.id === id)) throw problems.notPushed(id ?? "");
  throw problems.unknownTemplate(
    id,
    known.map((candidate) => candidate.id),
  );
}
