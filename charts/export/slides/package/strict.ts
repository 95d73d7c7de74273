import { strToU8 } from "fflate";
import { xmlText } from "../../../../rbm/workbook/xlsx/xml.ts";

/** Namespaces of Strict Open XML (ISO/IEC 29500, part 1) begin so; those that PowerPoint saves by default are of part 4. */
const STRICT = "http://purl.oclc.org/ooxml/";

/** Texts in attributes, where a percent sign is a percent sign. */
const TEXTS = new Set(["descr", "title", "name", "tooltip", "typeface", "Target"]);

/** The parts of a package saved as Strict Open XML as they are read and written here; others as they are. */
export function transitional(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const root = files.get("_rels/.rels");
  if (!root || !xmlText(root).includes(STRICT)) return files;
  return new Map([...files].map(([name, bytes]) => [name, /\.(xml|rels)$/.test(name) ? partOf(bytes) : bytes]));
}

const partOf = (bytes: Uint8Array): Uint8Array =>
  strToU8(
    xmlText(bytes)
      .replace(
        /http:\/\/purl\.oclc\.org\/ooxml\/(\w+)\//g,
        (_, family: string) => `http://schemas.openxmlformats.org/${family}/2006/`,
      )
      .replace(/\/relationships\/(extended|custom)Properties"/g, '/relationships/$1-properties"')
      .replace(/ conformance="strict"/g, "")
      // Part 4 counts thousandths of a percent.
      .replace(/ ([\w:]+)="(-?\d+(?:\.\d+)?)%"/g, (whole, name: string, percent: string) =>
        TEXTS.has(name) ? whole : ` ${name}="${Math.round(Number(percent) * 1000)}"`,
      ),
  );
