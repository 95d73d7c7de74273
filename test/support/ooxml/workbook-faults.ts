import { parseAddress } from "../../../rbm/workbook/address.ts";
import { openPackage, type Package, packageFaults, twice } from "./package-faults.ts";
import { orderFaults, sheetFaults } from "./sheet-faults.ts";
import { entries, stylesFaults } from "./styles-faults.ts";
import { isName, plain, tableFaults } from "./table-faults.ts";
import { all, one, textOf, within, type Xml } from "./xml-tree.ts";

const ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " ",
  );

/**
 * What makes Excel say “We found a problem with some content” of an .xlsx file, or repair it in silence: parts, relationships and types,
 * the order of elements, counts, indices out of range, names, tables that differ from their cells, notes without an author. None where
 * all is well. The published schemas say more of each element; these rules hold between them.
 */
export function workbookFaults(bytes: Uint8Array): string[] {
  const book = openPackage(bytes);
  const faults = packageFaults(book);
  if (faults.some((fault) => /well-formed/.test(fault))) return faults;
  const part = book.related("").find(({ type }) => type === "officeDocument")?.target ?? "";
  const workbook = book.xml(part);
  if (!workbook) return [...faults, "there is no workbook"];
  const related = book.related(part);
  const first = (wanted: string): Xml | undefined =>
    book.xml(related.find(({ type }) => type === wanted)?.target ?? "");
  const styles = first("styles");
  const strings = all(first("sharedStrings"), "si").map((text) =>
    plain(textOf({ ...text, children: text.children.filter(({ name }) => name !== "rPh") })),
  );
  const context = {
    formats: Math.max(1, entries(styles, "cellXfs")),
    differences: entries(styles, "dxfs"),
    strings: strings.length,
  };
  const sheets = related
    .filter(({ type }) => type === "worksheet")
    .flatMap(({ target }) => (book.xml(target) ? target : []));
  const of = (name: string, found: readonly string[]): string[] => found.map((fault) => `${name}: ${fault}`);
  return [
    ...faults,
    ...of(
      part,
      bookFaults(
        workbook,
        related.map(({ id }) => id),
      ),
    ),
    ...(styles ? of("styles", stylesFaults(styles)) : []),
    ...sheets.flatMap((sheet) =>
      of(sheet, [
        ...sheetFaults(book.xml(sheet)!, context),
        ...tableFaults(book, sheet, strings),
        ...noteFaults(book, sheet),
      ]),
    ),
    ...tableNames(book, sheets, workbook),
    ...linkFaults(book, all(one(workbook, "externalReferences"), "externalReference").length),
    ...chainFaults(first("calcChain"), workbook, book, part),
  ];
}

function bookFaults(workbook: Xml, ids: readonly string[]): string[] {
  const faults = orderFaults(workbook, ORDER);
  const sheets = all(one(workbook, "sheets"), "sheet").map(({ attributes }) => attributes);
  for (const { name = "", id = "" } of sheets) {
    if (name.length < 1 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) faults.push(`a sheet is called ${name}`);
    if (!ids.includes(id)) faults.push(`the sheet ${name} is nowhere`);
  }
  for (const name of twice(sheets.map(({ name = "" }) => name.toLowerCase())))
    faults.push(`two sheets are called ${name}`);
  for (const id of twice(sheets.map(({ sheetId = "" }) => sheetId))) faults.push(`two sheets have the number ${id}`);
  if (sheets.every(({ state }) => state === "hidden" || state === "veryHidden")) faults.push("no sheet can be seen");
  for (const { attributes } of all(one(workbook, "bookViews"), "workbookView")) {
    const active = sheets[Number(attributes.activeTab ?? 0)];
    if (!active) faults.push(`sheet ${attributes.activeTab} is to be shown first`);
  }
  const names = all(one(workbook, "definedNames"), "definedName");
  const keys = names.map(({ attributes: { name = "", localSheetId = "" } }) => `${name.toLowerCase()} ${localSheetId}`);
  for (const key of twice(keys)) faults.push(`the name ${key.trim()} is given twice`);
  for (const { attributes, text } of names) {
    const { name = "", localSheetId } = attributes;
    if (!isName(name) && !name.startsWith("_xlnm.")) faults.push(`a name is ${name}`);
    if (localSheetId !== undefined && !(Number(localSheetId) < sheets.length))
      faults.push(`${name} is of sheet ${localSheetId}`);
    if (text === "" || text.length > 8192) faults.push(`${name} refers to nothing`);
  }
  return faults;
}

function tableNames({ xml, related }: Package, sheets: readonly string[], workbook: Xml): string[] {
  const tables = sheets.flatMap((sheet) =>
    related(sheet)
      .filter(({ type }) => type === "table")
      .flatMap(({ target }) => xml(target) ?? []),
  );
  const named = all(one(workbook, "definedNames"), "definedName").flatMap(
    ({ attributes: { name = "", localSheetId } }) => (localSheetId === undefined ? [name.toLowerCase()] : []),
  );
  return [
    ...twice(tables.map(({ attributes: { id = "" } }) => id)).map((id) => `two tables have the number ${id}`),
    ...twice([
      ...tables.map(({ attributes: { displayName = "" } }) => displayName.toLowerCase()),
      ...new Set(named),
    ]).map((name) => `two things are called ${name}`),
  ];
}

/** Formulas in cells, names, lists, conditional formats and charts say which of the linked files they mean. */
function linkFaults({ parts, xml }: Package, files: number): string[] {
  return Object.keys(parts).flatMap((part) => {
    if (!/^xl\/.*\.xml$/.test(part)) return [];
    return [...within(xml(part)!)].flatMap(({ name, text }) => {
      const named = /^(f|formula|formula1|formula2|definedName|sqref)$/.test(name) ? text.replace(/"[^"]*"/g, "") : "";
      return [...named.matchAll(/\[(\d+)\][^[\]!]*!/g)].flatMap(([, file]) =>
        Number(file) > files ? [`${part}: a formula refers to file ${file} of ${files}`] : [],
      );
    });
  });
}

/** Notes need an author and a place each. */
function noteFaults({ xml, related }: Package, sheet: string): string[] {
  return related(sheet).flatMap(({ type, target }) => {
    if (type !== "comments") return [];
    const notes = xml(target);
    const authors = all(one(notes, "authors"), "author").length;
    const of = all(one(notes, "commentList"), "comment").map(({ attributes }) => attributes);
    return [
      ...of.flatMap(({ ref = "", authorId }) => [
        ...(Number(authorId) < authors ? [] : [`the note at ${ref} has author ${authorId} of ${authors}`]),
        ...(parseAddress(ref) ? [] : [`a note is at ${ref}`]),
      ]),
      ...twice(of.map(({ ref = "" }) => ref)).map((ref) => `two notes are at ${ref}`),
    ];
  });
}

/** The order of calculation names cells that have a formula. */
function chainFaults(chain: Xml | undefined, workbook: Xml, { xml, related }: Package, part: string): string[] {
  if (!chain) return [];
  const targets = new Map(related(part).map(({ id, target }) => [id, target]));
  const bySheet = new Map(
    all(one(workbook, "sheets"), "sheet").map(({ attributes: { sheetId = "", id = "" } }) => {
      const sheet = xml(targets.get(id) ?? "");
      const cells = sheet ? [...within(sheet)].filter((cell) => cell.name === "c" && one(cell, "f")) : [];
      const arrays = cells.flatMap((cell) => {
        const { t, ref } = one(cell, "f")!.attributes;
        return t === "array" || t === "dataTable" ? (parseAddress(ref ?? "") ?? []) : [];
      });
      return [sheetId, { cells: new Set(cells.map(({ attributes }) => attributes.r)), arrays }];
    }),
  );
  let sheet = "";
  return all(chain, "c").flatMap(({ attributes: { r = "", i } }) => {
    sheet = i ?? sheet;
    const found = bySheet.get(sheet);
    const at = parseAddress(r);
    const inArray = found?.arrays.some(
      ({ row, column, rows, columns }) =>
        at && at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns,
    );
    return found?.cells.has(r) || inArray
      ? []
      : [`the order of calculation names ${r} of sheet ${sheet}, which has no formula`];
  });
}
