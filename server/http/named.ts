import type { Framework } from "../../rbm/framework/framework.ts";
import { problems } from "../problems.ts";

/** A thematic priority as the plan writes it, given its name or its code, in any case. Throws a Problem where the plan has none. */
export const priorityNamed = ({ priorities, scopes = [] }: Framework, asked: string): string =>
  named([...priorities, ...scopes], asked, problems.unknownPriority);

/** A reporting office as the plan writes it, in any case. Throws a Problem where the plan has none. */
export const officeNamed = ({ offices }: Framework, asked: string): string =>
  named(offices, asked, problems.unknownOffice);

function named(
  items: readonly { readonly name: string; readonly code?: string }[],
  asked: string,
  unknown: (asked: string, known: readonly string[]) => Error,
): string {
  const wanted = asked.trim().toLowerCase();
  const found = items.find(({ name, code }) => name.toLowerCase() === wanted || code?.toLowerCase() === wanted);
  if (found) return found.name;
  throw unknown(
    asked,
    items.map(({ name }) => name),
  );
}
