import { tidyCode, western } from "./text.ts";

/** A text read as a number: the one it surely is, or the two it may be. */
export type NumberText = { readonly note: string; readonly percent: boolean } & (
  | { readonly value: number }
  | { readonly either: readonly [number, number] }
);

/**
 * Reads `52,5`, `3 905`, `1'234.5`, `1.234,5`, `46,7 %`, `−3`, `٤٥`. Where one separator stands before exactly three digits
 * (`1,234`, `1.234`) it may part thousands or decimals: then both readings are given. Null where it is more than a number.
 */
export function readNumber(text: string): NumberText | null {
  // Numbers on lines of their own are several.
  if (/[\r\n]/.test(text.trim())) return null;
  const plain = western(tidyCode(text));
  const match = /^([-+]?)\s?(.+?)\s?(%?)$/.exec(plain);
  if (!match) return null;
  const [, signText, body, percentSign] = match;
  const sign = signText === "-" ? -1 : 1;
  const percent = percentSign === "%";
  const unsigned = readUnsigned(body!);
  if (!unsigned) return null;
  const script = /\d/.test(text) ? [] : ["digits of another script"];
  const note = [unsigned.note, ...script, ...(percent ? ["% sign"] : [])].filter((part) => part !== "").join(", ");
  const said = { note: note === "" ? "text" : `text, ${note}`, percent };
  if ("either" in unsigned) return { ...said, either: [sign * unsigned.either[0], sign * unsigned.either[1]] };
  return { ...said, value: sign * unsigned.value };
}

type Unsigned = { note: string; value: number } | { note: string; either: [number, number] };

function readUnsigned(body: string): Unsigned | null {
  if (/^\d+$/.test(body)) return { note: "", value: Number(body) };
  const spaced = /^(\d{1,3}(?:[ '’]\d{3})+)(?:[.,](\d+))?$/.exec(body);
  if (spaced) return { note: "thousands separator", value: joined(spaced[1]!, spaced[2]) };
  const repeated = /^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/.exec(body);
  if (repeated) return { note: "thousands separator", value: joined(body) };
  const both = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(body) ?? /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(body);
  if (both) return { note: "thousands separator", value: joined(both[1]!, both[2]) };
  const one = /^(\d*)([.,])(\d+)$/.exec(body);
  if (!one) return null;
  const [, whole, separator, rest] = one;
  const decimal = Number(`${whole || "0"}.${rest}`);
  if (rest!.length === 3 && /^[1-9]\d{0,2}$/.test(whole!)) {
    return { note: separator === "," ? "comma" : "point", either: [decimal, Number(whole! + rest)] };
  }
  return { note: separator === "," ? "decimal comma" : "", value: decimal };
}

const joined = (whole: string, decimals = ""): number => Number(`${whole.replace(/\D/g, "")}.${decimals || "0"}`);
