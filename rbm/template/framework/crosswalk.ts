import type { SheetDeclaration } from "../template.ts";
import { sourcedColumns } from "./sourced.ts";

export const crosswalk: SheetDeclaration = {
  id: "crosswalk",
  name: "Crosswalk",
  about: "One row a link from a result of an earlier plan to the result of this one that it lives on in. Many to many.",
  layout: "table",
  key: ["plan", "from", "to"],
  entry: true,
  columns: [
    {
      id: "plan",
      header: "Earlier plan",
      type: "text",
      about: "The plan it comes from, such as 2020-2023.",
      required: true,
      maxLength: 40,
      audience: "public",
    },
    {
      id: "from",
      header: "From",
      type: "text",
      about: "Code of the result in the earlier plan.",
      required: true,
      maxLength: 40,
      audience: "public",
    },
    {
      id: "to",
      header: "To",
      type: "text",
      refers: { sheet: "results", column: "code" },
      about: "Code of the result in this plan.",
      required: true,
      maxLength: 40,
      audience: "public",
    },
    {
      id: "note",
      header: "Note",
      type: "text",
      about: "What changes on the way, where it needs saying.",
      maxLength: 255,
      width: 40,
      audience: "public",
    },
    ...sourcedColumns,
  ],
};
