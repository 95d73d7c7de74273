import type { Result } from "../framework.ts";
import { inBackgrounder } from "./sources.ts";

/** The five strategic goals, by their short names. */
export const goals: readonly Result[] = [
  ["1", "Growth"],
  ["2", "Inclusiveness"],
  ["3", "Sustainability"],
  ["4", "Innovation"],
  ["5", "Partnership"],
].map(([code, title]) => ({ code: code!, level: "goal", title: title!, supports: [], ...inBackgrounder }));
