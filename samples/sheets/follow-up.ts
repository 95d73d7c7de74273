import type { Row } from "../../rbm/template/content.ts";
import { after, quarters } from "../quarters.ts";
import { randomOf } from "../random.ts";
import type { Judged } from "../standing.ts";
import { row } from "./row.ts";
import type { Scope } from "./scope.ts";

/** Below this share of what was planned a KPI gets an action; a little above where off track begins. */
const NEEDS_ACTION = 0.63;

/** An action runs for so many quarters; then it is closed and another taken. */
const RUNS = 3;

const ACTIONS: readonly (readonly [cause: string, action: string, owner: string])[] = [
  ["Partner", "Name a second partner in each region", "Programme officer"],
  ["Funding", "Move what is left of the year's funds to this KPI", "Head of division"],
  ["Country context", "Offer the support by video where nobody can travel", "Programme officer"],
  ["Staff", "Fill the vacant post, and share a colleague until then", "Head of division"],
  ["Procurement", "Begin the tender a quarter earlier", "Procurement officer"],
  ["Late start", "Agree on new dates with partners and publish them", "Focal point"],
  ["Data late or missing", "Call the countries whose figures are missing", "Monitoring officer"],
  ["Target too ambitious", "Bring a revised KPI target to the next review", "Focal point"],
];
const PANDEMIC = ["Pandemic or disaster", "Hold online what was to be held on site", "Programme officer"] as const;

/** Actions on KPIs that are behind, and the closing of those that no longer run. */
export const followUpRows = (scope: Scope): Row[] =>
  scope.reported.flatMap((reported) => actionsOn(reported, scope.quarter));

const behind = (reported: Judged, quarter: number): boolean => {
  const share = reported.standings[quarter];
  return share != null && share < NEEDS_ACTION;
};

function actionsOn(reported: Judged, quarter: number): Row[] {
  const runs = behind(reported, quarter);
  const since = beginning(reported, runs ? quarter : quarter - 1);
  if (since === null) return [];
  const current = Math.floor((quarter - since) / RUNS);
  if (!runs) return [actionRow(reported, since, Math.floor((quarter - 1 - since) / RUNS), "Closed")];
  const opened = since + current * RUNS;
  const rows = [actionRow(reported, since, current, quarter === opened ? "Open" : "In progress")];
  return current > 0 && quarter === opened ? [actionRow(reported, since, current - 1, "Closed"), ...rows] : rows;
}

/** First quarter of the run of quarters behind that ends here; null where there is none. */
function beginning(reported: Judged, quarter: number): number | null {
  let since: number | null = null;
  for (let q = quarter; q >= 0 && behind(reported, q); q--) since = q;
  return since;
}

function actionRow({ code }: Judged, since: number, number: number, status: string): Row {
  const opened = since + number * RUNS;
  const first = Math.floor(randomOf(`action ${code} ${since}`)() * ACTIONS.length);
  const [cause, action, owner] = opened < 2 ? PANDEMIC : ACTIONS[(first + number) % ACTIONS.length]!;
  const due = after(quarters[opened]!, 91 * RUNS).slice(0, 10);
  return row("follow_up", { kpi: code, cause, action, owner, due, status });
}
