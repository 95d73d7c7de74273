/** How figures are written: no more digits than a decision needs, the rest by the language. */
export interface Numbers {
  /** `12 400`, with as many decimals as asked for; 0 by default. */
  count(x: number, digits?: number): string;
  /** A share of 1 as `68%`; `under 1%` where it would round to nothing. */
  percent(share: number, digits?: number): string;
  /** The same without its sign, for a column or a cell that says it elsewhere. */
  percentBare(share: number): string;
  /** A change of a share as `+14 pts`, `±0`. */
  points(change: number): string;
  /** A value with its unit where that is a sign: `21%`, `CHF 1.3 M`; the bare number otherwise. */
  quantity(x: number, unit: string, digits?: number): string;
  /** `14 Oct 2022`. */
  date(iso: string): string;
  /** `21–22 Feb 2022`; one date where both are the same. */
  dates(from: string, to: string): string;
}

/** A figure that is an estimate: three digits say enough of thousands. */
export function about(x: number): number {
  if (Math.abs(x) < 1000) return x;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(x))) - 2);
  return Math.round(x / unit) * unit;
}

const NARROW = "\u202f";

/** Thousands are parted by a narrow space in every language, and minus is a minus. */
export function numbers(locale = "en"): Numbers {
  const write = (x: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options)
      .formatToParts(Object.is(x, -0) ? 0 : x)
      .map((part) => (part.type === "group" ? NARROW : part.type === "minusSign" ? "−" : part.value))
      .join("");
  const fixed = (x: number, digits: number) =>
    write(zero(x, digits), { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const percent = (share: number, digits = 0) =>
    share > 0 && Math.round(share * 100 * 10 ** digits) === 0
      ? under(write(10 ** -digits / 100, { style: "percent", maximumFractionDigits: digits }))
      : write(zero(share, digits + 2), {
          style: "percent",
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
  const days = () =>
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "medium", timeZone: "UTC" });
  return {
    count: (x, digits = 0) => fixed(x, digits),
    percent,
    percentBare: (share) => fixed(share * 100, 0),
    points: (change) => {
      const whole = Math.round(change * 100);
      return whole === 0 ? "±0 pts" : `${whole > 0 ? "+" : ""}${fixed(whole, 0)} pts`;
    },
    quantity: (x, unit, digits = 0) => {
      if (isPercent(unit)) return percent(x / 100, digits);
      if (/^(CHF|USD|EUR)$/.test(unit)) return money(x, unit, fixed);
      return fixed(x, digits);
    },
    date: (iso) => days().format(new Date(iso)),
    dates: (from, to) => days().formatRange(new Date(from), new Date(to)),
  };
}

export const isPercent = (unit: string): boolean => /^(%|per ?cent|percentage)/i.test(unit.trim());

/** Decimals that tell values apart, and no more than they have: none where they span 20 or more, one where 2, or the values are large. */
export function digitsFor(values: readonly number[]): number {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return 0;
  const span = Math.max(...known) - Math.min(...known);
  const most = span >= 20 ? 0 : span >= 2 || Math.max(...known.map(Math.abs)) >= 20 ? 1 : 2;
  return Math.min(most, Math.max(...known.map(decimals)));
}

/** Of a value as it is written, two at most. */
const decimals = (x: number): number => [0, 1].find((n) => Math.abs(x - Number(x.toFixed(n))) < 1e-9) ?? 2;

/** Words for a share too small to round to anything. */
const under = (least: string): string => `under ${least}`;

/** What `percent` writes, as a number format of Office's. */
export const percentFormat = `[=0]0%;[<0.005]"${under("1%")}";0%`;

function money(x: number, unit: string, fixed: (x: number, digits: number) => string): string {
  const [size, suffix] = Math.abs(x) >= 1e9 ? [1e9, "\u00a0bn"] : Math.abs(x) >= 1e6 ? [1e6, "\u00a0M"] : [1, ""];
  return `${unit}\u00a0${fixed(x / size, size === 1 ? 0 : 1)}${suffix}`;
}

/** No "−0". */
const zero = (x: number, digits: number) => (Math.abs(x) < 0.5 * 10 ** -digits ? 0 : x);
