import { type CellValue, serialToDate } from "./coercion.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A value as the cell shows it. Knows the number and date formats a template uses; another format shows as General. */
export function displayText(value: CellValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const section = format.split(";")[0] ?? "General";
  if (isDateFormat(section)) return dateText(value, section);
  const m = /^(.*?)(#,##)?0(?:\.(0+))?(%)?(.*)$/.exec(section);
  if (!m || /[#?E]/.test(`${m[1]}${m[5]}`)) return general(value);
  const decimals = m[3]?.length ?? 0;
  const shown = Math.abs(m[4] ? value * 100 : value).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: m[2] !== undefined,
  });
  return `${value < 0 ? "-" : ""}${unquote(m[1])}${shown}${m[4] ?? ""}${unquote(m[5])}`;
}

const general = (value: number) => String(Number(value.toPrecision(11)));
const unquote = (text = "") => text.replaceAll(/"([^"]*)"/g, "$1").replaceAll("\\", "");

export const isDateFormat = (format: string) =>
  /[dy]|mmm/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]/g, "")) && format !== "General";

function dateText(serial: number, format: string): string {
  const date = serialToDate(serial);
  const two = (n: number) => String(n).padStart(2, "0");
  return format.replaceAll(/yyyy|yy|mmm|mm|m|dd|d/gi, (part) => {
    switch (part.toLowerCase()) {
      case "yyyy":
        return String(date.getUTCFullYear());
      case "yy":
        return two(date.getUTCFullYear() % 100);
      case "mmm":
        return MONTHS[date.getUTCMonth()] ?? "";
      case "mm":
        return two(date.getUTCMonth() + 1);
      case "m":
        return String(date.getUTCMonth() + 1);
      case "dd":
        return two(date.getUTCDate());
      default:
        return String(date.getUTCDate());
    }
  });
}
