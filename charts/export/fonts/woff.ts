import { unzlibSync } from "fflate";

const HEADER = 44;
const ENTRY = 20;

/** The TrueType font in a WOFF 1 file: the same tables, each unpacked (W3C WOFF 1.0). */
export function woffToTtf(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.getUint32(0) !== 0x774f4646) throw new Error("not a WOFF 1 file");
  const count = from.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = HEADER + ENTRY * i;
    const [offset, packed, length] = [from.getUint32(at + 4), from.getUint32(at + 8), from.getUint32(at + 12)];
    const raw = woff.subarray(offset, offset + packed);
    return { tag: from.getUint32(at), sum: from.getUint32(at + 16), data: packed < length ? unzlibSync(raw) : raw };
  });
  const start = 12 + 16 * count;
  const padded = (length: number): number => (length + 3) & ~3;
  const ttf = new Uint8Array(tables.reduce((size, { data }) => size + padded(data.length), start));
  const to = new DataView(ttf.buffer);
  const steps = Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  to.setUint16(6, 16 * 2 ** steps);
  to.setUint16(8, steps);
  to.setUint16(10, 16 * (count - 2 ** steps));
  let at = start;
  for (const [i, { tag, sum, data }] of tables.entries()) {
    [tag, sum, at, data.length].forEach((value, j) => {
      to.setUint32(12 + 16 * i + 4 * j, value);
    });
    ttf.set(data, at);
    at += padded(data.length);
  }
  return ttf;
}
