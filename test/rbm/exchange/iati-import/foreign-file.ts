import { exportIati, type FindingKind, importIati } from "../../../../rbm/exchange/iati/index.ts";
import { framework2020 } from "../../../../rbm/framework/index.ts";
import type { Content, Row } from "../../../../rbm/template/content.ts";

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const options = { generated: "2024-01-15T00:00:00Z" };

export function exported(contents: readonly Content[]): string {
  let xml = "";
  exportIati(contents, framework2020, options, (piece) => {
    xml += piece;
  });
  return xml;
}

export interface Parts {
  readonly head?: string;
  readonly result?: string;
  readonly indicator?: string;
  readonly inside?: string;
  readonly activity?: string;
  readonly version?: string;
}

export const period = (inside: string, start = "2021-01-01", end = "2021-12-31"): string =>
  `<period><period-start iso-date="${start}"/><period-end iso-date="${end}"/>${inside}</period>`;

export const foreign = ({
  head = "",
  result = 'type="2"',
  indicator = 'measure="1" ascending="true"',
  inside = `<baseline year="2019" value="10"/>${period('<target value="100"/><actual value="50"/>')}`,
  activity = "",
  version = "2.03",
}: Parts = {}): string => `<?xml version="1.0" encoding="UTF-8"?>${head}
<iati-activities version="${version}"><iati-activity xml:lang="en">
<iati-identifier>XX-1</iati-identifier><title><narrative>Water</narrative></title>${activity}
<result ${result}><title><narrative>Cleaner water</narrative></title>
<indicator ${indicator}><title><narrative>Wells dug</narrative></title>${inside}</indicator>
</result></iati-activity></iati-activities>`;

export const imported = (parts: Parts = {}) =>
  importIati(bytes(foreign(parts)), { priority: "Digital Inclusion", period: "2021-Q4" });
export const kinds = (parts: Parts): FindingKind[] => [...new Set(imported(parts).findings.map(({ kind }) => kind))];
export const kpi = (parts: Parts): Row => imported(parts).content.sheets.kpis![0]!;
export const actuals = (inside: string): readonly Row[] => imported({ inside: period(inside) }).content.sheets.actuals!;

/** What a plain foreign file is told anyway. */
export const ALWAYS: FindingKind[] = ["activity text", "code", "not in IATI"];
