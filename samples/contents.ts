import type { Framework } from "../rbm/framework/index.ts";
import type { Content } from "../rbm/template/content.ts";
import { coverCells, newIdentity } from "../rbm/template/identity.ts";
import { priorityTemplate } from "../rbm/template/priority/index.ts";
import { samplePriorities } from "./priorities/index.ts";
import { after, quarters } from "./quarters.ts";
import { integer, randomOf } from "./random.ts";
import { reportedOf } from "./reports.ts";
import { SAMPLE_FIGURES } from "./sample.ts";
import { actualRows, correctionRows } from "./sheets/actuals.ts";
import { collaborationRows } from "./sheets/collaboration.ts";
import { followUpRows } from "./sheets/follow-up.ts";
import { kpiTargetRows, revisionRows } from "./sheets/kpi-targets.ts";
import { kpiRows } from "./sheets/kpis.ts";
import { narrativeRow } from "./sheets/narrative.ts";
import { outputRows } from "./sheets/outputs.ts";
import { linkRows, resultRows } from "./sheets/results.ts";
import { riskRows } from "./sheets/risks.ts";
import { row } from "./sheets/row.ts";
import type { Scope } from "./sheets/scope.ts";
import { judged } from "./standing.ts";
import { LAST_QUARTER, NOT_YET_ACCEPTED } from "./story.ts";

/** A workbook of the sample years, and what became of it. */
export interface SampleContent {
  readonly content: Content;
  /** ISO 8601, UTC. */
  readonly pushedAt: string;
  /** Null where it has not been accepted. */
  readonly acceptedAt: string | null;
  readonly state: "accepted" | "provisional";
}

/**
 * Sample figures: ten thematic priorities by sixteen quarters, by quarter and then by priority. Nothing in here is real but the
 * plan's own goals, targets and objectives. The same every time; of 2023-Q4 two priorities are yet to be accepted.
 */
export function sampleContents(framework: Framework): readonly SampleContent[] {
  const all = samplePriorities.map((sample) => ({ sample, reported: reportedOf(sample).map(judged) }));
  return quarters.flatMap((period, quarter) =>
    all.map(({ sample, reported }): SampleContent => {
      const priority = framework.priorities.find(({ code }) => code === sample.code);
      if (!priority) throw new Error(`unknown priority: ${sample.code}`);
      const random = randomOf(`dates ${sample.code} ${period}`);
      const pushed = integer(random, 6, 18);
      const accepted = period !== LAST_QUARTER || !NOT_YET_ACCEPTED.includes(sample.code);
      const acceptedAt = after(period, pushed + integer(random, 4, 14));
      return {
        content: contentOfScope({ framework, priority, sample, reported, quarter, period }),
        pushedAt: after(period, pushed),
        acceptedAt: accepted ? acceptedAt : null,
        state: accepted ? "accepted" : "provisional",
      };
    }),
  );
}

function contentOfScope(scope: Scope): Content {
  const identity = newIdentity(priorityTemplate, {
    framework: scope.framework.id,
    priority: scope.priority.name,
    office: "Headquarters",
    period: scope.period,
  });
  const cover = row("cover", {
    ...coverCells(identity),
    focal_point: `Focal point for ${scope.priority.name}`,
    figures: SAMPLE_FIGURES,
  });
  return {
    identity,
    sheets: {
      cover: [cover],
      results: resultRows(scope),
      links: linkRows(scope),
      kpis: kpiRows(scope),
      kpi_targets: kpiTargetRows(scope),
      actuals: actualRows(scope),
      narrative: [narrativeRow(scope)],
      follow_up: followUpRows(scope),
      outputs: outputRows(scope),
      collaboration: collaborationRows(scope),
      risks: riskRows(scope),
      changes: [...revisionRows(scope), ...correctionRows(scope)],
    },
  };
}
