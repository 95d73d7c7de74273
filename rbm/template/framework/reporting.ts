import type { SheetDeclaration } from "../template.ts";
import { sourcedColumns } from "./sourced.ts";

export const priorities: SheetDeclaration = {
  id: "priorities",
  name: "Priorities",
  about: "One row a thematic priority, or another scope that reports on the same template.",
  layout: "table",
  key: ["code"],
  entry: true,
  needsRows: true,
  columns: [
    {
      id: "code",
      header: "Code",
      type: "text",
      about: "Two or three capital letters; KPI codes begin with it.",
      required: true,
      pattern: { is: /^[A-Z0-9]{1,6}$/, says: "capital letters and digits, such as DI" },
      maxLength: 6,
      audience: "public",
    },
    {
      id: "name",
      header: "Name",
      type: "text",
      about: "As people call it.",
      required: true,
      maxLength: 120,
      width: 40,
      audience: "public",
    },
    {
      id: "kind",
      header: "Kind",
      type: "list",
      list: "priority_kinds",
      about: "A thematic priority, or another scope.",
      required: true,
      audience: "public",
    },
    ...sourcedColumns,
  ],
};

export const places: SheetDeclaration = {
  id: "places",
  name: "Places",
  about: "One row a place that figures may be about: the world, a region, a group of countries.",
  layout: "table",
  key: ["name"],
  entry: true,
  needsRows: true,
  columns: [
    {
      id: "name",
      header: "Name",
      type: "text",
      about: "As people call it.",
      required: true,
      maxLength: 120,
      width: 40,
      audience: "public",
    },
    {
      id: "kind",
      header: "Kind",
      type: "list",
      list: "place_kinds",
      about: "Regions are apart from each other; groups overlap.",
      required: true,
      audience: "public",
    },
    ...sourcedColumns,
  ],
};

export const offices: SheetDeclaration = {
  id: "offices",
  name: "Offices",
  about: "One row a reporting office: headquarters, and the regional offices that co-report.",
  layout: "table",
  key: ["name"],
  entry: true,
  needsRows: true,
  columns: [
    {
      id: "name",
      header: "Name",
      type: "text",
      about: "As people call it.",
      required: true,
      maxLength: 120,
      width: 40,
      audience: "public",
    },
    {
      id: "region",
      header: "Region",
      type: "text",
      refers: { sheet: "places", column: "name" },
      about: "The region it serves; blank for headquarters.",
      maxLength: 120,
      audience: "public",
    },
    ...sourcedColumns,
  ],
};
