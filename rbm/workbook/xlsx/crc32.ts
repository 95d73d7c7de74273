/** What each byte does to the sum, alone and with one, two and three bytes after it: four bytes are taken at once. */
const TABLE = table();

/**
 * CRC-32 of a zip's parts.
 * @param before sum of the bytes that came before these
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const fours = bytes.length & ~3;
  let sum = ~before;
  let at = 0;
  for (; at < fours; at += 4) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum =
      TABLE[768 + (sum & 255)]! ^
      TABLE[512 + ((sum >>> 8) & 255)]! ^
      TABLE[256 + ((sum >>> 16) & 255)]! ^
      TABLE[sum >>> 24]!;
  }
  for (; at < bytes.length; at++) sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[at]!) & 255]!;
  return ~sum >>> 0;
}

function table(): Int32Array {
  const made = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    made[byte] = sum;
  }
  for (let i = 256; i < made.length; i++) made[i] = (made[i - 256]! >>> 8) ^ made[made[i - 256]! & 255]!;
  return made;
}
