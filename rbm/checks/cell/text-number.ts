import type { CellCheck } from "../check.ts";
import { expectedAt, kpiOfValue, suits, wantsNumber } from "../read/expected.ts";
import { readNumber } from "../read/number.ts";

export const textNumber: CellCheck = {
  id: "cell/text-number",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "Number typed as text",
  finds: "A number that Excel keeps as text: a decimal comma, spaces or other signs between thousands, a % sign.",
  why: "Excel keeps these as text, so totals leave them out.",
  how: "Use digits and a decimal point only.",
  reads: "every sheet",
  looksUp: [{ sheet: "kpis", columns: ["code", "measure", "over_100"] }],
  look(cell, at, checking) {
    if (typeof cell !== "string" || !wantsNumber(at)) return null;
    const read = readNumber(cell);
    if (!read) return null;
    const expected = expectedAt(at, checking);
    if ("either" in read) {
      const [decimal, whole] = read.either;
      const how = `Type the number again: it may be ${decimal} or ${whole}.`;
      return { note: read.note, expected, how, why: "It can be read in two ways, and Excel keeps it as text." };
    }
    const kpi = kpiOfValue(at, checking);
    const inPercent = at.column.type === "percent" || kpi?.measure === "Percentage";
    const certain = suits(read.value, at, checking) && (!read.percent || inPercent);
    return { note: read.note, expected, ...(certain ? { fix: { before: cell, after: read.value } } : {}) };
  },
  examples: {
    fails: {
      says: "An actual has a decimal comma.",
      edits: [{ sheet: "actuals", row: 4, set: { value: "46,0" } }],
      at: { sheet: "actuals", column: "value", row: 4 },
    },
    passes: {
      says: "The same with a decimal point is a number.",
      edits: [{ sheet: "actuals", row: 4, set: { value: 46.0 } }],
    },
  },
};
