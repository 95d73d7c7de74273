/** A CSV file (RFC 4180) as rows of fields: quotes, line breaks within them, CRLF or LF, a leading byte-order mark. Blank lines are left out. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  let touched = false;
  const endField = (): void => {
    row.push(field);
    field = "";
  };
  const endRow = (): void => {
    if (touched) {
      endField();
      rows.push(row);
    }
    row = [];
    touched = false;
  };
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (letter === '"' && field === "") {
      quoted = true;
      touched = true;
    } else if (letter === ",") {
      touched = true;
      endField();
    } else if (letter === "\n" || (letter === "\r" && text[at + 1] === "\n")) {
      if (letter === "\r") at++;
      endRow();
    } else {
      field += letter;
      touched = true;
    }
  }
  endRow();
  return rows;
}

/** Rows as CSV, quoted where needed, a line feed after each. */
export const toCsvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quotedField).join(",")}\n`).join("");

const quotedField = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
