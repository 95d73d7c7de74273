import { refusals } from "./refused.ts";

/** Bytes of a file that is read. */
export const MOST_BYTES = 100_000_000;

const PIECE = 1_000_000;

/**
 * The text of an XML file, in the encoding that its first bytes or its declaration say, piece by piece: a large file is never
 * held whole a second time. Throws `IatiRefused`.
 */
export function* decode(bytes: Uint8Array): Generator<string> {
  if (bytes.length > MOST_BYTES) throw refusals.tooLarge(MOST_BYTES / 1e6);
  if (bytes.length === 0) throw refusals.empty();
  const [a = 0, b = 0] = bytes;
  if (a === 0x50 && b === 0x4b) throw refusals.notXml("a zip archive or an Office file");
  const label = encodingOf(bytes);
  const decoder = decoderOf(label);
  for (let from = 0; from < bytes.length; from += PIECE) {
    const stream = from + PIECE < bytes.length;
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(from, from + PIECE), { stream });
    } catch {
      throw refusals.wrongEncoding(label);
    }
    if (from === 0) judge(text.trimStart());
    yield text;
  }
}

function judge(start: string): void {
  if (start === "") throw refusals.empty();
  if (!start.startsWith("<")) throw refusals.notXml(/^[[{]/.test(start) ? "JSON" : "plain text");
  if (/^<(!doctype\s+)?html[\s>]/i.test(start)) throw refusals.notXml("a web page");
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw refusals.unknownEncoding(label);
  }
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
