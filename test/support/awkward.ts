import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { contentWith } from "./content.ts";

/** Awkward to keep: texts that look like something else, zeros, dates, ends of years, long narratives. */
export const awkward = contentWith(
  priorityTemplate,
  { parent: "abc" },
  {
    cover: [{ figures: "Sample figures" }],
    kpis: [
      {
        code: "007",
        title: "-5 dB & <b>",
        unit: "%",
        baseline: 0,
        baseline_period: "2019",
        baseline_due: "2021-12-31",
      },
      { code: "DI-02", title: "=1+1", unit: "@home", baseline: -12.5, sdg: "17.8.1", methodology: "#REF!" },
    ],
    kpi_targets: [{ kpi: "007", period: "2021", target: 52.1 }],
    actuals: [
      {
        kpi: "007",
        period: "2021-Q3",
        place: "World",
        disaggregation: "Total",
        value: 0,
        comment: "+4 since\nlast quarter",
      },
      {
        kpi: "DI-02",
        period: "2021-Q3",
        place: "Europe",
        disaggregation: "Female",
        numerator: 1,
        denominator: 3,
        value: 33.3333333333333,
      },
    ],
    narrative: [{ achievements: "- first\n- second  with  spaces", challenges: "日本語 · العربية · é" }],
    outputs: [{ code: "O1", starts: "2020-02-29", due: "2099-12-31", budget: 1250000.5, spent: 0 }],
  },
);
