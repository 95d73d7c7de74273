import { refusals } from "./refused.ts";

/** Bytes of a file that is read. */
export const MOST_BYTES = 25_000_000;

/** The text of an XML file, in the encoding that its first bytes or its declaration say. Throws `IatiRefused`. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw refusals.tooLarge(MOST_BYTES / 1e6);
  if (bytes.length === 0) throw refusals.empty();
  const [a = 0, b = 0] = bytes;
  if (a === 0x50 && b === 0x4b) throw refusals.notXml("a zip archive or an Office file");
  const label = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    throw error instanceof RangeError ? refusals.unknownEncoding(label) : refusals.wrongEncoding(label);
  }
  const start = text.trimStart();
  if (start === "") throw refusals.empty();
  if (!start.startsWith("<")) throw refusals.notXml(/^[[{]/.test(start) ? "JSON" : "plain text");
  if (/^<(!doctype\s+)?html[\s>]/i.test(start)) throw refusals.notXml("a web page");
  return text;
}

/** XML 1.0, appendix F: a byte order mark, else how `<?` looks, else what the declaration says, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  if (a === 0xef && b === 0xbb) return "utf-8";
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
}
