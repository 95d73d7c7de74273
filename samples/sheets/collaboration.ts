import { periodEndDate } from "../../rbm/framework/index.ts";
import type { Row } from "../../rbm/template/content.ts";
import { pairs, partners } from "../collaborations.ts";
import { outcomeCode } from "../sample.ts";
import { row } from "./row.ts";
import type { Scope } from "./scope.ts";

/** Collaborations that had begun, or begin within half a year. */
export function collaborationRows({ framework, sample, period }: Scope): Row[] {
  const nameOf = (code: string): string => framework.priorities.find((priority) => priority.code === code)!.name;
  const own = pairs
    .filter(({ from }) => from === sample.code)
    .map((pair) => ({ ...pair, other: pair.to, at: pair.outcome, role: "Contributor" }));
  const mirrored = pairs.flatMap((pair) =>
    pair.to === sample.code && pair.mirrored !== null
      ? [{ ...pair, other: pair.from, at: pair.mirrored, role: "Lead" }]
      : [],
  );
  const today = periodEndDate(period);
  const rows = [
    ...[...own, ...mirrored].map(({ other, at, role, starts, ends, worth }) =>
      row("collaboration", {
        result: outcomeCode(sample, at),
        partner: nameOf(other),
        partner_type: "Other priority",
        role,
        other_priority: nameOf(other),
        starts,
        ends,
        status: statusOn(today, starts, ends),
        contribution_kind: worth === null ? null : "In kind",
        contribution: worth,
      }),
    ),
    ...partners
      .filter(({ priority }) => priority === sample.code)
      .map(({ partner, type, role, outcome, sector, starts, ends, kind, worth }) =>
        row("collaboration", {
          result: outcomeCode(sample, outcome),
          partner,
          partner_type: type,
          role,
          sector,
          starts,
          ends,
          status: statusOn(today, starts, ends),
          contribution_kind: kind,
          contribution: worth,
        }),
      ),
  ];
  return rows.filter(({ starts }) => Date.parse(String(starts)) - Date.parse(today) < 182 * 86_400_000);
}

function statusOn(today: string, starts: string, ends: string | null): string {
  if (today < starts) return "Planned";
  return ends !== null && today >= ends ? "Completed" : "Active";
}
