import { placeLabel, publishedCaption, seriesByPlace, targetOnline } from "../rows/published.ts";
import type { ChartOptions } from "../rows/rows.ts";
import { numbers } from "../wording/numbers.ts";
import type { ModelCommon } from "./model.ts";

export interface WorldPoint {
  readonly year: number;
  readonly value: number;
}

/** The line that was needed to a target, the line that came, and groups as context. */
export interface WorldModel extends ModelCommon {
  readonly kind: "world";
  readonly target: number;
  /** From the first value to the target. */
  readonly needed: readonly WorldPoint[];
  readonly lines: readonly {
    readonly place: string;
    readonly label: string;
    /** The one the title speaks of. */
    readonly accent: boolean;
    readonly points: readonly WorldPoint[];
  }[];
  /** The largest step of a year. */
  readonly step: { readonly year: number; readonly value: number; readonly change: number } | null;
}

/** Individuals using the Internet against strategic target 1.2, from the published series. */
export function worldModel({ locale }: Pick<ChartOptions, "locale">): WorldModel {
  const target = targetOnline();
  const { count } = numbers(locale);
  const series = seriesByPlace(4);
  const lines = series.map(({ place, values }) => ({
    place,
    label: placeLabel(place),
    accent: place === "World",
    points: values,
  }));
  const world = lines.find(({ accent }) => accent)?.points ?? [];
  const [first, last] = [world[0], world.at(-1)];
  const by = Number(target.aim.by);
  const steps = world.slice(1).map((point, i) => ({ ...point, change: point.value - (world[i]?.value ?? 0) }));
  const step = [...steps].sort((a, b) => b.change - a.change)[0] ?? null;
  const gap = last ? target.aim.value - last.value : 0;
  const title = last
    ? `The world ended ${last.year} at ${count(last.value, 1)}%, ${count(Math.abs(gap), 1)} points ${gap > 0 ? "short of" : "past"} the target`
    : "People using the Internet against the target";
  return {
    kind: "world",
    id: "world",
    title,
    subtitle: `Individuals using the Internet, % of population. Dashed: straight line from ${first?.year ?? ""} to ${target.aim.value}% in ${by}. Grey: groups of countries, for which no target was set.`,
    caption: publishedCaption(
      series.map(({ source }) => source),
      target,
    ),
    alt: `${title}. ${lines.map(({ place, points }) => `${place}: ${points.map(({ year, value }) => `${year} ${count(value, 1)}%`).join(", ")}`).join("; ")}.`,
    period: String(last?.year ?? by),
    sample: false,
    provisional: false,
    locale: locale ?? "en",
    table: {
      columns: [
        { label: "Year", kind: "text" },
        ...lines.map(({ place }) => ({ label: place, kind: "number" as const, digits: 1 })),
      ],
      rows: world.map(({ year }) => [
        String(year),
        ...lines.map(({ points }) => points.find((point) => point.year === year)?.value ?? null),
      ]),
    },
    target: target.aim.value,
    needed: first ? [first, { year: by, value: target.aim.value }] : [],
    lines,
    step,
  };
}
