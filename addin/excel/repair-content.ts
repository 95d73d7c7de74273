import { bind } from "../../rbm/template/bind.ts";
import type { Content, Identity } from "../../rbm/template/content.ts";
import { contentOf } from "../../rbm/template/content-of.ts";
import { COVER, coverCells, identityCopies } from "../../rbm/template/identity.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import type { RepairOptions } from "../taskpane/book.ts";

/** What the workbook says, with what was last accepted on sheets that are gone. */
export function contentNow(workbook: Workbook, { template, accepted }: RepairOptions): Content {
  const bound = bind(workbook, template);
  const content = contentOf(bound);
  const gone = template.sheets.filter(({ id }) => !bound.sheets.get(id)?.sheet);
  const sheets = { ...content.sheets };
  for (const { id } of gone) sheets[id] = accepted?.sheets[id] ?? [];
  if (!gone.some(({ id }) => id === COVER)) return { ...content, sheets };
  const identity = identityFrom(workbook, content.identity);
  const blank = Object.fromEntries(template.sheets.find(({ id }) => id === COVER)!.columns.map(({ id }) => [id, null]));
  sheets[COVER] = [{ ...blank, ...accepted?.sheets[COVER]?.[0], ...coverCells(identity) }];
  return { identity, sheets };
}

/** The identity as its copies have it, where the Cover is gone. */
function identityFrom(workbook: Workbook, otherwise: Identity): Identity {
  const says = Object.assign(
    {},
    ...identityCopies(workbook)
      .map((copy) => copy.says)
      .reverse(),
  ) as Partial<Record<keyof Identity, string>>;
  return {
    ...otherwise,
    ...says,
    templateVersion: Number(says.templateVersion ?? otherwise.templateVersion),
    parent: says.parent || null,
  };
}
