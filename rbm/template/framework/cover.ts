import type { SheetDeclaration } from "../template.ts";

export const cover: SheetDeclaration = {
  id: "cover",
  name: "Cover",
  about: "What this workbook is. Filled in when it is handed out; the plan itself is on the other sheets.",
  layout: "form",
  key: [],
  entry: false,
  columns: [
    {
      id: "template",
      header: "Template",
      type: "text",
      about: "Which template this workbook follows.",
      required: true,
      prefilled: true,
      audience: "public",
    },
    {
      id: "template_version",
      header: "Template version",
      type: "integer",
      about: "Version of the template.",
      required: true,
      min: 1,
      prefilled: true,
      audience: "public",
    },
    {
      id: "framework",
      header: "Framework",
      type: "text",
      about: "The plan this workbook was written from.",
      required: true,
      prefilled: true,
      audience: "public",
    },
  ],
};
