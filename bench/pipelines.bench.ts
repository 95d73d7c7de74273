import {
  createPipelines,
  crossPriorityDeclaration,
  runScenario,
  scenarioBase,
  toArrowBytes,
} from "../pipelines/index.ts";
import { type BenchData, benchData, submissionsOf } from "./pipelines.data.ts";
import { agree, loops, naiveArquero, resultbook } from "./pipelines.engines.ts";

/** Sizes asked for on the command line; 10k, 100k and 1M by default. */
const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite);
const SIZES = sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000];

interface Run {
  readonly name: string;
  readonly make: () => unknown;
  readonly times: number[];
  /** Processor time, which a busy machine distorts less. */
  readonly cpu: number[];
  readonly repetitions: number;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const ms = (time: number): string => `${time.toFixed(1).padStart(9)} ms`;

/** Engines take turns, so that a busy machine slows them alike; one unmeasured round first. */
function measure(runs: readonly Run[]): void {
  for (let round = -1; round < Math.max(...runs.map(({ repetitions }) => repetitions)); round++) {
    for (const { make, times, cpu, repetitions } of runs) {
      if (round >= repetitions) continue;
      globalThis.gc?.();
      const start = performance.now();
      const before = process.cpuUsage();
      make();
      const { user, system } = process.cpuUsage(before);
      if (round < 0) continue;
      times.push(performance.now() - start);
      cpu.push((user + system) / 1000);
    }
  }
}

function endToEnd(data: BenchData): number {
  const naive = naiveArquero(data);
  const limit = loops(data);
  agree("resultbook", resultbook(data), limit);
  agree("naive arquero", naive(), limit);
  const run = (name: string, make: () => unknown, repetitions: number): Run => ({
    name,
    make,
    repetitions,
    times: [],
    cpu: [],
  });
  const runs = [
    run("typed-array loops", () => loops(data), 9),
    run("resultbook", () => resultbook(data), 9),
    run("naive arquero", naive, data.observations > 300_000 ? 1 : 3),
  ];
  measure(runs);
  const [hand, ours, slow] = runs.map(({ cpu }) => median(cpu)) as [number, number, number];
  console.log(`\n${data.observations} observations, columns in memory to kpis and cross-priority; results agree`);
  for (const { name, times, cpu } of runs)
    console.log(`  ${name.padEnd(20)} ${ms(median(times))}   processor ${ms(median(cpu))}   of ${times.length}`);
  console.log(
    `  by processor time resultbook is ${(ours / hand).toFixed(1)} x the loops; naive arquero is ${(slow / ours).toFixed(1)} x resultbook`,
  );
  return ours;
}

function push(data: BenchData): void {
  const submissions = submissionsOf(data);
  const pipelines = createPipelines({ framework: data.framework });
  const answer = () => toArrowBytes(pipelines.crossPriority(), crossPriorityDeclaration);
  pipelines.update(submissions);
  answer();
  const last = submissions.at(-1)!;
  const times: number[] = [];
  for (let n = 0; n < 5; n++) {
    const submission = { ...last.submission, id: `pushed ${n}`, version: n + 2 };
    const start = performance.now();
    pipelines.update([...submissions, { ...last, submission, at: `2024-03-0${n + 1}T00:00:00Z` }]);
    answer();
    times.push(performance.now() - start);
  }
  console.log(
    `  a workbook pushed into ${data.observations} observations, to cross-priority.arrow: ${ms(median(times))} of ${times.length}`,
  );

  const base = scenarioBase(pipelines.kpis());
  const steps: number[] = [];
  for (let n = 0; n < 20; n++) {
    const start = performance.now();
    runScenario(base, { id: "s", title: "s", changes: [{ kind: "rate", of: {}, factor: 1 + n / 20 }] });
    steps.push(performance.now() - start);
  }
  console.log(`  a scenario slider step over it: ${ms(median(steps))} of ${steps.length}`);
}

const results = SIZES.map((size) => {
  const data = benchData(size);
  const time = endToEnd(data);
  push(data);
  return { observations: data.observations, time };
});
for (const [n, { observations, time }] of results.entries()) {
  const before = results[n - 1];
  if (!before) continue;
  const exponent = Math.log(time / before.time) / Math.log(observations / before.observations);
  console.log(`\n${before.observations} -> ${observations}: time grows as n^${exponent.toFixed(2)}`);
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, all engines in one process`);
