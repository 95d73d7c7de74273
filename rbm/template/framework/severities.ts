import type { SheetDeclaration } from "../template.ts";

export const severities: SheetDeclaration = {
  id: "severities",
  name: "Rules",
  about:
    "One row a rule that workbooks are checked by, and how serious it is. Rules of structure and identity always hold.",
  layout: "table",
  key: ["rule"],
  entry: true,
  columns: [
    {
      id: "rule",
      header: "Rule",
      type: "text",
      about: "Its name; a rule with no row is as serious as it came.",
      required: true,
      maxLength: 60,
      width: 32,
      audience: "public",
    },
    {
      id: "severity",
      header: "Severity",
      type: "list",
      list: "severities",
      about: "An error keeps a workbook from being pushed; Off: the rule is not looked at.",
      required: true,
      audience: "public",
    },
    {
      id: "usual",
      header: "As it came",
      type: "list",
      list: "severities",
      about: "How serious it is where a plan says nothing.",
      audience: "public",
    },
    {
      id: "finds",
      header: "Finds",
      type: "text",
      about: "What it finds, for reading.",
      maxLength: 500,
      width: 80,
      audience: "public",
    },
  ],
};
