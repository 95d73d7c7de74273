/** As much of a file as gives away what it is. */
const START = 2000;

/** What a text is that programs save or send under the name of a workbook, as people are told; null where it is none of these. */
export function textFormat(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, START)).trimStart();
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "an XML Spreadsheet of 2003 (.xml)";
  if (/^<[^>]*html|<(?:html|table)\b/i.test(start)) return "a web page under the name of a workbook (.html)";
  if (/^MIME-Version:/i.test(start)) return "a web page in one file (.mht)";
  const [line = ""] = start.split(/\r?\n/, 1);
  const isTable = /^[^{<%].*[,;\t]\S/.test(line) && !/[^\P{Cc}\t]|\ufffd/u.test(line);
  return isTable ? "a text file with a row a line (.csv)" : null;
}
