import { cover as plain } from "../framework/cover.ts";
import { cover as reported } from "../priority/cover.ts";
import { columnOf, type SheetDeclaration } from "../template.ts";

export const cover: SheetDeclaration = {
  ...plain,
  about: "What this workbook is. Filled in when it is handed out.",
  columns: [
    ...plain.columns.map((column) =>
      column.id === "framework" ? { ...column, about: "The plan this is the making and the delivery of." } : column,
    ),
    columnOf(reported, "parent"),
    {
      id: "figures",
      header: "Figures",
      type: "text",
      about: "Says where rows were made up or are to be verified.",
      prefilled: true,
      maxLength: 120,
      audience: "public",
    },
  ],
};
