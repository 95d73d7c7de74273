import type { Actuals, Vocabulary } from "../pipelines/actuals.ts";
import type { Definition } from "../pipelines/definitions.ts";
import type { Partition } from "../pipelines/partition.ts";
import { newVocabulary } from "../pipelines/partition.ts";
import { reportsOf } from "../pipelines/reports.ts";
import type { Reported } from "../pipelines/tables/index.ts";
import type { Framework } from "../rbm/framework/framework.ts";
import { framework2020 } from "../rbm/framework/index.ts";
import { quartersBetween } from "../rbm/framework/period.ts";
import { seeded } from "../rbm/progress/numeric/random.ts";
import type { Row } from "../rbm/template/content.ts";

const KPIS = 6;
/** Every so many rows one is a late correction of another. */
const CORRECTED = 20;

export interface BenchData {
  readonly framework: Framework;
  readonly quarters: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly partitions: readonly Partition[];
  readonly observations: number;
}

/** Ten priorities, six KPIs each, sixteen quarters, as many places as it takes; counts, baseline 0, target 2023. */
export function benchData(observations: number): BenchData {
  const quarters = quartersBetween(framework2020.from, framework2020.to);
  const perCell = Math.max(1, Math.round(observations / (framework2020.priorities.length * KPIS * quarters.length)));
  const places = Array.from({ length: perCell }, (_, n) => `Place ${n}`);
  const made = { confidence: "sample", source: "made up for the bench" } as const;
  const framework: Framework = { ...framework2020, places: places.map((name) => ({ name, kind: "region", ...made })) };
  const vocabulary = newVocabulary();
  const random = seeded(1);
  const partitions = framework.priorities.map(({ name, code }) =>
    partition(name, code, framework, vocabulary, quarters, places, random),
  );
  return {
    framework,
    quarters,
    vocabulary,
    partitions,
    observations: partitions.reduce((n, one) => n + one.actuals.length, 0),
  };
}

function partition(
  priority: string,
  prefix: string,
  framework: Framework,
  vocabulary: Vocabulary,
  quarters: readonly string[],
  places: readonly string[],
  random: () => number,
): Partition {
  const reports = reportsOf([reported(priority, framework, quarters.at(-1)!)], { framework });
  const codes = Array.from({ length: KPIS }, (_, n) => `${prefix}-0${n + 1}`);
  const definitions = new Map(codes.map((kpi, n) => [kpi, definition(kpi, 50 * (n + 1) * places.length, reports[0]!)]));
  const cells = codes.length * quarters.length * places.length;
  const length = cells + Math.floor(cells / CORRECTED);
  const column = () => new Uint32Array(length);
  const actuals = {
    ...{
      kpi: column(),
      period: column(),
      place: column(),
      disaggregation: column(),
      status: column(),
      report: column(),
    },
    numerator: new Float64Array(length).fill(Number.NaN),
    denominator: new Float64Array(length).fill(Number.NaN),
    value: new Float64Array(length),
    comment: new Array<null>(length).fill(null),
    evidence: new Array<null>(length).fill(null),
    length,
  } satisfies Actuals;
  const total = vocabulary.disaggregation.code("Total");
  const blank = vocabulary.status.code(null);
  let row = 0;
  const put = (kpi: number, quarter: number, place: number, value: number): void => {
    actuals.kpi[row] = vocabulary.kpi.code(codes[kpi]!);
    actuals.period[row] = vocabulary.period.code(quarters[quarter]!);
    actuals.place[row] = vocabulary.place.code(places[place]!);
    actuals.disaggregation[row] = total;
    actuals.status[row] = blank;
    actuals.value[row++] = value;
  };
  for (let quarter = 0; quarter < quarters.length; quarter++)
    for (let kpi = 0; kpi < codes.length; kpi++)
      for (let place = 0; place < places.length; place++)
        put(kpi, quarter, place, Math.round(((quarter + 1) / quarters.length) * 50 * (kpi + 1) * (0.4 + random())));
  while (row < length) {
    const [kpi, quarter, place] = [KPIS, quarters.length, places.length].map((n) => Math.floor(random() * n)) as [
      number,
      number,
      number,
    ];
    put(kpi, quarter, place, Math.round(random() * 100));
  }
  return { priority, reports, definitions, actuals };
}

const definition = (kpi: string, target: number, report: Partition["reports"][number]): Definition => ({
  ...{ kpi, title: kpi, unit: "people", measure: "Count", direction: "increase", accumulation: "level", result: "R" },
  ...{ baseline: 0, baselinePeriod: "2019", baselineStatus: "Established", methodologyStatus: "Approved" },
  ...{ schedule: { frequency: "Quarterly" }, targets: new Map([["2023", target]]), row: {}, report },
});

const reported = (priority: string, framework: Framework, period: string): Reported =>
  submission(priority, framework, period, "1", {});

function submission(
  priority: string,
  framework: Framework,
  period: string,
  id: string,
  sheets: Record<string, readonly Row[]>,
): Reported {
  const identity = {
    template: "priority",
    templateVersion: 1,
    framework: framework.id,
    priority,
    office: "Headquarters",
    period,
    parent: null,
  };
  const at = `2024-02-01T00:00:0${id.length % 10}Z`;
  return {
    submission: {
      id: `${priority} ${period} ${id}`,
      version: 1,
      identity,
      parent: null,
      content: { identity, sheets },
      by: "bench",
      at,
      sample: true,
    },
    ...{ state: "accepted", kpis: null, at, by: "bench" },
  };
}

/** The same figures as submissions, one a priority and quarter, their rows as objects. */
export function submissionsOf({ framework, quarters, vocabulary, partitions }: BenchData): Reported[] {
  return partitions.flatMap(({ priority, definitions, actuals }) => {
    const rows = new Map<string, Row[]>(quarters.map((period) => [period, []]));
    for (let row = 0; row < actuals.length; row++) {
      const period = vocabulary.period.labels[actuals.period[row]!]!;
      rows.get(period)!.push({
        ...{
          kpi: vocabulary.kpi.labels[actuals.kpi[row]!]!,
          period,
          place: vocabulary.place.labels[actuals.place[row]!]!,
        },
        ...{ disaggregation: "Total", numerator: null, denominator: null, value: actuals.value[row]!, status: null },
        ...{ comment: null, evidence: null },
      });
    }
    const kpis = [...definitions.values()].map(
      ({ kpi, measure }): Row => ({
        ...{
          code: kpi,
          result: "R",
          title: kpi,
          unit: "people",
          measure,
          direction: "Increase",
          accumulation: "Level",
          lag: null,
        },
        ...{
          baseline: 0,
          baseline_period: "2019",
          baseline_status: "Established",
          methodology_status: "Approved",
          frequency: "Quarterly",
        },
      }),
    );
    const kpi_targets = [...definitions.values()].map(
      ({ kpi, targets }): Row => ({ kpi, period: "2023", target: targets.get("2023") ?? null }),
    );
    return quarters.map((period) =>
      submission(priority, framework, period, "1", { kpis, kpi_targets, actuals: rows.get(period)! }),
    );
  });
}
