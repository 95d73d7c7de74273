import { type BoundSheet, boundSheet, cells, isBlankRow } from "../../template/bind.ts";
import { closest, folded } from "../../template/names.ts";
import { columnOf } from "../../template/template.ts";
import type { Checking, Finding } from "../check.ts";
import { standsForNothing } from "./absent.ts";
import { textOf } from "./cell.ts";
import { entriesOf } from "./entries.ts";
import { keysOf } from "./keys.ts";
import { severalIn } from "./several.ts";

/** The codes of a sheet that others refer to. */
interface Codes {
  readonly exact: ReadonlySet<string>;
  /** Rows whose code is blank, misspelt or another's: a reference to nothing may well mean one of them. */
  readonly flawed: number;
}

/**
 * References of every sheet to one column that point at nothing, with the code that was surely meant where there is one.
 * A code that names nothing because its own row is flawed is that row's matter: one defect, one issue.
 */
export function* danglingReferences(
  checking: Checking,
  target: { readonly sheet: string; readonly column: string },
  expected: string,
): Iterable<Finding> {
  const { workbook } = checking;
  const sheet = boundSheet(workbook, target.sheet);
  if (sheet.sheet === null || sheet.rows === 0 || (sheet.columns.get(target.column)?.index ?? null) === null) return;
  const codes = codesOf(sheet, target.column, checking);
  let byFolded: ReadonlyMap<string, string> | undefined;
  const alike = (code: string): string | undefined => {
    byFolded ??= new Map([...codes.exact].map((each) => [folded(each), each]));
    return byFolded.get(folded(code));
  };
  const dangling: (Finding & { readonly code: string })[] = [];
  for (const [id, { declaration, rows }] of workbook.sheets) {
    for (const { id: column, refers } of declaration.columns) {
      if (refers?.sheet !== target.sheet || refers.column !== target.column) continue;
      const { different, at } = entriesOf(checking, id, column);
      const flaws = different.map((cell) => {
        const code = textOf(cell);
        if (code === null || codes.exact.has(code) || isOthersMatter(code, codes)) return null;
        const meant = alike(code) ?? near(code, codes.exact);
        return {
          code,
          expected: meant ?? expected,
          ...(meant && cell !== meant && { fix: { before: cell, after: meant } }),
        };
      });
      if (flaws.every((flaw) => flaw === null)) continue;
      for (let row = 0; row < rows; row++) {
        const flaw = flaws[at[row]!];
        if (flaw) dangling.push({ sheet: id, column, row, ...flaw });
      }
    }
  }
  const unknown = new Set(dangling.filter(({ fix }) => !fix).map(({ code }) => code));
  const attributed = unknown.size <= codes.flawed;
  for (const { code, ...finding } of dangling) if (finding.fix || !attributed) yield finding;
}

function isOthersMatter(code: string, codes: Codes): boolean {
  return standsForNothing(code) || severalIn(code, (part) => codes.exact.has(part)) !== null;
}

function near(code: string, codes: ReadonlySet<string>): string | null {
  const meant = closest(code, codes);
  return meant !== null && meant.replace(/\D/g, "") === code.replace(/\D/g, "") ? meant : null;
}

function codesOf(sheet: BoundSheet, column: string, checking: Checking): Codes {
  const { pattern } = columnOf(sheet.declaration, column);
  const shared = checking.once(keysOf).get(sheet.declaration.id)?.first;
  const exact = new Set<string>();
  let flawed = 0;
  for (const [row, cell] of cells(sheet, column).entries()) {
    const code = textOf(cell);
    if (code !== null) exact.add(code);
    const twice = shared !== undefined && shared[row]! >= 0 && shared[row] !== row;
    if (code === null ? !isBlankRow(sheet, row) : twice || (pattern && !pattern.is.test(code))) flawed++;
  }
  return { exact, flawed };
}
