import type { SheetDeclaration } from "../template.ts";

export const links: SheetDeclaration = {
  id: "links",
  name: "Result links",
  about: "One row a link: which result supports which. A result may support several.",
  layout: "table",
  key: ["result", "supports"],
  entry: true,
  columns: [
    {
      id: "result",
      header: "Result",
      type: "text",
      refers: { sheet: "results", column: "code" },
      about: "Code of the result that supports another.",
      required: true,
      prefilled: true,
      maxLength: 40,
      audience: "public",
    },
    {
      id: "supports",
      header: "Supports",
      type: "text",
      refers: { sheet: "results", column: "code" },
      about: "Code of the result it supports.",
      required: true,
      prefilled: true,
      maxLength: 40,
      audience: "public",
    },
    {
      id: "share",
      header: "Share",
      type: "percent",
      about: "How much of it counts there, 0 to 100. The shares of a result sum to 100 at most.",
      min: 0,
      max: 100,
      audience: "public",
    },
  ],
};
