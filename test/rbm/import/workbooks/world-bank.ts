import { add, type SomebodysWorkbook } from "./made.ts";

/** A World Bank results framework of the newer kind: targets by number, headings between rows, the monitoring plan on another sheet. */
export const worldBank: SomebodysWorkbook = {
  name: "a World Bank results framework with its monitoring and evaluation plan on another sheet",
  build(book) {
    add(
      book,
      "Results Framework",
      [
        ["Results Framework", null, null, null, null, null, null],
        ["COUNTRY: Sample country; Digital Inclusion Project", null, null, null, null, null, null],
        [],
        ["Project Development Objective(s)", null, null, null, null, null, null],
        ["To widen access to broadband and digital services.", null, null, null, null, null, null],
        [],
        ["Project Development Objective Indicators", null, null, null, null, null, null],
        ["Indicator Name", "PBC", "Baseline", "Intermediate Targets", null, null, "End Target"],
        [null, null, null, 1, 2, 3, null],
        ["To widen access to broadband", null, null, null, null, null, null],
        ["People with access to the Internet (Number)", null, 1500000, 1800000, 2400000, 3100000, 4000000],
        ["of which women (Percentage)", null, 0.41, 0.43, 0.45, 0.48, 0.5],
        [],
        ["Intermediate Results Indicators by Components", null, null, null, null, null, null],
        ["Indicator Name", "PBC", "Baseline", "Intermediate Targets", null, null, "End Target"],
        [null, null, null, 1, 2, 3, null],
        ["Component 1: Connectivity", null, null, null, null, null, null],
        ["Km of fibre laid (Kilometers)", null, 0, 400, 900, 1500, 2200],
        ["Regulation on sharing adopted (Yes/No)", "PBC 1", "No", "No", "Yes", "Yes", "Yes"],
      ],
      {
        merged: ["A1:G1", "D8:F8", "D15:F15", "A10:G10", "A17:G17"],
        formats: { "C12:G12": "0.00%", "C11:G11": "#,##0.00" },
      },
    );
    add(book, "M&E plan", [
      [
        "Indicator Name",
        "Definition/Description",
        "Frequency",
        "Datasource",
        "Methodology for Data Collection",
        "Responsibility for Data Collection",
      ],
      [
        "People with access to the Internet (Number)",
        "Unique subscribers",
        "Annual",
        "Operators",
        "Reports of operators to the regulator",
        "Regulator",
      ],
      ["Km of fibre laid (Kilometers)", "Accepted by the engineer", "Semi-annual", "Contracts", null, "PIU"],
    ]);
  },
  results: [
    [null, "To widen access to broadband"],
    ["Output", "Component 1: Connectivity"],
  ],
  kpis: [
    ["People with access to the Internet (Number)", null, 1500000, null],
    ["People with access to the Internet (Number): of which women (Percentage)", "%", 41, null],
    ["Km of fibre laid (Kilometers)", null, 0, null],
    ["Regulation on sharing adopted (Yes/No)", null, "No", null],
  ],
  targets: [
    ["People with access to the Internet (Number)", "Intermediate Targets 1", 1800000],
    ["People with access to the Internet (Number)", "Intermediate Targets 2", 2400000],
    ["People with access to the Internet (Number)", "Intermediate Targets 3", 3100000],
    ["People with access to the Internet (Number)", null, 4000000],
    ["People with access to the Internet (Number): of which women (Percentage)", "Intermediate Targets 1", 43],
    ["People with access to the Internet (Number): of which women (Percentage)", "Intermediate Targets 2", 45],
    ["People with access to the Internet (Number): of which women (Percentage)", "Intermediate Targets 3", 48],
    ["People with access to the Internet (Number): of which women (Percentage)", null, 50],
    ["Km of fibre laid (Kilometers)", "Intermediate Targets 1", 400],
    ["Km of fibre laid (Kilometers)", "Intermediate Targets 2", 900],
    ["Km of fibre laid (Kilometers)", "Intermediate Targets 3", 1500],
    ["Km of fibre laid (Kilometers)", null, 2200],
    ["Regulation on sharing adopted (Yes/No)", "Intermediate Targets 1", "No"],
    ["Regulation on sharing adopted (Yes/No)", "Intermediate Targets 2", "Yes"],
    ["Regulation on sharing adopted (Yes/No)", "Intermediate Targets 3", "Yes"],
    ["Regulation on sharing adopted (Yes/No)", null, "Yes"],
  ],
  actuals: [],
};
