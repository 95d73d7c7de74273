import type { Framework, Sourced } from "../../rbm/framework/framework.ts";

const sample: Sourced = { confidence: "sample", source: "made up for tests" };

/** A small plan for tests: three levels, two priorities, two regions, two offices. */
export const testFramework: Framework = {
  id: "2020-2023",
  version: 1,
  title: "Plan for tests",
  from: "2020-Q1",
  to: "2023-Q4",
  vision: null,
  mission: null,
  values: [],
  levels: [
    { id: "goal", name: "Goal", plural: "Goals", supports: [] },
    { id: "outcome", name: "Outcome", plural: "Outcomes", supports: ["goal"] },
    { id: "output", name: "Output", plural: "Outputs", supports: ["outcome"] },
  ],
  results: [{ code: "G1", level: "goal", title: "Growth", supports: [], ...sample }],
  priorities: [
    { code: "DI", name: "Digital Inclusion", ...sample },
    { code: "CY", name: "Cybersecurity", ...sample },
  ],
  places: [
    { name: "World", kind: "world", ...sample },
    { name: "Africa", kind: "region", ...sample },
    { name: "Europe", kind: "region", ...sample },
  ],
  offices: [
    { name: "Headquarters", region: null, ...sample },
    { name: "Regional Office for Africa", region: "Africa", ...sample },
  ],
  bands: { id: "default", onTrack: 0.9, atRisk: 0.7 },
};
