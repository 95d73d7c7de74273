import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { numberOf } from "../read/cell.ts";

export const statusOrder: WorkbookCheck = {
  id: "framework-plan/status-order",
  area: "unit",
  severity: "error",
  scope: "workbook",
  title: "At risk before on track",
  finds: "A limit for at risk that is not below the one for on track.",
  why: "No KPI could ever be at risk.",
  how: "Give a smaller share for at risk.",
  reads: [{ sheet: "plan", columns: ["on_track", "at_risk"] }],
  *run({ workbook }): Iterable<Finding> {
    const plan = boundSheet(workbook, "plan");
    const [onTrack, atRisk] = ["on_track", "at_risk"].map((column) => numberOf(cells(plan, column)[0]));
    if (onTrack == null || atRisk == null || atRisk < onTrack) return;
    yield { sheet: "plan", column: "at_risk", row: 0, expected: `less than ${onTrack}` };
  },
  examples: {
    fails: {
      says: "On track from 60%, at risk from 95%.",
      edits: [{ sheet: "plan", row: 0, set: { on_track: 60, at_risk: 95 } }],
      at: { sheet: "plan", column: "at_risk", row: 0 },
    },
    passes: {
      says: "On track from 90%, at risk from 50%.",
      edits: [{ sheet: "plan", row: 0, set: { on_track: 90, at_risk: 50 } }],
    },
  },
};
