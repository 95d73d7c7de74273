import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import { refusals } from "./refused.ts";

/** A file in a zip, as its central directory tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** Bytes as stored. */
  readonly packed: number;
  /** Bytes it says it unpacks to: not to be trusted. */
  readonly declared: number;
  /** CRC-32 of what it unpacks to. Its own header may leave that out, the directory never does. */
  readonly crc: number;
  readonly offset: number;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const SENTINEL = 0xffffffff;
const MOST_ENTRIES = 10_000;
/** Names that lead out of the folder which somebody may unpack a file into, or a copy of it. */
const OUTSIDE = /^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\0/;

/** The central directory of a zip; refuses what is no zip, is damaged or is locked. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = directory(view);
  if (count > MOST_ENTRIES) throw refusals.damaged("too many parts");
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw refusals.damagedOnItsWay("its list of parts is cut off");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw refusals.damagedOnItsWay("its list of parts is cut off");
    const name = nameAt(bytes, at + 46, nameLength);
    if (view.getUint16(at + 8, true) & 1) throw refusals.password();
    if (OUTSIDE.test(name)) throw refusals.damaged("a part lies outside the file");
    if (names.has(name)) throw refusals.damaged("a part is there twice");
    names.add(name);
    const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [declared, packed, offset] = wide(view, at + 46 + nameLength, extraLength, sizes);
    const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    entries.push({ name, method, packed, declared, crc, offset });
    at = next;
  }
  if (at + 4 <= bytes.length && view.getUint32(at, true) === ENTRY)
    throw refusals.damagedOnItsWay("its list of parts is longer than it says");
  return entries;
}

/**
 * Unpacks one entry a piece at a time; stops as soon as it gives more than it declared, so that a lie costs nothing.
 * Refuses what is not, byte for byte, what was packed.
 * @param most bytes it may give at all
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.declared > most) throw refusals.tooLarge(Math.round(most / 1e6));
  if (entry.method === 0) {
    if (packed.length !== entry.declared || crc32(packed) !== entry.crc) throw changed(entry);
    return packed;
  }
  if (entry.method !== 8) throw refusals.damaged("packed in a way Excel does not");
  const out = new Uint8Array(entry.declared);
  let [length, crc] = [0, 0];
  const inflate = new Inflate((piece) => {
    if (length + piece.length > entry.declared) throw refusals.damaged("a part is larger than it says");
    out.set(piece, length);
    length += piece.length;
    crc = crc32(piece, crc);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    throw error instanceof Error && error.name === "WorkbookRefused" ? error : changed(entry, error);
  }
  if (length !== entry.declared || crc !== entry.crc) throw changed(entry);
  return out;
}

const changed = ({ name }: ZipEntry, cause?: unknown): Error =>
  refusals.damagedOnItsWay(
    `${SHOWN.test(name) ? `its part ${name}` : "one of its parts"} is not what was written`,
    cause,
  );

/** Names that can be shown to a person as they stand. */
const SHOWN = /^[\w./[\] -]{1,100}$/;

/** 8 kB packed is 8 MB unpacked at the most: what an entry can give beyond its word before it is stopped. */
const PIECE = 8192;

function packedBytes(bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw refusals.damagedOnItsWay("a part is missing");
  const nameLength = view.getUint16(offset + 26, true);
  if (nameAt(bytes, offset + 30, nameLength) !== name)
    throw refusals.damagedOnItsWay("a part is not called what its list of parts says");
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw refusals.damagedOnItsWay("it is cut off");
  return bytes.subarray(start, start + packed);
}

const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(at, at + length)).replaceAll("\\", "/");

function directory(view: DataView): { count: number; start: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== SENTINEL) return { count, start };
    if (at < 20 || view.getUint32(at - 20, true) !== END64_LOCATOR) break;
    const end = Number(view.getBigUint64(at - 12, true));
    if (end + 56 > view.byteLength || view.getUint32(end, true) !== END64) break;
    return { count: Number(view.getBigUint64(end + 32, true)), start: Number(view.getBigUint64(end + 48, true)) };
  }
  throw refusals.damagedOnItsWay("it is cut off");
}

/** Sizes over 4 GB, and those of writers that never say a size in 32 bits, stand in the extra field 1, in order. */
function wide(view: DataView, at: number, length: number, sizes: number[]): [number, number, number] {
  for (let i = at; i + 4 <= at + length; i += 4 + view.getUint16(i + 2, true)) {
    if (view.getUint16(i, true) !== 1) continue;
    let from = i + 4;
    for (const [j, size] of sizes.entries()) {
      if (size !== SENTINEL || from + 8 > at + length) continue;
      sizes[j] = Number(view.getBigUint64(from, true));
      from += 8;
    }
  }
  return [sizes[0]!, sizes[1]!, sizes[2]!];
}
