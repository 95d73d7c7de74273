import type { Level } from "../framework.ts";

/** From the top down; vision and mission are statements of the framework. */
export const levels: readonly Level[] = [
  { id: "vision", name: "Vision", plural: "Visions", supports: [] },
  { id: "mission", name: "Mission", plural: "Missions", supports: ["vision"] },
  { id: "goal", name: "Strategic goal", plural: "Strategic goals", supports: ["mission"] },
  { id: "target", name: "Strategic target", plural: "Strategic targets", supports: ["goal"] },
  { id: "objective", name: "Objective", plural: "Objectives", supports: ["goal", "target"] },
  { id: "outcome", name: "Outcome", plural: "Outcomes", supports: ["objective", "target", "goal"] },
  { id: "output", name: "Output", plural: "Outputs", supports: ["outcome", "objective"] },
  { id: "activity", name: "Activity", plural: "Activities", supports: ["output"] },
  { id: "enabler", name: "Enabler", plural: "Enablers", supports: ["objective", "outcome", "output"] },
];
