import { boundSheet, cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { acceptedActuals, actualKey } from "../read/accepted.ts";
import { observationsOf, reportedPeriod } from "../read/observations.ts";

export const earlierActual: WorkbookCheck = {
  id: "change/earlier-actual",
  area: "change",
  severity: "warning",
  scope: "workbook",
  title: "Earlier figure changed",
  finds: "An actual of an earlier quarter that differs from the accepted one, without a comment.",
  why: "It has been shown and decided upon. A correction is welcome when it says what it corrects.",
  how: "Say in Comment why it changes, or put back what was accepted.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "actuals", columns: ["kpi", "period", "place", "disaggregation", "value", "comment"] },
    { sheet: "cover", columns: ["period"] },
  ],
  *run(checking): Iterable<Finding> {
    const accepted = checking.once(acceptedActuals);
    const reported = checking.once(reportedPeriod);
    if (accepted.size === 0 || reported === null) return;
    const comments = cells(boundSheet(checking.workbook, "actuals"), "comment");
    for (const observation of checking.once(observationsOf).all) {
      const { row, value, period } = observation;
      const was = accepted.get(actualKey(observation));
      if (was === undefined || value === null || was === value || period === reported) continue;
      if (!isBlank(comments[row] ?? null)) continue;
      yield { sheet: "actuals", column: "value", row, note: `accepted: ${was}`, expected: `${was}, or a comment` };
    }
  },
  examples: {
    fails: {
      says: "2021-Q1 was accepted as 14 and is 13 now.",
      accepted: [],
      edits: [{ sheet: "actuals", row: 0, set: { value: 13 } }],
      at: { sheet: "actuals", column: "value", row: 0 },
    },
    passes: {
      says: "The comment says why.",
      accepted: [],
      edits: [{ sheet: "actuals", row: 0, set: { value: 13, comment: "One country was counted twice." } }],
    },
  },
};
