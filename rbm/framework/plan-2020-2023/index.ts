import { defaultBands } from "../bands.ts";
import type { Framework } from "../framework.ts";
import { goals } from "./goals.ts";
import { levels } from "./levels.ts";
import { objectives } from "./objectives.ts";
import { offices } from "./offices.ts";
import { places } from "./places.ts";
import { priorities, scopes } from "./priorities.ts";
import { mission, values, vision } from "./statements.ts";
import { targets } from "./targets.ts";

/** The plan in force when BDT set up its quarterly reviews by thematic priority. */
export const framework2020: Framework = {
  id: "2020-2023",
  version: 1,
  title: "Strategic plan of the Union 2020-2023",
  from: "2020-Q1",
  to: "2023",
  figures: { from: "2018", to: "2023" },
  vision,
  mission,
  values,
  levels,
  results: [...goals, ...targets, ...objectives],
  priorities,
  scopes,
  places,
  offices,
  bands: defaultBands,
};
