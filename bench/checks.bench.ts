import Ajv from "ajv";
import { checkWorkbook, recheck } from "../rbm/checks/index.ts";
import { framework2020 } from "../rbm/framework/index.ts";
import { bind } from "../rbm/template/bind.ts";
import { workbookOf } from "../rbm/template/fill.ts";
import { priorityTemplate } from "../rbm/template/priority/index.ts";
import type { Workbook } from "../rbm/workbook/workbook.ts";
import { largeContent } from "./checks.data.ts";
import { schemaOf } from "./checks.schema.ts";

/** Rounds of both in which the engine still compiles: fifty rules take longer to settle than one function of ajv's. */
const WARM_UP = 120;
const ROUNDS = 21;
/** Of the warm-up, those that are told too: what a process that has checked a few workbooks takes. */
const EARLY = { from: 4, to: 15 };
/** Cells typed one after the other in a round. */
const EDITS = 20;
const sizes = process.argv.slice(2).map(Number);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schemaOf(priorityTemplate, framework2020));

/** The workbook with one Value of Actuals changed. */
function edited(workbook: Workbook, at: number, by: number): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== "Actuals") return sheet;
    const columns = sheet.columns.map((cells, i) =>
      i === 6 ? cells.map((cell, row) => (row === at && typeof cell === "number" ? cell + by : cell)) : cells,
    );
    return { ...sheet, columns };
  });
  return { ...workbook, sheets };
}

/** Milliseconds of processor time, collecting garbage included: other work on the machine counts less than by the clock. */
const timed = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const content = largeContent(rows);
  const workbook = workbookOf(priorityTemplate, framework2020, content);
  const ground = { framework: framework2020, today: "2024-01-10", accepted: content };
  const context = (of: Workbook) => ({ ...ground, workbook: bind(of, priorityTemplate) });
  const before = context(workbook);
  const report = checkWorkbook(before);
  const after = context(edited(workbook, 1000, 1));
  const touched = { sheet: "actuals", columns: ["value"], rows: { from: 996, to: 997 } };
  const typed = (times: number): void => {
    for (let i = 0; i < times; i++) recheck(report, after, touched);
  };
  // Taken in turns, so that whatever else the machine does concerns all alike.
  const times: Record<"ajv" | "full" | "one" | "bind", number[]> = { ajv: [], full: [], one: [], bind: [] };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    times.ajv.push(timed(() => validate(content.sheets)));
    times.full.push(timed(() => checkWorkbook(before)));
    times.one.push(timed(() => typed(EDITS)) / EDITS);
    times.bind.push(timed(() => context(workbook)));
  }
  const { kpis, actuals } = content.sheets;
  console.log(`${actuals!.length} rows of Actuals of ${kpis!.length} KPIs, ${report.issues.length} issues`);
  const line = (what: string, ms: number, note: string): void =>
    console.log(`  ${what.padEnd(42)} ${ms.toFixed(ms < 10 ? 2 : 0).padStart(7)} ms   ${note}`);
  const tell = (when: string, { from, to }: { readonly from: number; readonly to: number }): void => {
    const middle = (of: keyof typeof times): number => median(times[of].slice(from, to));
    const [ajv, full, one] = [middle("ajv"), middle("full"), middle("one")];
    console.log(when);
    line("ajv: types and constraints only", ajv, `${validate.errors?.length ?? 0} errors`);
    line("every rule", full, `${Math.round(rows / (full / 1000))} rows/s, ${(full / ajv).toFixed(1)} times ajv`);
    line("one Value typed, checked again", one, `1/${Math.round(full / one)} of every rule`);
    line("the template laid over the workbook", middle("bind"), "before either check");
  };
  tell(` rounds ${EARLY.from + 1} to ${EARLY.to}`, EARLY);
  tell(` ${ROUNDS} rounds after ${WARM_UP}`, { from: WARM_UP, to: WARM_UP + ROUNDS });
}
