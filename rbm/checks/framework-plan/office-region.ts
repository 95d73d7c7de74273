import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const officeRegion: WorkbookCheck = {
  id: "framework-plan/office-region",
  area: "identity",
  severity: "error",
  scope: "workbook",
  title: "Office of a place that is no region",
  finds: "A reporting office whose region is on the sheet Places with another kind than Region.",
  why: "Regions are apart from each other, so that each figure belongs to one office; groups and the world are not.",
  how: "Name a region, leave it blank for headquarters, or correct the kind of the place.",
  reads: [
    { sheet: "places", columns: ["name", "kind"] },
    { sheet: "offices", columns: ["region"] },
  ],
  *run({ workbook }): Iterable<Finding> {
    const places = boundSheet(workbook, "places");
    const kinds = new Map(cells(places, "name").map((cell, row) => [textOf(cell), textOf(cells(places, "kind")[row])]));
    for (const [row, cell] of cells(boundSheet(workbook, "offices"), "region").entries()) {
      const kind = kinds.get(textOf(cell));
      if (textOf(cell) === null || (kind !== "World" && kind !== "Group")) continue;
      yield { sheet: "offices", column: "region", row, note: kind, expected: "a place of the kind Region" };
    }
  },
  examples: {
    fails: {
      says: "An office for a group of countries.",
      edits: [{ sheet: "offices", row: 1, set: { region: "Developing countries" } }],
      at: { sheet: "offices", column: "region", row: 1 },
    },
    passes: {
      says: "An office without a region.",
      edits: [{ sheet: "offices", row: 1, set: { region: null } }],
    },
  },
};
