import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Framework } from "../../rbm/framework/index.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { LAYOUT, type Template } from "../../rbm/template/template.ts";
import { parseAddress } from "../../rbm/workbook/address.ts";
import { isError } from "../../rbm/workbook/workbook.ts";
import { writeXlsx } from "../../rbm/workbook/xlsx/index.ts";
import { type CellEdit, messySample, type Planted } from "./messy.ts";

/** The messy workbook as the bytes of an .xlsx file. */
export async function messyXlsx(framework: Framework): Promise<{ bytes: Uint8Array; planted: readonly Planted[] }> {
  const { content, edits, planted } = messySample(framework);
  const template = edits.reduce(withHeader, priorityTemplate);
  return { bytes: edits.reduce(withError, await writeXlsx({ template, framework, content })), planted };
}

/** The template as it would be if a header were what somebody typed, so that header and table agree in the file. */
function withHeader(template: Template, { sheet, address, value }: CellEdit): Template {
  const { row, column } = parseAddress(address)!;
  if (row !== LAYOUT.headerRow) return template;
  const sheets = template.sheets.map((declaration) => ({
    ...declaration,
    columns: declaration.columns.map((one, i) =>
      declaration.name === sheet && i === column ? { ...one, header: String(value) } : one,
    ),
  }));
  return { ...template, sheets };
}

/** The file with an error of Excel in a cell, its format kept. The writer has no way to write one. */
function withError(bytes: Uint8Array, { sheet, address, value }: CellEdit): Uint8Array {
  if (!isError(value)) return bytes;
  const part = `xl/worksheets/sheet${priorityTemplate.sheets.findIndex(({ name }) => name === sheet) + 1}.xml`;
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part]!);
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, "s");
  if (!cell.test(xml)) throw new Error(`no such cell in ${part}: ${address}`);
  const edited = xml.replace(cell, (_, attributes: string) => {
    const kept = attributes.replace(/ t="\w+"/, "");
    return `<c r="${address}"${kept} t="e"><f>#REF!</f><v>${value.error}</v></c>`;
  });
  return zipSync({ ...parts, [part]: strToU8(edited) }, { level: 6 });
}
