/** Transitional and strict files differ in their namespaces: what is put into a file takes the file's. */
export interface Namespaces {
  readonly main: string;
  /** What the types of relationships begin with. */
  readonly relationships: string;
}

const STRICT: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const TRANSITIONAL: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** @param workbook the text of the workbook part */
export const namespacesOf = (workbook: string): Namespaces => (workbook.includes(STRICT.main) ? STRICT : TRANSITIONAL);
