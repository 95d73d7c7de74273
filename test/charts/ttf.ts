import { readFileSync } from "node:fs";

/** Advance widths of a TrueType font, in thousandths of an em, by code point; null where the font has no glyph. */
export function advances(file: string): (codePoint: number) => number | null {
  const bytes = readFileSync(file);
  const tables = new Map<string, number>();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    tables.set(bytes.toString("latin1", at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const table = (name: string) => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`no such table: ${name}`);
    return at;
  };
  const unitsPerEm = bytes.readUInt16BE(table("head") + 18);
  const measured = bytes.readUInt16BE(table("hhea") + 34);
  const glyph = glyphs(bytes, table("cmap"));
  return (codePoint) => {
    const id = glyph(codePoint);
    if (id === 0) return null;
    return Math.round((bytes.readUInt16BE(table("hmtx") + 4 * Math.min(id, measured - 1)) * 1000) / unitsPerEm);
  };
}

/** Reads the segments of a format 4 character map: enough for the Basic Multilingual Plane. */
function glyphs(bytes: Buffer, cmap: number): (codePoint: number) => number {
  let map = 0;
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i++) {
    const at = cmap + bytes.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (bytes.readUInt16BE(at) === 4) map = at;
  }
  if (map === 0) throw new Error("no character map of format 4");
  const segments = bytes.readUInt16BE(map + 6) / 2;
  const ends = map + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const offsets = deltas + 2 * segments;
  return (codePoint) => {
    for (let i = 0; i < segments; i++) {
      if (codePoint > bytes.readUInt16BE(ends + 2 * i)) continue;
      const start = bytes.readUInt16BE(starts + 2 * i);
      if (codePoint < start) return 0;
      const delta = bytes.readUInt16BE(deltas + 2 * i);
      const offset = bytes.readUInt16BE(offsets + 2 * i);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const id = bytes.readUInt16BE(offsets + 2 * i + offset + 2 * (codePoint - start));
      return id === 0 ? 0 : (id + delta) & 0xffff;
    }
    return 0;
  };
}
