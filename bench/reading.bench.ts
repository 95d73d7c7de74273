import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { readXlsx as hucre } from "hucre/xlsx";
import readXlsxFile from "read-excel-file/node";
import { address } from "../rbm/workbook/address.ts";
import { readXlsx, WorkbookRefused } from "../rbm/workbook/xlsx/index.ts";

const ROUNDS = 5;
const COLUMNS = 6;

/** Each reads a file's bytes and says how many cells of the last row it found. */
const ENGINES: Readonly<Record<string, (bytes: Buffer) => Promise<number>>> = {
  nothing: async () => COLUMNS,
  Resultbook: async (bytes) => {
    const [sheet] = (await readXlsx(bytes)).sheets;
    return sheet!.columns.filter((cells) => cells[sheet!.rows - 1] !== null).length;
  },
  "hucre alone": async (bytes) => (await hucre(bytes)).sheets[0]!.rows.at(-1)!.length,
  exceljs: async (bytes) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    return book.worksheets[0]!.lastRow!.cellCount;
  },
  "read-excel-file": async (bytes) => {
    const [sheet] = await readXlsxFile(bytes);
    return sheet!.data.at(-1)!.length;
  },
};

/** A workbook as Excel writes one: codes, periods and places shared, a date, a number, a remark. */
function workbook(rows: number): Uint8Array {
  const shared: string[] = ["KPI", "Period", "Place", "Date", "Value", "Comment"];
  const index = new Map<string, number>();
  const text = (value: string): string => {
    const known = index.get(value);
    if (known === undefined) index.set(value, shared.push(value) - 1);
    return `t="s"><v>${index.get(value)}</v>`;
  };
  const lines = [shared.map((_, i) => `<c r="${address(0, i)}" t="s"><v>${i}</v></c>`).join("")];
  for (let row = 1; row < rows; row++) {
    const cells = [
      text(`DI-${1000 + (row % 400)}`),
      text(`${2020 + (row % 4)}-Q${1 + (row % 3)}`),
      text(["World", "Africa", "Americas", "Asia-Pacific"][row % 4]!),
      ` s="1"><v>${44000 + (row % 900)}</v>`,
      `><v>${(row * 7919) % 100_000}.5</v>`,
      text(`Remark no. ${row}, made up`),
    ];
    lines.push(cells.map((cell, i) => `<c r="${address(row, i)}" ${cell}</c>`).join(""));
  }
  return packed({
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${lines.map((line, i) => `<row r="${i + 1}">${line}</row>`).join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="${shared.length}" uniqueCount="${shared.length}">${shared.map((each) => `<si><t>${each}</t></si>`).join("")}</sst>`,
  });
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${SHEET}.${type}+xml"/>`;
  const all: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${override("worksheets/sheet1.xml", "worksheet")}${override("styles.xml", "styles")}${override("sharedStrings.xml", "sharedStrings")}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Actuals" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation(1, "worksheet", "worksheets/sheet1.xml") +
        relation(2, "styles", "styles.xml") +
        relation(3, "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])), { level: 6 });
}

/** A workbook whose sheet unpacks to so many bytes of nothing. */
const bomb = (bytes: number): Uint8Array =>
  packed({ "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${" ".repeat(bytes)}<sheetData/></worksheet>` });

interface Measured {
  readonly ms: number;
  /** ms of processor time, on all cores. */
  readonly cpu: number;
  /** MB of resident memory at its peak. */
  readonly peak: number;
  readonly said: string;
}

async function measure(engine: string, file: string): Promise<Measured> {
  const bytes = readFileSync(file);
  const taken: number[] = [];
  const worked: number[] = [];
  let said = "";
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    try {
      said = `${await ENGINES[engine]!(bytes)} cells in the last row`;
    } catch (error) {
      if (!(error instanceof WorkbookRefused)) throw error;
      said = `refused: ${error.code}`;
    }
    taken.push(performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    worked.push((user + system) / 1000);
  }
  return { ms: median(taken), cpu: median(worked), peak: peakMemory(), said };
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** MB of this process alone: the figure of `resourceUsage` also counts what its parent held when it was started. */
function peakMemory(): number {
  const kept = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
  return Number(kept?.[1] ?? Number.NaN) / 1024;
}

/** In a process of its own, so that no engine's memory is another's. */
function apart(engine: string, file: string): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1]!, engine, file], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${engine} did not read it: ${stderr}`);
  return JSON.parse(stdout);
}

const [engine, file] = process.argv.slice(2);
if (engine !== undefined && file !== undefined) console.log(JSON.stringify(await measure(engine, file)));
else {
  const folder = mkdtempSync(join(tmpdir(), "resultbook-reading-"));
  const at = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const rows = Number(engine ?? 100_000);
  const large = at("large.xlsx", workbook(rows));
  console.log(`${rows} rows of ${COLUMNS} cells, ${(readFileSync(large).length / 1e6).toFixed(1)} MB`);
  for (const name of Object.keys(ENGINES)) {
    const { ms, cpu, peak, said } = apart(name, large);
    console.log(
      `  ${name.padEnd(16)} ${ms.toFixed(0).padStart(6)} ms   ${cpu.toFixed(0).padStart(6)} ms cpu   ${peak.toFixed(0).padStart(5)} MB   ${said}`,
    );
  }
  const { ms, peak, said } = apart("Resultbook", at("bomb.xlsx", bomb(400_000_000)));
  console.log(`400 MB packed into ${(readFileSync(join(folder, "bomb.xlsx")).length / 1e6).toFixed(1)} MB`);
  console.log(
    `  ${"Resultbook".padEnd(16)} ${ms.toFixed(1).padStart(6)} ms   ${peak.toFixed(0).padStart(5)} MB   ${said}`,
  );
  rmSync(folder, { recursive: true });
}
