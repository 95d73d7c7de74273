import {
  broadband,
  COUNTRY_GROUPS,
  mobile,
  type SubscriptionMedian,
  subscriptionsSource,
} from "../../rbm/published/index.ts";
import { publishedCaption, type Target, targetBroadband } from "../rows/published.ts";
import type { ChartOptions } from "../rows/rows.ts";
import { numbers } from "../wording/numbers.ts";
import type { ModelCommon } from "./model.ts";
import { foundIn, yearOf } from "./reach.ts";

/** Subscriptions per 100 people in the median country of each group, first year to last. */
export interface SubscriptionsModel extends ModelCommon {
  readonly kind: "subscriptions";
  readonly from: number;
  readonly to: number;
  /** Growth that a strategic target asks for, a share; null where none counts these. */
  readonly asked: number | null;
  readonly rows: readonly {
    readonly kind: SubscriptionMedian["kind"];
    readonly label: string;
    readonly countries: number;
    readonly before: number;
    readonly after: number;
    /** A share. */
    readonly growth: number;
    /** Year in which what is asked for is there at today's pace; null where it is not in sight or nothing is asked. */
    readonly year: number | null;
  }[];
}

export const broadbandModel = (options: Pick<ChartOptions, "locale">): SubscriptionsModel =>
  subscriptionsModel("broadband", broadband, targetBroadband(), options);

export const mobileModel = (options: Pick<ChartOptions, "locale">): SubscriptionsModel =>
  subscriptionsModel("mobile", mobile, null, options);

function subscriptionsModel(
  id: "broadband" | "mobile",
  medians: readonly SubscriptionMedian[],
  target: Target | null,
  { locale }: Pick<ChartOptions, "locale">,
): SubscriptionsModel {
  const { count, percent } = numbers(locale);
  const asked = target ? target.aim.value / 100 : null;
  const rows = medians.map(({ kind, group, countries, values }) => {
    const [before, after] = [values[0]?.value ?? 0, values.at(-1)?.value ?? 0];
    const year = asked === null ? null : yearOf(foundIn(values, before * (1 + asked)).at);
    return { kind, label: group, countries, before, after, growth: after / before - 1, year };
  });
  const [from, to] = [medians[0]?.values[0]?.year ?? 0, medians[0]?.values.at(-1)?.year ?? 0];
  const all = rows.find(({ kind }) => kind === "all");
  const lowest = [...rows].sort((a, b) => a.after - b.after)[0];
  const digits = id === "broadband" ? 1 : 0;
  const name = id === "broadband" ? "fixed-broadband subscriptions" : "mobile subscriptions";
  const poorest = lowest ? `; ${placed(lowest.label)}, ${count(lowest.after, digits)}` : "";
  const title = all
    ? `The median country has ${count(all.after, digits)} ${name} for 100 people, ${signed(all.growth, percent)} since ${from}${poorest}`
    : `Subscriptions for 100 people`;
  const when = (row: (typeof rows)[number]): string =>
    row.year === null ? "not in sight" : row.year <= to ? "is there" : `about ${row.year}`;
  return {
    kind: "subscriptions",
    id,
    title,
    subtitle: `${name.replace(/^./, (c) => c.toUpperCase())} per 100 people, median country of each group (not weighted). ○ ${from} ● ${to}. Countries with a figure each year.${target ? ` Right: growth, and when it is ${target.aim.value}% at the pace of the last four years; ✓ by ${to}.` : " Right: growth."}`,
    caption: publishedCaption(
      [subscriptionsSource],
      target,
      target
        ? `It asks for ${target.aim.value}% more subscriptions by ${target.aim.by} and its base year was not seen: growth is counted from ${from} here, per 100 people. Method: least-squares line.`
        : "No strategic target counts mobile subscriptions.",
      COUNTRY_GROUPS,
    ),
    alt: `${title}. ${rows.map((row) => `${row.label}: ${count(row.before, digits)} in ${from}, ${count(row.after, digits)} in ${to}, ${signed(row.growth, percent)}${target ? `, ${target.aim.value}% more ${when(row)}` : ""}`).join("; ")}.`,
    period: String(to),
    sample: false,
    provisional: false,
    locale: locale ?? "en",
    table: {
      columns: [
        { label: "Group", kind: "text" },
        { label: "Countries", kind: "number" },
        { label: `Median ${from}`, kind: "number", digits: 1 },
        { label: `Median ${to}`, kind: "number", digits: 1 },
        { label: "Growth", kind: "share" },
        ...(target ? [{ label: `${target.aim.value}% more`, kind: "text" as const }] : []),
      ],
      rows: rows.map((row) => [
        row.label,
        row.countries,
        row.before,
        row.after,
        row.growth,
        ...(target ? [when(row)] : []),
      ]),
    },
    from,
    to,
    asked,
    rows,
  };
}

/** A group in a sentence: `in Africa`, `in low-income countries`. */
const placed = (label: string): string => {
  if (/ income$/.test(label)) return `in ${label.toLowerCase().replace(" income", "-income")} countries`;
  return label === "Least developed" ? "in least developed countries" : `in ${label}`;
};

/** A growth with its sign, `±0` where it rounds to nothing. */
export const signed = (growth: number, percent: (share: number) => string): string =>
  Math.abs(growth) < 0.005 ? "±0" : `${growth > 0 ? "+" : "−"}${percent(Math.abs(growth))}`;
