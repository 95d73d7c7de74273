import type { CheckContext, Example } from "../../rbm/checks/check.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { bind } from "../../rbm/template/bind.ts";
import type { Content, Row } from "../../rbm/template/content.ts";
import { workbookOf } from "../../rbm/template/fill.ts";
import { sheetOf, type Template } from "../../rbm/template/template.ts";

/** Content with the changes of an example that holds nothing but values. */
export function withEdits(content: Content, template: Template, edits: Example["edits"] = []): Content {
  const sheets: Record<string, readonly Row[]> = { ...content.sheets };
  for (const edit of edits) {
    const rows = [...(sheets[edit.sheet] ?? [])];
    if ("without" in edit) rows.splice(edit.without, 1);
    else {
      const blank = Object.fromEntries(sheetOf(template, edit.sheet).columns.map(({ id }) => [id, null]));
      rows[edit.row] = { ...blank, ...rows[edit.row], ...edit.set } as Row;
    }
    sheets[edit.sheet] = rows;
  }
  return { ...content, sheets };
}

/** A workbook of a template with an example's changes, as the checks take it. */
export function exampleOf(
  template: Template,
  framework: Framework,
  content: Content,
  example: Omit<Example, "says"> = {},
): CheckContext {
  const workbook = workbookOf(template, framework, withEdits(content, template, example.edits));
  return {
    workbook: bind(example.rebuild ? example.rebuild(workbook) : workbook, template),
    framework,
    today: example.today ?? "2021-10-10",
  };
}
