import { crossPriority, kpis, runScenario, scenarioBase, toRows } from "../pipelines/index.ts";
import { benchData, submissionsOf } from "./pipelines.data.ts";

/** In the browser: a step of a scenario's slider, from the change to the rows a page would draw, so many times. */
export function steps(
  observations: number,
  repetitions: number,
): { observations: number; kpis: number; times: number[] } {
  const data = benchData(observations);
  const options = { framework: data.framework };
  const judged = kpis(submissionsOf(data), options);
  crossPriority(judged, data.framework);
  const base = scenarioBase(judged);
  const times: number[] = [];
  for (let n = -3; n < repetitions; n++) {
    const start = performance.now();
    const { kpis: rows, priorities } = runScenario(base, {
      id: "s",
      title: "s",
      changes: [{ kind: "rate", of: {}, factor: 1 + n / repetitions }],
    });
    toRows(rows);
    toRows(priorities);
    if (n >= 0) times.push(performance.now() - start);
  }
  return { observations: data.observations, kpis: base.kpis.length, times };
}

Object.assign(globalThis, { steps });
