import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * What the library leaves undone, mended in its output: notes large enough to read, rows of wrapped text that still grow
 * when more is typed (it fixes every height it writes), no green corner on a text such as `2021`, and the name of who made the file.
 * @param texts where each sheet holds texts, as `A5:B9 D5:D9`, in the order of the sheets
 */
export function polish(bytes: Uint8Array, texts: readonly string[]): Uint8Array {
  const parts = unzipSync(bytes);
  const out: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (name.endsWith(".vml")) out[name] = strToU8(largerNotes(strFromU8(part)));
    else if (name.startsWith("xl/worksheets/sheet")) {
      const index = Number(/\d+/.exec(name)?.[0]) - 1;
      out[name] = strToU8(withTexts(growing(strFromU8(part)), texts[index] ?? ""));
    } else if (name === "docProps/app.xml") {
      out[name] = strToU8(strFromU8(part).replace(/<Application>[^<]*/, "<Application>Resultbook"));
    } else out[name] = part;
  }
  return zipSync(out, { level: 6 });
}

/** Its notes are two columns by four rows, which cuts most of ours off. */
const largerNotes = (vml: string): string =>
  vml
    .replace(/width:108pt;height:59\.25pt/g, "width:220pt;height:120pt")
    .replace(/<x:Anchor>(\d+),15,(\d+),2,\d+,31,\d+,4<\/x:Anchor>/g, (_, column: string, row: string) => {
      const [c, r] = [Number(column), Number(row)];
      return `<x:Anchor>${c},15,${r},2,${c + 3},40,${r + 8},4</x:Anchor>`;
    });

const growing = (sheet: string): string => sheet.replace(/ ht="(\d+\.5)" customHeight="1"/g, ' ht="$1"');

/** The element's place is before drawings and tables. */
function withTexts(sheet: string, range: string): string {
  if (range === "") return sheet;
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
  return sheet.replace(/<(legacyDrawing|tableParts|\/worksheet)\b/, (next) => ignored + next);
}
