import { spawnSync } from "node:child_process";
import { benchData } from "./pipelines.data.ts";
import { duckdb } from "./pipelines.duckdb.ts";
import { type Answer, agree, loops, naiveArquero, resultbook } from "./pipelines.engines.ts";

/** Each engine over the data it is given: what it makes ready outside the measure, and the run that is measured. */
const ENGINES = {
  "the data alone": () => () => ({}),
  loops: (data) => () => loops(data),
  resultbook: (data) => () => resultbook(data),
  duckdb: (data) => duckdb(data),
  "naive arquero": (data) => naiveArquero(data),
} as const satisfies Record<string, (data: ReturnType<typeof benchData>) => Ready | Promise<Ready>>;

type Ready = () => Answer | Promise<Answer>;
type Engine = keyof typeof ENGINES;

interface Measured {
  readonly observations: number;
  readonly wall: number;
  /** Processor time, which a busy machine distorts less; of all threads. */
  readonly cpu: number;
  readonly repetitions: number;
  /** Largest resident memory, MB. */
  readonly peak: number;
  readonly answer: Answer;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

async function child(engine: Engine, size: number): Promise<Measured> {
  const data = benchData(size);
  const run = await ENGINES[engine](data);
  const answer = await run();
  const repetitions = engine === "naive arquero" ? (size > 300_000 ? 1 : 3) : 15;
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let n = 0; n < repetitions; n++) {
    globalThis.gc?.();
    const start = performance.now();
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    wall.push(performance.now() - start);
    cpu.push((user + system) / 1000);
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  return { observations: data.observations, wall: median(wall), cpu: median(cpu), repetitions, peak, answer };
}

/** An engine in a process of its own, so that memory is its own. */
function inChild(engine: Engine, size: number): Measured {
  const args = [...process.execArgv, process.argv[1]!, "engine", engine, String(size)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${engine} failed: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

function compare(size: number): Record<Engine, Measured> {
  const names = Object.keys(ENGINES) as Engine[];
  const found = Object.fromEntries(names.map((name) => [name, inChild(name, size)])) as Record<Engine, Measured>;
  for (const name of names.slice(1)) agree(name, found[name].answer, found.loops.answer);
  const { resultbook: ours, "the data alone": alone } = found;
  console.log(`\n${ours.observations} observations, columns in memory to kpis and cross-priority; results agree`);
  for (const name of names.slice(1)) {
    const { wall, cpu, repetitions, peak } = found[name];
    const times = `${wall.toFixed(1).padStart(9)} ms   processor ${cpu.toFixed(1).padStart(9)} ms`;
    const memory = `${(peak - alone.peak).toFixed(0).padStart(6)} MB over the data's ${alone.peak.toFixed(0)}`;
    console.log(`  ${name.padEnd(14)} ${times}   ${memory}   median of ${repetitions}`);
  }
  const times = (other: Engine) => `${(ours.cpu / found[other].cpu).toFixed(2)} x ${other}`;
  console.log(`  resultbook by processor time: ${times("duckdb")}, ${times("loops")}, ${times("naive arquero")}`);
  console.log(`  by the clock: ${(ours.wall / found.duckdb.wall).toFixed(2)} x duckdb, which uses every processor`);
  return found;
}

const [mode, engine, size] = process.argv.slice(2);
if (mode === "engine") {
  process.stdout.write(JSON.stringify(await child(engine as Engine, Number(size))));
} else {
  const asked = process.argv.slice(2).map(Number).filter(Number.isFinite);
  const runs = (asked.length > 0 ? asked : [10_000, 100_000, 1_000_000]).map(compare);
  for (const [n, { resultbook: ours }] of runs.entries()) {
    const before = runs[n - 1]?.resultbook;
    if (!before) continue;
    const exponent = Math.log(ours.cpu / before.cpu) / Math.log(ours.observations / before.observations);
    console.log(`\n${before.observations} -> ${ours.observations}: processor time grows as n^${exponent.toFixed(2)}`);
  }
}
