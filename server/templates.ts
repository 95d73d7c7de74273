import { priorityTemplate } from "../rbm/template/priority/index.ts";
import type { Template } from "../rbm/template/template.ts";
import { problems } from "./problems.ts";

/** Every template that can be handed out and pushed, in its newest version. */
export const templates: readonly Template[] = [priorityTemplate];

/** Throws a Problem where there is none of that id. */
export function templateById(id: string | null): Template {
  const template = templates.find((candidate) => candidate.id === id);
  if (!template)
    throw problems.unknownTemplate(
      id,
      templates.map((known) => known.id),
    );
  return template;
}
