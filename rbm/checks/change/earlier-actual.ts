import { boundSheet, cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { acceptedValues } from "../read/accepted.ts";
import { OBSERVATIONS_READ, observationsOf } from "../read/observations.ts";
import { reportedPeriod } from "../read/reported.ts";
import { timelineOf } from "../read/timeline.ts";

export const earlierActual: KpiCheck = {
  id: "change/earlier-actual",
  area: "change",
  severity: "warning",
  scope: "kpi",
  title: "Earlier figure changed",
  finds: "An actual of an earlier quarter that differs from the accepted one, without a comment.",
  why: "It has been shown and decided upon. A correction is welcome when it says what it corrects.",
  how: "Say in Comment why it changes, or put back what was accepted.",
  reads: [{ sheet: "kpis", columns: ["code"] }, ...OBSERVATIONS_READ, { sheet: "actuals", columns: ["comment"] }],
  looksUp: [{ sheet: "cover", columns: ["period"] }],
  run(view): Finding[] {
    const found: Finding[] = [];
    const { once, checking } = view;
    const reported = checking.once(reportedPeriod);
    if (!checking.accepted || reported === null) return found;
    const accepted = once(acceptedValues);
    const comments = cells(boundSheet(checking.workbook, "actuals"), "comment");
    const { series, rows, periods, values } = once(observationsOf);
    const now = checking.once(timelineOf).numbers.get(reported);
    for (const each of series) {
      for (let entry = each.from; entry < each.to; entry++) {
        const value = values[entry]!;
        if (Number.isNaN(value) || periods[entry] === now) continue;
        const was = accepted(entry, each);
        const row = rows[entry]!;
        if (was === undefined || was === value || !isBlank(comments[row] ?? null)) continue;
        const expected = `${was}, or a comment`;
        found.push({ sheet: "actuals", column: "value", row, note: `accepted: ${was}`, expected });
      }
    }
    return found;
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
