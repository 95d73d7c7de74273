import { add, type SomebodysWorkbook } from "./made.ts";

/** The United Kingdom's logframe: a header for each result and indicator, planned, achieved and source rows, weights, inputs. */
export const dfidLogframe: SomebodysWorkbook = {
  name: "a DFID logframe, a header for each indicator, with weights, risk ratings and inputs",
  build(book) {
    const header = (result: string, indicator: string, last: string) => [
      result,
      indicator,
      null,
      "Baseline (2019)",
      "Milestone 1 (Dec 2020)",
      "Milestone 2 (Dec 2021)",
      "Target (Dec 2023)",
      last,
    ];
    add(
      book,
      "Logframe",
      [
        ["PROJECT TITLE", "Connecting the unconnected", null, null, null, null, null, null],
        header("IMPACT", "Impact Indicator 1", ""),
        ["Livelihoods improve", "Households with an income from online work", "Planned", 2000, 2500, 3200, 5000, null],
        [null, null, "Achieved", null, 2610, null, null, null],
        [null, null, null, "Source", null, null, null, null],
        [null, null, null, "National household survey", null, null, null, null],
        header("OUTCOME", "Outcome Indicator 1", "Assumptions"),
        ["People go online", "% of adults online", "Planned", "24%", "28%", "33%", "45%", "Prices keep falling"],
        [null, null, "Achieved", null, "29.5%", "n/a", null, null],
        [null, null, null, "Source", null, null, null, null],
        [null, null, null, "Regulator", null, null, null, null],
        header("OUTPUT 1", "Output Indicator 1.1", "Assumption"),
        ["Towers are built", "Number of towers (cumulative)", "Planned", 0, 20, 60, 120, "Permits are given"],
        [null, null, "Achieved", null, 18, null, null, null],
        header("IMPACT WEIGHTING (%)", "Output Indicator 1.2", ""),
        ["60%", "Number of villages covered", "Planned", 0, 50, 150, 400, null],
        [null, null, "Achieved", null, 47, null, null, null],
        ["INPUTS (£)", "DFID (£)", "Govt (£)", "Other (£)", "Total (£)", "DFID SHARE (%)", null, null],
        [null, 1200000, 300000, 0, 1500000, "80%", null, null],
      ],
      { merged: ["B1:H1", "D6:G6", "D11:G11"] },
    );
  },
  results: [
    ["Strategic goal", "Livelihoods improve"],
    ["Outcome", "People go online"],
    ["Output", "Towers are built"],
  ],
  kpis: [
    ["Households with an income from online work", null, 2000, "2019"],
    ["% of adults online", "%", 24, "2019"],
    ["Number of towers (cumulative)", null, 0, "2019"],
    ["Number of villages covered", null, 0, "2019"],
  ],
  targets: [
    ["Households with an income from online work", "2020", 2500],
    ["Households with an income from online work", "2021", 3200],
    ["Households with an income from online work", "2023", 5000],
    ["% of adults online", "2020", 28],
    ["% of adults online", "2021", 33],
    ["% of adults online", "2023", 45],
    ["Number of towers (cumulative)", "2020", 20],
    ["Number of towers (cumulative)", "2021", 60],
    ["Number of towers (cumulative)", "2023", 120],
    ["Number of villages covered", "2020", 50],
    ["Number of villages covered", "2021", 150],
    ["Number of villages covered", "2023", 400],
  ],
  actuals: [
    ["Households with an income from online work", "2020", "World", "Total", 2610],
    ["% of adults online", "2020", "World", "Total", 29.5],
    ["Number of towers (cumulative)", "2020", "World", "Total", 18],
    ["Number of villages covered", "2020", "World", "Total", 47],
  ],
  risks: ["Prices keep falling", "Permits are given"],
};
