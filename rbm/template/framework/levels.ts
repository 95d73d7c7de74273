import type { SheetDeclaration } from "../template.ts";

/** Code of a level: other sheets refer to it, so that a level is renamed in one cell. */
const code = { is: /^[a-z0-9][a-z0-9_-]*$/, says: "small letters, digits and hyphens, such as goal" };

export const levels: SheetDeclaration = {
  id: "levels",
  name: "Levels",
  about: "One row a level of the hierarchy, from the top down. Add, rename or drop levels here.",
  layout: "table",
  key: ["id"],
  entry: true,
  needsRows: true,
  columns: [
    {
      id: "id",
      header: "Level",
      type: "text",
      about: "Short and stable; results and level links refer to it.",
      required: true,
      pattern: code,
      maxLength: 40,
      audience: "public",
    },
    {
      id: "name",
      header: "Name",
      type: "text",
      about: "As it is shown, for one: Strategic goal.",
      required: true,
      maxLength: 80,
      width: 36,
      audience: "public",
    },
    {
      id: "plural",
      header: "Plural",
      type: "text",
      about: "As it is shown, for several: Strategic goals.",
      required: true,
      maxLength: 80,
      width: 36,
      audience: "public",
    },
  ],
};

export const levelLinks: SheetDeclaration = {
  id: "level_links",
  name: "Level links",
  about: "One row a rule: results of a level may support results of another. A level with no row supports none.",
  layout: "table",
  key: ["level", "supports"],
  entry: true,
  columns: [
    {
      id: "level",
      header: "Level",
      type: "text",
      refers: { sheet: "levels", column: "id" },
      about: "The level whose results support others.",
      required: true,
      maxLength: 40,
      audience: "public",
    },
    {
      id: "supports",
      header: "May support",
      type: "text",
      refers: { sheet: "levels", column: "id" },
      about: "The level of the results they may support.",
      required: true,
      maxLength: 40,
      audience: "public",
    },
  ],
};
