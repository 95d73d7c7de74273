import type { Level } from "../framework.ts";

/** Levels as remembered of the plan; how they nest is to be verified. */
export const levels: readonly Level[] = [
  { id: "vision", name: "Vision", plural: "Visions", supports: [] },
  { id: "mission", name: "Mission", plural: "Missions", supports: ["vision"] },
  { id: "goal", name: "Strategic goal", plural: "Strategic goals", supports: ["mission"] },
  { id: "target", name: "Strategic target", plural: "Strategic targets", supports: ["goal"] },
  {
    id: "priority",
    name: "Thematic priority of the Union",
    plural: "Thematic priorities of the Union",
    supports: ["goal", "target"],
  },
  { id: "outcome", name: "Outcome", plural: "Outcomes", supports: ["priority", "target", "goal"] },
  {
    id: "offering",
    name: "Product and service offering",
    plural: "Product and service offerings",
    supports: ["outcome", "priority"],
  },
  { id: "output", name: "Output", plural: "Outputs", supports: ["offering", "outcome"] },
  { id: "activity", name: "Activity", plural: "Activities", supports: ["output"] },
  { id: "enabler", name: "Enabler", plural: "Enablers", supports: ["priority", "outcome", "offering"] },
];
