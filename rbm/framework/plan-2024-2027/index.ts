import { defaultBands } from "../bands.ts";
import type { Framework } from "../framework.ts";
import { offices } from "../plan-2020-2023/offices.ts";
import { places } from "../plan-2020-2023/places.ts";
import { scopes } from "../plan-2020-2023/priorities.ts";
import { levels } from "./levels.ts";
import { priorities } from "./priorities.ts";
import { enablers, goals, offerings, targets, unionPriorities } from "./results.ts";

/** The plan after: what is known of it. Vision, mission and values were not seen. */
export const framework2024: Framework = {
  id: "2024-2027",
  version: 1,
  title: "Strategic plan of the Union 2024-2027",
  from: "2024-Q1",
  to: "2027",
  vision: null,
  mission: null,
  values: [],
  levels,
  results: [...goals, ...targets, ...unionPriorities, ...offerings, ...enablers],
  priorities,
  scopes,
  places,
  offices,
  bands: defaultBands,
};
