export type NumberInText =
  | { readonly is: "number"; readonly value: number }
  /** Clear what is meant, though it is not written as a number is: `how` says what is odd. */
  | { readonly is: "odd"; readonly value: number; readonly how: "decimal comma" | "thousands" | "percent sign" }
  /** Could be two numbers: `1,234`. */
  | { readonly is: "ambiguous" }
  | { readonly is: "text" };

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const SPACES = /[\s\u00a0\u2007\u2009\u202f'’]/g;

/** The number that a text means, as far as that is certain; never a guess between two. */
export function numberInText(text: string): NumberInText {
  const trimmed = text.trim().replace(/^\u2212/, "-");
  if (PLAIN.test(trimmed)) return finite(Number(trimmed), null);
  const percent = trimmed.endsWith("%");
  const bare = percent ? trimmed.slice(0, -1).trim() : trimmed;
  if (percent && PLAIN.test(bare)) return finite(Number(bare), "percent sign");
  const tight = /^[+-]?\d{1,3}([\s\u00a0\u2007\u2009\u202f'’]\d{3})+([.,]\d+)?$/.test(bare)
    ? bare.replace(SPACES, "")
    : bare;
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(tight) || /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(tight)) {
    return finite(Number(tight.replaceAll(".", "").replace(",", ".")), "decimal comma");
  }
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(tight) || /^[+-]?\d{1,3}(,\d{3}){2,}$/.test(tight)) {
    return finite(Number(tight.replaceAll(",", "")), "thousands");
  }
  if (tight === bare && /^[+-]?[1-9]\d{0,2},\d{3}$/.test(tight)) return { is: "ambiguous" };
  if (/^[+-]?\d+,\d+(e[+-]?\d+)?$/i.test(tight)) return finite(Number(tight.replace(",", ".")), "decimal comma");
  if (tight !== bare && PLAIN.test(tight)) return finite(Number(tight), "thousands");
  return { is: "text" };
}

function finite(value: number, how: "decimal comma" | "thousands" | "percent sign" | null): NumberInText {
  if (!Number.isFinite(value)) return { is: "text" };
  const clean = value === 0 ? 0 : value;
  return how ? { is: "odd", value: clean, how } : { is: "number", value: clean };
}
