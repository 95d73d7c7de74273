import { twice } from "./package-faults.ts";
import { orderFaults } from "./sheet-faults.ts";
import { all, one, type Xml } from "./xml-tree.ts";

const ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

/** How many there are of a list's entries, whatever it says. */
export const entries = (styles: Xml | undefined, list: string): number => one(styles, list)?.children.length ?? 0;

/** What Excel repairs in the part of formats. */
export function stylesFaults(styles: Xml): string[] {
  const faults = orderFaults(styles, ORDER);
  for (const list of LISTS) {
    const count = one(styles, list)?.attributes.count;
    if (count !== undefined && Number(count) !== entries(styles, list))
      faults.push(`${entries(styles, list)} ${list} count as ${count}`);
  }
  const formats = all(one(styles, "numFmts"), "numFmt").map(({ attributes }) => attributes);
  for (const id of twice(formats.map(({ numFmtId = "" }) => numFmtId)))
    faults.push(`number format ${id} is there twice`);
  for (const { formatCode = "" } of formats)
    if (formatCode === "" || formatCode.length > 255) faults.push(`a number format is too long: ${formatCode}`);
  for (const list of ["cellStyleXfs", "cellXfs"]) {
    for (const [i, { attributes }] of (one(styles, list)?.children ?? []).entries()) {
      const bounds = {
        fontId: "fonts",
        fillId: "fills",
        borderId: "borders",
        ...(list === "cellXfs" && { xfId: "cellStyleXfs" }),
      };
      for (const [key, of] of Object.entries(bounds))
        if (Number(attributes[key] ?? 0) >= Math.max(1, entries(styles, of)))
          faults.push(`${list} ${i} has ${key} ${attributes[key]}`);
    }
  }
  return faults;
}
