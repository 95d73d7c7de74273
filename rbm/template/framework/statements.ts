import type { SheetDeclaration } from "../template.ts";
import { sourcedColumns } from "./sourced.ts";

export const statements: SheetDeclaration = {
  id: "statements",
  name: "Statements",
  about:
    "One row a statement: the vision, the mission, and each value. Wording is compared word by word with the plan before.",
  layout: "table",
  key: ["kind", "text"],
  entry: true,
  columns: [
    {
      id: "kind",
      header: "Kind",
      type: "list",
      list: "statement_kinds",
      about: "Vision, mission or value. One vision and one mission at the most.",
      required: true,
      audience: "public",
    },
    {
      id: "text",
      header: "Text",
      type: "text",
      about: "The wording.",
      required: true,
      maxLength: 2000,
      width: 90,
      audience: "public",
    },
    ...sourcedColumns,
  ],
};
