import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { numberOf, textOf } from "../read/cell.ts";

export const templateKnown: WorkbookCheck = {
  id: "structure/template-known",
  area: "structure",
  severity: "error",
  scope: "workbook",
  title: "Template not known",
  finds: "A Cover that names another template, or a version of it that is not known here.",
  why: "The rules and the columns go by the template and its version.",
  how: "Put back what the Cover said, or copy the figures into a new workbook.",
  reads: [{ sheet: "cover", columns: ["template", "template_version"] }],
  *run({ workbook }): Iterable<Finding> {
    const { id, version } = workbook.template;
    const cover = boundSheet(workbook, "cover");
    const template = textOf(cells(cover, "template")[0]);
    if (template !== null && template !== id) yield { sheet: "cover", column: "template", row: 0, expected: id };
    const said = numberOf(cells(cover, "template_version")[0]);
    if (said === null || said === version || !Number.isInteger(said) || said < 1) return;
    yield { sheet: "cover", column: "template_version", row: 0, expected: String(version) };
  },
  examples: {
    fails: {
      says: "The Cover says version 99.",
      edits: [{ sheet: "cover", row: 0, set: { template_version: 99 } }],
      at: { sheet: "cover", column: "template_version", row: 0 },
    },
    passes: { says: "The Cover says the version it was handed out with." },
  },
};
