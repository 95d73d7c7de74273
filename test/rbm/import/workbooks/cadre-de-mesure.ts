import { add, type SomebodysWorkbook } from "./made.ts";

/** Canada's performance measurement framework: three kinds of outcomes, all of it words, one indicator a line. */
export const cadreDeMesure: SomebodysWorkbook = {
  name: "a performance measurement framework of the Canadian kind, in words",
  build(book) {
    add(
      book,
      "PMF",
      [
        ["PERFORMANCE MEASUREMENT FRAMEWORK", null, null, null, null, null, null, null],
        [
          "EXPECTED RESULTS",
          "INDICATORS",
          "BASELINE DATA",
          "TARGETS",
          "DATA SOURCES",
          "DATA COLLECTION METHODS",
          "FREQUENCY",
          "RESPONSIBILITY",
        ],
        ["Ultimate Outcome (long term)", null, null, null, null, null, null, null],
        [
          "Women and men earn more from digital work",
          "Average income of participants (F/M)",
          "CAD 210 (2019)",
          "from CAD 210 to CAD 300",
          "Tax office",
          "Records review",
          "Annually",
          "Ministry",
        ],
        ["Intermediate Outcomes (medium term)", null, null, null, null, null, null, null],
        [
          "Firms hire people with digital skills",
          "- Number of firms that hire\n- Share of women among those hired",
          "40\n25%",
          "120\n40%",
          "Survey of firms",
          "Survey",
          "Annually",
          "Project",
        ],
        ["Immediate Outcomes (short term)", null, null, null, null, null, null, null],
        [
          "People have digital skills",
          "Number of graduates (F/M)",
          "0",
          "2,500 (1,250 F; 1,250 M)",
          "Schools",
          "Exam lists",
          "Semi-annually",
          "Schools",
        ],
        ["Outputs", null, null, null, null, null, null, null],
        ["Courses are developed", "Number of courses", "0", "12 by 2022", "Project", "Count", "Quarterly", "Project"],
      ],
      { merged: ["A1:H1", "A3:H3", "A5:H5", "A7:H7", "A9:H9"] },
    );
  },
  results: [
    ["Strategic goal", "Women and men earn more from digital work"],
    ["Outcome", "Firms hire people with digital skills"],
    ["Outcome", "People have digital skills"],
    ["Output", "Courses are developed"],
  ],
  kpis: [
    ["Average income of participants (F/M)", "CAD", 210, "2019"],
    ["Number of firms that hire", null, 40, null],
    ["Share of women among those hired", "%", 25, null],
    ["Number of graduates (F/M)", null, 0, null],
    ["Number of courses", null, 0, null],
  ],
  targets: [
    ["Average income of participants (F/M)", null, "from CAD 210 to CAD 300"],
    ["Number of firms that hire", null, 120],
    ["Share of women among those hired", null, 40],
    ["Number of graduates (F/M)", null, "2,500 (1,250 F; 1,250 M)"],
    ["Number of courses", "2022", 12],
  ],
  actuals: [],
};
