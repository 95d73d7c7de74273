import { covered } from "../charts/models/coverage.ts";
import { band, DEFAULT_BANDS, judged } from "../charts/rows/judged.ts";
import { isSilent } from "../charts/rows/silent.ts";
import { priorityLabel } from "../charts/wording/labels.ts";
import { capital, counted, fraction, list, word } from "../charts/wording/words.ts";
import { comparePeriods, quartersBetween } from "../rbm/framework/period.ts";
import type { Shown } from "./data/shown.ts";

export interface Story {
  readonly title: string;
  readonly lead: string;
}

/** What a page says before anything was accepted: by then, or under the plan chosen. Null once something was. */
export const nothingYet = ({ rows }: Shown): Story | null =>
  rows.kpis.length > 0
    ? null
    : {
        title: "Nothing has been accepted yet",
        lead: "This page fills by itself once a workbook is pushed and accepted. Or choose a later day or another plan above.",
      };

/** Title and lead of the retreat page, from its rows: who keeps pace, who needs a decision, how far the plan is. */
export function retreatStory({ rows, options }: Shown): Story {
  const nothing = nothingYet({ rows, options });
  if (nothing) return nothing;
  const bands = options.bands ?? DEFAULT_BANDS;
  const { period, priority } = options;
  const mine = <Row extends { readonly period: string; readonly priority: string }>(all: readonly Row[]) =>
    all.filter((row) => row.period === period && (!priority || row.priority === priority));
  const paced = mine(rows.crossPriority).flatMap((row) =>
    row.pace === null || isSilent(row) ? [] : [{ name: row.priority, status: band(row.pace, bands) }],
  );
  const keep = paced.filter((one) => one.status === "on track");
  const behind = paced.filter((one) => one.status === "off track").map((one) => priorityLabel(one.name));
  const statuses = mine(rows.kpis).flatMap((row) => judged(row, bands) ?? []);
  const on = statuses.filter((status) => status === "on track").length;
  const quarters = [...new Set(rows.crossPriority.map((row) => row.period))].filter(
    (one) => comparePeriods(one, period) <= 0,
  );
  const first = quarters.sort(comparePeriods)[0] ?? period;
  const last =
    options.plan?.to ??
    rows.kpis
      .flatMap((row) => row.target_period ?? [])
      .sort(comparePeriods)
      .at(-1) ??
    period;
  const all = quartersBetween(first, comparePeriods(last, period) < 0 ? period : last).length;
  return {
    title: title(paced.length, keep.length, behind, priority ?? null),
    lead: `${capital(word(quarters.length))} of ${word(all)} quarters are in. Of ${priority ? `the ${statuses.length} KPIs of ${priority}` : `the plan’s ${statuses.length} KPIs`}, ${on} ${on === 1 ? "is" : "are"} on track to ${on === 1 ? "its" : "their"} target.`,
  };
}

/** Title and lead of the overview: who keeps pace, and how much of what was due is in. */
export function overviewStory({ rows, options }: Shown): Story {
  const nothing = nothingYet({ rows, options });
  if (nothing) return nothing;
  const { period, priority } = options;
  const mine = rows.crossPriority.filter((row) => row.period === period && (!priority || row.priority === priority));
  const sum = (of: "due" | "reported") => mine.reduce((n, row) => n + row[of], 0);
  const silent = mine.filter(isSilent).map((row) => priorityLabel(row.priority));
  const due = sum("due");
  const said = due ? `${sum("reported")} of ${due} values due in ${period} are in` : `Nothing is due in ${period}`;
  return {
    title: retreatStory({ rows, options }).title,
    lead: silent.length
      ? `${said}; nothing yet from ${list(silent.slice(0, 3))}${silent.length > 3 ? ` and ${counted(silent.length - 3, "other", "others")}` : ""}.`
      : `${said}.`,
  };
}

/** Title and lead of the readiness page: how much of the plan can be judged and trusted. */
export function readinessStory({ rows, options }: Shown): Story {
  const nothing = nothingYet({ rows, options });
  if (nothing) return nothing;
  const all = covered(rows, options);
  const whole = all.filter(({ missing }) => missing.length === 0).length;
  const share = all.length ? whole / all.length : 0;
  const part =
    share === 1
      ? "All KPIs"
      : (fraction(share) ?? (share > 0.8 ? "most of" : share > 0.5 ? "just over half of" : `${word(whole)} of`));
  return {
    title:
      all.length === 0
        ? "No KPI is known yet"
        : `${capital(part)}${share === 1 ? "" : " the KPIs"} ${/^one /.test(part) ? "is" : "are"} ready to be judged`,
    lead: "A KPI counts as ready when it has a baseline, a KPI target, an approved methodology, a named source, and the last figure that was due.",
  };
}

function title(all: number, keep: number, behind: readonly string[], priority: string | null): string {
  if (all === 0) return priority ? `${priority}: nothing to compare yet` : "Nothing to compare yet";
  if (priority)
    return keep ? `${priority} keeps pace` : behind.length ? `${priority} needs a decision` : `${priority} is at risk`;
  const first =
    keep === all
      ? `All ${word(all)} priorities keep pace`
      : `${capital(keep ? counted(keep, "priority keeps", "priorities keep") : "no priority keeps")} pace`;
  if (behind.length === 0) return first;
  const names = behind.length <= 3 ? list(behind) : counted(behind.length, "priority", "priorities");
  return `${first}; ${names} ${behind.length === 1 ? "needs" : "need"} a decision`;
}
