import type { RegionRow } from "../../pipelines/tables/index.ts";
import { type ShownStatus, shownStatus, statuses } from "../looks/statuses.ts";
import { grouped } from "../rows/grouped.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { counted, list, word } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

export interface RegionCell {
  readonly region: string;
  /** KPIs with figures for the region; 0 where there is none. */
  readonly kpis: number;
  /** Of those judged. */
  readonly status: ShownStatus;
}

/** Priority × region. */
export interface RegionsModel extends ModelCommon {
  readonly kind: "regions";
  readonly regions: readonly { readonly name: string; readonly head: string; readonly code: string }[];
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    /** One for each of `regions`. */
    readonly cells: readonly RegionCell[];
  }[];
}

/** Columns are narrow: heads break where they can, codes stand in where they cannot. */
const CODES: Readonly<Record<string, string>> = {
  Africa: "AFR",
  Americas: "AMS",
  "Arab States": "ARB",
  "Asia and the Pacific": "ASP",
  CIS: "CIS",
  Europe: "EUR",
};

/** Status by shape, KPIs behind it by size: a map would show area, not KPIs. */
export function regionsModel(rows: ChartRows, options: ChartOptions): RegionsModel {
  const now = (rows.regions ?? []).filter(
    (row) => row.period === options.period && (!options.priority || row.priority === options.priority),
  );
  const names = [...new Set((rows.regions ?? []).map((row) => row.region))];
  const paces = new Map(
    rows.crossPriority.flatMap((row) =>
      row.period === options.period ? [[row.priority, row.pace ?? -1] as const] : [],
    ),
  );
  const lines = [...grouped(now, (row) => row.priority)]
    .sort(([a], [b]) => (paces.get(b) ?? -1) - (paces.get(a) ?? -1))
    .map(([name, own]) => ({
      name,
      label: priorityLabel(name),
      cells: names.map((region) =>
        cell(
          region,
          own.find((row) => row.region === region),
        ),
      ),
    }));
  const known = lines.some(({ cells }) => cells.some(({ kpis }) => kpis > 0));
  const sizes = lines.flatMap(({ cells }) => cells.flatMap(({ kpis }) => (kpis > 0 ? [kpis] : [])));
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)];
  const title = finding(lines, names);
  const state = shownIn(now);
  const shown = new Set(lines.flatMap(({ cells }) => cells.flatMap((one) => (one.kpis > 0 ? [one.status] : []))));
  const key = (["on track", "at risk", "off track"] as ShownStatus[]).map((one) => `${statuses[one].glyph} ${one}`);
  return {
    kind: "regions",
    id: "regions",
    title,
    subtitle: `Most frequent status of the KPIs with a regional figure, ${options.period}, the worse of two as frequent: ${key.join(" ")}${shown.has("no data") ? " ○ not judged" : ""}, – no KPI.${most > fewest ? ` Size: number of KPIs (${fewest}–${most}).` : ""}`,
    subtitleNarrow: `${key.join(" ")}${shown.has("no data") ? " ○ not judged" : ""}, – no KPI.${most > fewest ? ` Size: KPIs (${fewest}–${most}).` : ""}`,
    caption: caption(
      options,
      state,
      "Percentages, ratios and indices are judged against the world’s KPI target, counts and amounts by their direction of change.",
    ),
    alt: `${title}. ${lines.map(({ name, cells }) => `${name}: ${cells.map((one) => `${one.region} ${said(one)}`).join(", ")}`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: ["Priority", ...names].map((label) => ({ label, kind: "text" as const })),
      rows: lines.map(({ name, cells }) => [name, ...cells.map((one) => (one.kpis > 0 ? said(one) : null))]),
    },
    regions: names.map((name) => ({ name, head: name, code: CODES[name] ?? name.slice(0, 3).toUpperCase() })),
    rows: lines,
    ...(known
      ? {}
      : {
          empty: {
            title: `No KPI has a figure for a region in ${options.period}.`,
            text: "Rows of the Actuals sheet name a place: a region, or the world.",
          },
        }),
  };
}

const said = ({ status, kpis }: RegionCell): string =>
  kpis === 0 ? "no KPI" : `${status === "no data" ? "not judged" : status} (${kpis})`;

function cell(region: string, row: RegionRow | undefined): RegionCell {
  const status = (row && shownStatus(row.status)) ?? "no data";
  return { region, kpis: row?.kpis ?? 0, status };
}

/** Who is on track in most priorities, and who in fewest. */
function finding(lines: RegionsModel["rows"], names: readonly string[]): string {
  const counts = names.map((name, i) => ({
    name,
    on: lines.filter(({ cells }) => cells[i]?.status === "on track").length,
  }));
  const most = Math.max(0, ...counts.map(({ on }) => on));
  const least = Math.min(...counts.map(({ on }) => on));
  if (most === 0) return "Status by priority and region";
  if (most === least) return `Every region is on track in ${counted(most, "priority", "priorities")}`;
  const ahead = counts.filter(({ on }) => on === most).map(({ name }) => name);
  const behind = counts.filter(({ on }) => on === least).map(({ name }) => name);
  const several = (some: readonly string[]) => (some.length > 2 ? `${word(some.length)} regions` : list(some));
  const first = `${several(ahead)} ${ahead.length === 1 ? "is" : "are"} on track in ${counted(most, "priority", "priorities")}`;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}, ${several(behind)} in ${least === 0 ? "none" : word(least)}`;
}
