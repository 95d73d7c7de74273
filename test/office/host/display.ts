import { type CellValue, serialToDate } from "./coercion.ts";
import { notImplemented } from "./error.ts";
import { codeOf, sectionsOf, type Token } from "./number-format.ts";

/** A value as the cell shows it, by its number format. A format this host does not know fails and names itself. */
export function displayText(value: CellValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = sectionsOf(format);
  if (typeof value === "string") return textShown(value, sections);
  const [positive = [], negative, zero] = sections;
  const own = value < 0 ? negative : value === 0 ? zero : undefined;
  const section = own ?? positive;
  if (isDate(section)) return value < 0 ? "########" : dateText(value, section);
  const sign = value < 0 && !own ? "-" : "";
  return sign + numberText(Math.abs(value), section, format);
}

const isDate = (section: readonly Token[]): boolean => section.some((token) => /^[ymdhs]/i.test(codeOf(token)));

/** The fourth section is for texts; so is any with an `@`. */
function textShown(value: string, sections: readonly Token[][]): string {
  const section = sections[3] ?? sections.find((tokens) => tokens.some((token) => codeOf(token) === "@"));
  if (!section) return value;
  return section.map((token) => ("literal" in token ? token.literal : token.code === "@" ? value : "")).join("");
}

/** Eleven digits at most, and the power of ten where there would be more. */
function general(value: number): string {
  if (value !== 0 && (value >= 1e11 || value < 1e-9)) return scientific(value, 5, 0);
  return String(Number(value.toPrecision(Math.max(1, Math.min(11, 10 + Math.ceil(Math.log10(value || 1)))))));
}

function scientific(value: number, most: number, least: number, digits = 2): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential(most).split("e");
  const shown = trimmed(mantissa, least);
  return `${shown}E${exponent.startsWith("-") ? "-" : "+"}${exponent.replace(/^[+-]/, "").padStart(digits, "0")}`;
}

/** Trailing zeros away, down to the decimals that are always shown. */
function trimmed(text: string, least: number): string {
  const [whole = "", decimals = ""] = text.split(".");
  const kept = decimals.replace(/0+$/, "").padEnd(least, "0");
  return kept === "" ? whole : `${whole}.${kept}`;
}

function numberText(value: number, section: readonly Token[], format: string): string {
  const codes = section.map(codeOf);
  if (codes.some((code) => code === "/")) throw notImplemented(`number format ${format}`);
  const isPlace = (code: string): boolean => /^[0#?]/.test(code);
  const point = codes.indexOf(".");
  const first = codes.findIndex(isPlace);
  const whole = point === 0 || first === -1 || (point > 0 && first > point) ? "" : codes[first]!;
  const decimals = point >= 0 && isPlace(codes[point + 1] ?? "") ? codes[point + 1]! : "";
  const afterWhole = point >= 0 ? point : first;
  const thousands = codes.filter((code, i) => code === "," && i > afterWhole).length;
  const scaled = (value * 100 ** codes.filter((code) => code === "%").length) / 1000 ** thousands;
  const zeros = (places: string): number => [...places].filter((place) => place === "0").length;
  const power = codes.find((code) => /^E/i.test(code));
  const shown = power
    ? scientific(scaled, decimals.length, zeros(decimals), power.length - 2)
    : trimmed(
        scaled.toLocaleString("en-US", {
          minimumIntegerDigits: Math.max(1, zeros(whole)),
          minimumFractionDigits: decimals.length,
          maximumFractionDigits: decimals.length,
          useGrouping: whole.includes(","),
        }),
        zeros(decimals),
      ).replace(/^0(?=\.|$)/, zeros(whole) > 0 ? "0" : "");
  const pointed = point >= 0 && !power && !shown.includes(".") ? `${shown}.` : shown;
  let isWritten = false;
  return section
    .map((token) => {
      if ("literal" in token) return token.literal;
      if (/^General$/i.test(token.code)) return general(value);
      if (token.code === "%") return "%";
      if (token.code === "@") return general(value);
      if (isWritten || !(isPlace(token.code) || token.code === ".")) return "";
      isWritten = true;
      return pointed;
    })
    .join("");
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** An `m` after hours or before seconds is minutes. */
function dateText(serial: number, section: readonly Token[]): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const date = serialToDate(Math.floor(serial));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const isHalfDay = section.some((token) => /^A/i.test(codeOf(token)));
  const timely = section.map(codeOf).filter((code) => /^[ymdhs]/i.test(code));
  const two = (n: number, code: string): string => String(n).padStart(Math.min(2, code.length), "0");
  let at = -1;
  return section
    .map((token) => {
      if ("literal" in token) return token.literal;
      const { code } = token;
      const kind = code[0]!.toLowerCase();
      if (/^[ymdhs]/i.test(code)) at += 1;
      const isMinute = /^h/i.test(timely[at - 1] ?? "") || /^s/i.test(timely[at + 1] ?? "");
      if (kind === "y") return code.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100, "yy");
      if (kind === "m" && isMinute && code.length < 3) return two(minutes, code);
      if (kind === "m") return monthText(date.getUTCMonth(), code.length) ?? two(date.getUTCMonth() + 1, code);
      if (kind === "d") return dayText(date.getUTCDay(), code.length) ?? two(date.getUTCDate(), code);
      if (kind === "h") return two(isHalfDay ? hours % 12 || 12 : hours, code);
      if (kind === "s") return two(seconds % 60, code);
      if (kind === "a") return (hours < 12 ? "AM" : "PM").slice(0, code.length === 3 ? 1 : 2);
      return code;
    })
    .join("");
}

const monthText = (month: number, length: number): string | null =>
  length < 3 ? null : length === 5 ? MONTHS[month]![0]! : length === 4 ? MONTHS[month]! : MONTHS[month]!.slice(0, 3);

const dayText = (day: number, length: number): string | null =>
  length < 3 ? null : length === 4 ? DAYS[day]! : DAYS[day]!.slice(0, 3);
