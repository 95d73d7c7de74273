import { formatAddress, parseAddress, quoteSheet, splitSheet } from "../a1.ts";
import { invalidArgument } from "../error.ts";
import type { Area } from "./area.ts";
import { rangeView } from "./area.ts";
import type { Sheet } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";

/** A name stands for cells, which move with the sheet, or for a formula. */
export class NamedItem {
  readonly id: string;
  comment = "";
  isVisible = true;

  constructor(
    readonly workbook: Workbook,
    readonly name: string,
    /** The sheet it belongs to; null for the workbook. */
    readonly scope: Sheet | null,
    public refersTo: Area | string,
  ) {
    this.id = name;
  }

  get formula(): string {
    if (typeof this.refersTo === "string") return this.refersTo;
    if (this.refersTo.isGone) return "=#REF!";
    const { sheet, rect } = this.refersTo;
    return `=${quoteSheet(sheet.name)}!${formatAddress(rect, "$")}`;
  }
}

export function checkName(name: string): void {
  const isWord = /^[A-Za-z_\\][\w.\\]*$/.test(name);
  if (!isWord || name.length > 255 || parseAddress(name) || /^[rc]$/i.test(name)) {
    throw invalidArgument("NamedItemCollection.add");
  }
}

/** What `=Sheet1!$A$1:$A$9`, an address or a name stands for; null when it is not a range. */
export function resolveReference(workbook: Workbook, text: string, from: Sheet): Area | null {
  const bare = text.replace(/^=/, "");
  const { sheet, address } = splitSheet(bare);
  const owner = sheet === null ? from : workbook.sheet(sheet);
  if (!owner) return null;
  const rect = parseAddress(address);
  if (rect) return rangeView(owner, rect).target;
  const wanted = address.toLowerCase();
  const name = [...owner.names, ...workbook.names].find((n) => n.name.toLowerCase() === wanted);
  return name && typeof name.refersTo !== "string" && !name.refersTo.isGone ? name.refersTo : null;
}
