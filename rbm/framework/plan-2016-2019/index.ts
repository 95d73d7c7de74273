import { defaultBands } from "../bands.ts";
import type { Aim, Framework, Result } from "../framework.ts";
import { levels } from "../plan-2020-2023/levels.ts";
import { offices } from "../plan-2020-2023/offices.ts";
import { places } from "../plan-2020-2023/places.ts";
import { remembered, verified } from "../sourced.ts";

const inAnnualReport = verified("ITU annual reports 2015, 2016 and 2017, goal pages of the Connect 2020 Agenda");
const toLookUp = remembered("Remembered; to be looked up in Resolution 71 (Rev. Busan, 2014)");

/** The goals under which targets of Connect 2020 were seen; the plan had more. */
const goals: readonly Result[] = [
  { code: "2", level: "goal", title: "Inclusiveness", supports: [], ...toLookUp },
  { code: "3", level: "goal", title: "Sustainability", supports: [], ...toLookUp },
];

/** The twelve targets of Connect 2020 that were seen, paraphrased. They were to be met by the end of 2020. */
const targets: readonly Result[] = [
  target("2.1.A", "Households of the developing world with access to the Internet", { value: 50, unit: "%" }),
  target("2.1.B", "Households of least developed countries with access to the Internet", { value: 15, unit: "%" }),
  target("2.2.A", "People of the developing world using the Internet", { value: 50, unit: "%" }),
  target("2.2.B", "People of least developed countries using the Internet", { value: 20, unit: "%" }),
  target("2.3.A", "Gap in affordability between developed and developing countries narrower", {
    value: 40,
    unit: "% reduction",
    direction: "decrease",
  }),
  target("2.3.B", "Cost of broadband, of average monthly income at the most", {
    value: 5,
    unit: "%",
    direction: "decrease",
  }),
  target("2.4", "Rural population covered by broadband", { value: 90, unit: "%" }),
  target("2.5.A", "Equality of women and men among Internet users", "parity"),
  target("2.5.B", "Countries whose environment makes ICT accessible to persons with disabilities", "all countries"),
  target("3.1", "Readiness for cybersecurity better", { value: 40, unit: "% improvement" }),
  target("3.2", "Redundant e-waste less", { value: 50, unit: "% reduction", direction: "decrease" }),
  target("3.3", "Greenhouse gas for each device less", { value: 30, unit: "% reduction", direction: "decrease" }),
];

function target(code: string, title: string, aim: (Pick<Aim, "value" | "unit"> & Partial<Aim>) | string): Result {
  const result: Result = { code, level: "target", title, supports: [code.slice(0, 1)], ...inAnnualReport };
  return typeof aim === "string"
    ? { ...result, aimInWords: aim }
    : { ...result, aim: { by: "2020", direction: "increase", ...aim } };
}

/**
 * The plan before: as much of it as was seen. It had no thematic priorities of BDT; levels, places and offices are those
 * of the plan that followed. Its targets were for 2020.
 */
export const framework2016: Framework = {
  id: "2016-2019",
  version: 1,
  title: "Strategic plan of the Union 2016-2019 (Connect 2020)",
  from: "2016-Q1",
  to: "2019",
  figures: { from: "2014", to: "2020" },
  vision: null,
  mission: null,
  values: [],
  levels,
  results: [...goals, ...targets],
  priorities: [],
  scopes: [
    {
      code: "UT",
      name: "Strategic targets of the Union",
      ...remembered("A reporting unit of this workbook; the targets it reports on are those of the plan"),
    },
  ],
  places,
  offices,
  bands: defaultBands,
};
