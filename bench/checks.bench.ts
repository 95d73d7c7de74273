import { checkWorkbook, recheck } from "../rbm/checks/index.ts";
import { framework2020 } from "../rbm/framework/index.ts";
import { bind } from "../rbm/template/bind.ts";
import type { Content, Row } from "../rbm/template/content.ts";
import { workbookOf } from "../rbm/template/fill.ts";
import { priorityTemplate } from "../rbm/template/priority/index.ts";
import type { Workbook } from "../rbm/workbook/workbook.ts";
import { readXlsx, writeXlsx } from "../rbm/workbook/xlsx/index.ts";
import { sampleContents } from "../samples/index.ts";

const TODAY = "2024-01-10";
const sizes = process.argv.slice(2).map(Number);

/** A sample workbook whose Actuals are repeated under KPI codes of their own until there are `rows` of them. */
function large(rows: number): Content {
  const { content } = sampleContents(framework2020).find(({ content: { identity } }) => identity.period === "2021-Q3")!;
  const { actuals = [], kpis = [], kpi_targets = [] } = content.sheets;
  const copies = Math.ceil(rows / actuals.length);
  const coded = (all: readonly Row[], column: string): Row[] =>
    Array.from({ length: copies }, (_, i) => all.map((row) => ({ ...row, [column]: `${row[column]}.${i}` }))).flat();
  const sheets = {
    actuals: coded(actuals, "kpi").slice(0, rows),
    kpis: coded(kpis, "code"),
    kpi_targets: coded(kpi_targets, "kpi"),
  };
  return { ...content, sheets: { ...content.sheets, ...sheets } };
}

/** The workbook with one Value changed. */
function edited(workbook: Workbook, by: number): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== "Actuals") return sheet;
    const columns = sheet.columns.map((cells, i) =>
      i === 6 ? cells.map((cell, row) => (row === 20 && typeof cell === "number" ? cell + by : cell)) : cells,
    );
    return { ...sheet, columns };
  });
  return { ...workbook, sheets };
}

async function median(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const content = large(rows);
  const workbook = workbookOf(priorityTemplate, framework2020, content);
  const context = (of: Workbook) => ({ workbook: bind(of, priorityTemplate), framework: framework2020, today: TODAY });
  const before = context(workbook);
  const report = checkWorkbook(before);
  const full = await median(7, () => checkWorkbook(before));
  const touched = { sheet: "actuals", columns: ["value"], rows: { from: 16, to: 17 } };
  const after = context(edited(workbook, 1));
  const one = await median(7, () => recheck(report, after, touched));
  // The KPIs that the copies need would fill a workbook past what is read: the file holds the Actuals alone.
  const alone = { ...content, sheets: { ...content.sheets, kpis: [], kpi_targets: [] } };
  const bytes = await writeXlsx({ template: priorityTemplate, framework: framework2020, content: alone });
  const read = await median(3, () => readXlsx(bytes));
  const shown = (ms: number): string => `${ms.toFixed(0)} ms`.padStart(9);
  console.log(`${rows} rows of Actuals, ${report.issues.length} issues`);
  console.log(`  read the .xlsx (${(bytes.length / 1e6).toFixed(1)} MB)   ${shown(read)}`);
  console.log(`  full check, every rule   ${shown(full)}   ${Math.round((rows / full) * 1000)} rows/s`);
  console.log(`  one Value typed          ${shown(one)}   ${(full / one).toFixed(1)} times less than a full check`);
}
