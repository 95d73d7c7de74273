import { describe, expect, it } from "vitest";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { unaccounted } from "./accounts.ts";
import { book, brief, imported, sheet } from "./made-up.ts";

/** Formats of many organizations as they are commonly laid out; every figure in them is made up. */
const formats: Readonly<
  Record<
    string,
    {
      readonly workbook: Workbook;
      readonly kpis: readonly unknown[][];
      readonly targets?: readonly unknown[][];
      readonly actuals?: readonly unknown[][];
      readonly results?: readonly unknown[][];
    }
  >
> = {
  "an EU logframe of the older kind, levels down the side and several indicators in a cell": {
    workbook: book(
      sheet("Logframe", [
        ["LOGICAL FRAMEWORK OF THE ACTION"],
        [
          null,
          "Intervention logic",
          "Objectively verifiable indicators of achievement",
          "Sources and means of verification",
          "Assumptions",
        ],
        ["Overall objective", "Better digital lives", "Share of people online", "ITU statistics", null],
        [
          "Specific objective",
          "Schools are connected",
          "- Number of schools connected\n- Percentage of schools with fast lines",
          "Register of schools",
          "Power is there",
        ],
        [
          "Expected results",
          "Teachers are trained",
          "1. Number of teachers trained;\n2. Number of courses",
          "Course lists",
          "Teachers stay",
        ],
        ["Activities", "Write the curriculum", "Means: experts", "Costs: 10 000 EUR", null],
      ]),
    ),
    kpis: [
      ["Share of people online", "ITU statistics"],
      ["Number of schools connected", "Register of schools"],
      ["Percentage of schools with fast lines", "Register of schools"],
      ["Number of teachers trained", "Course lists"],
      ["Number of courses", "Course lists"],
    ],
    results: [
      ["Strategic goal", "Better digital lives"],
      ["Objective", "Schools are connected"],
      ["Output", "Teachers are trained"],
      ["Activity", "Write the curriculum"],
    ],
  },
  "an EU logframe of the newer kind, years in the cells": {
    workbook: book(
      sheet("Logframe", [
        [
          null,
          "Results chain",
          "Indicators",
          "Baselines (incl. reference year)",
          "Current value (incl. reference year)",
          "Targets (incl. reference year)",
          "Sources and means of verification",
          "Assumptions",
        ],
        [
          "Impact",
          "Better lives",
          "1.1 Internet users (%)",
          "45% (2019)",
          "52,5% (2021)",
          "70% (2023)",
          "Survey",
          null,
        ],
        [
          "Outcome 1",
          "More skills",
          "2.1 People trained",
          "0 (2020)",
          "1 200 (2021)",
          "5 000 (2023)",
          "Lists",
          "Staff stay",
        ],
      ]),
    ),
    kpis: [
      ["1.1 Internet users (%)", "Survey"],
      ["2.1 People trained", "Lists"],
    ],
    targets: [
      ["2023", 70],
      ["2023", 5000],
    ],
    actuals: [
      ["2021", "World", "Total", 52.5],
      ["2021", "World", "Total", 1200],
    ],
    results: [
      ["Strategic goal", "Better lives"],
      ["Outcome", "More skills"],
    ],
  },
  "an FCDO logframe, planned and achieved rows under milestones, the source under them": {
    workbook: book(
      sheet("Logframe", [
        ["PROJECT NAME", "Skills for all"],
        [
          "IMPACT",
          "Impact Indicator 1",
          null,
          "Baseline 2019",
          "Milestone 1 (2020)",
          "Milestone 2 (2021)",
          "Target (2023)",
        ],
        ["More jobs", "Share of young people in work", "Planned", 40, 42, 45, 50],
        [null, null, "Achieved", null, 41, null, null],
        [null, null, null, "Source", null, null, null],
        [null, null, null, "Labour survey", "Labour survey", "Labour survey", "Labour survey"],
        ["OUTCOME", "Outcome Indicator 1", null, "Baseline", "Milestone 1", "Milestone 2", "Target (date)"],
        ["People have skills", "Number of people certified", "Planned", 0, 100, 200, 300],
        [null, null, "Achieved", null, 110, null, null],
      ]),
    ),
    kpis: [
      ["Share of young people in work", "Labour survey"],
      ["Number of people certified", null],
    ],
    targets: [
      ["2020", 42],
      ["2021", 45],
      ["2023", 50],
      ["Milestone 1", 100],
      ["Milestone 2", 200],
      [null, 300],
    ],
    actuals: [
      ["2020", "World", "Total", 41],
      ["Milestone 1", "World", "Total", 110],
    ],
    results: [
      ["Strategic goal", "More jobs"],
      ["Outcome", "People have skills"],
    ],
  },
  "a World Bank results framework, targets by year of the project": {
    workbook: book(
      sheet(
        "Results framework",
        [
          ["Project Development Objective (PDO): to connect the villages"],
          [
            "PDO Level Results Indicators",
            "Core",
            "Unit of Measure",
            "Baseline",
            "Cumulative Target Values",
            null,
            null,
            "Frequency",
            "Data Source/ Methodology",
            "Responsibility for Data Collection",
          ],
          [null, null, null, null, "YR 1", "YR 2", "YR 3", null, null, null],
          [
            "People with access to the Internet",
            "X",
            "Number",
            1000,
            2000,
            5000,
            9000,
            "Annually",
            "Regulator",
            "Ministry",
          ],
          ["Retail price of 1 GB", null, "USD", 9.5, 8, 6, 4.5, "Annually", "Regulator", "Ministry"],
        ],
        [{ row: 1, column: 4, rows: 1, columns: 3 }],
      ),
    ),
    kpis: [
      ["People with access to the Internet", null],
      ["Retail price of 1 GB", null],
    ],
    targets: [
      ["YR 1", 2000],
      ["YR 2", 5000],
      ["YR 3", 9000],
      ["YR 1", 8],
      ["YR 2", 6],
      ["YR 3", 4.5],
    ],
  },
  "a USAID indicator tracking table, target, actual and % by fiscal year": {
    workbook: book(
      sheet(
        "PITT",
        [
          ["PERFORMANCE INDICATOR TRACKING TABLE"],
          ["No.", "Indicator", "Disaggregated by", "Baseline", null, "FY 2021", null, null, "FY 2022", null, null],
          [null, null, null, "Year", "Value", "Target", "Actual", "% achieved", "Target", "Actual", "% achieved"],
          ["IR1.1-1", "Number of people reached", "Women", 2019, 10, 100, 120, "120%", 200, 180, "90%"],
          ["IR1.1-1", "Number of people reached", "Men", 2019, 20, 100, 90, "90%", 200, 210, "105%"],
        ],
        [
          { row: 1, column: 3, rows: 1, columns: 2 },
          { row: 1, column: 5, rows: 1, columns: 3 },
          { row: 1, column: 8, rows: 1, columns: 3 },
        ],
      ),
    ),
    kpis: [["Number of people reached", null]],
    targets: [],
    actuals: [
      ["2021", "World", "Female", 120],
      ["2022", "World", "Female", 180],
      ["2021", "World", "Male", 90],
      ["2022", "World", "Male", 210],
    ],
  },
  "a UNDP results framework in quarters under their year, headings between rows, a total at the end": {
    workbook: book(
      sheet("AWP 2021", [
        ["Annual work plan 2021"],
        [],
        ["EXPECTED OUTPUTS", "OUTPUT INDICATORS", "DATA SOURCE", "BASELINE", "TARGETS", null, null, null],
        [null, null, null, null, "Q1", "Q2", "Q3", "Q4"],
        ["Output 1: Laws are drafted", "1.1 Number of laws drafted", "Gazette", 2, 3, 4, 5, 6],
        [null, "1.2 Number of hearings", "Minutes", 0, 1, 2, 3, 4],
        ["Total", null, null, 2, 4, 6, 8, 10],
      ]),
    ),
    kpis: [
      ["1.1 Number of laws drafted", null],
      ["1.2 Number of hearings", null],
    ],
    targets: ["1.1", "1.2"].flatMap((_, i) =>
      [1, 2, 3, 4].map((quarter) => [`2021-Q${quarter}`, (i === 0 ? 2 : 0) + quarter]),
    ),
    results: [["Output", "Output 1: Laws are drafted"]],
  },
  "a table of an operational plan, years as numbers, blank columns and stray notes": {
    workbook: book(
      sheet("Outcome indicators", [
        [null, "Draft, not for circulation"],
        [],
        [null, "Outcome indicators", null, 2019, 2020, 2021, null, "Target 2023", "Source"],
        [null, "D.1-a: Number of agreements", null, 10, 12, 15, null, 20, "ITU"],
        [null, "D.1-b: Level of satisfaction (%)", null, 80.5, null, 85, null, 90, "Survey"],
        [],
        [null, "* Provisional figures"],
      ]),
    ),
    kpis: [
      ["D.1-a: Number of agreements", null],
      ["D.1-b: Level of satisfaction (%)", null],
    ],
    targets: [
      ["2023", 20],
      ["2023", 90],
    ],
    actuals: [
      ["2019", "World", "Total", 10],
      ["2020", "World", "Total", 12],
      ["2021", "World", "Total", 15],
      ["2019", "World", "Total", 80.5],
      ["2021", "World", "Total", 85],
    ],
  },
  "indicator sheets on their side, a label a row": {
    workbook: book(
      sheet("PIRS", [
        ["Performance indicator reference sheet"],
        ["Name of result", "More people online"],
        ["Indicator", "Share of people online", "Number of schools online"],
        ["Precise definition", "ITU's definition", "With 10 Mbit/s"],
        ["Unit of measure", "%", "schools"],
        ["Data source", "Survey", "Register"],
        ["Reporting frequency", "Annual", "Quarterly"],
        ["Baseline", 40, 120],
        ["Target 2021", 50, 150],
        ["Target 2023", 60, 200],
      ]),
    ),
    kpis: [
      ["Share of people online", null],
      ["Number of schools online", null],
    ],
    targets: [
      ["2021", 50],
      ["2023", 60],
      ["2021", 150],
      ["2023", 200],
    ],
  },
  "a German table with decimal commas as text": {
    workbook: book(
      sheet("Wirkungsmatrix", [
        [
          "Modulziel",
          "Indikator",
          "Einheit",
          "Ausgangswert (2019)",
          "Zielwert 2023",
          "Ist-Wert 2021",
          "Verifizierungsquelle",
          "Annahmen",
        ],
        [
          "Zugang für alle",
          "Anteil der Menschen mit Internet",
          "%",
          "45,5",
          "70,0",
          "52,3",
          "Erhebung",
          "Strom ist da",
        ],
      ]),
    ),
    kpis: [["Anteil der Menschen mit Internet", "Erhebung"]],
    targets: [["2023", 70]],
    actuals: [["2021", "World", "Total", 52.3]],
    results: [["Objective", "Zugang für alle"]],
  },
  "a Russian table whose columns are numbered": {
    workbook: book(
      sheet("Показатели", [
        [
          "№",
          "Наименование показателя",
          "Единица измерения",
          "Базовое значение, 2019 г.",
          "План 2021",
          "Факт 2021",
          "Примечание",
        ],
        [1, 2, 3, 4, 5, 6, 7],
        ["1.1", "Доля населения с доступом к Интернету", "%", "45,5", 50, "52,1", "предварительно"],
        ["1.2", "Количество школ", "ед.", 100, 150, 160, null],
      ]),
    ),
    kpis: [
      ["Доля населения с доступом к Интернету", null],
      ["Количество школ", null],
    ],
    targets: [
      ["2021", 50],
      ["2021", 150],
    ],
    actuals: [
      ["2021", "World", "Total", 52.1],
      ["2021", "World", "Total", 160],
    ],
  },
  "an Arabic table": {
    workbook: book(
      sheet("المؤشرات", [
        [
          "النتيجة المتوقعة",
          "المؤشر",
          "وحدة القياس",
          "خط الأساس 2019",
          "المستهدف 2023",
          "القيمة الفعلية 2021",
          "وسائل التحقق",
        ],
        ["المخرج 1: تدريب", "عدد المتدربين", "شخص", 100, 500, 250, "سجل"],
      ]),
    ),
    kpis: [["عدد المتدربين", "سجل"]],
    targets: [["2023", 500]],
    actuals: [["2021", "World", "Total", 250]],
    results: [["Output", "المخرج 1: تدريب"]],
  },
  "a Chinese table": {
    workbook: book(
      sheet("指标", [
        ["产出", "指标名称", "单位", "基线值（2019年）", "2023年目标值", "2021年实际值", "数据来源"],
        ["培训", "受训人数", "人", 100, 500, 250, "登记册"],
      ]),
    ),
    kpis: [["受训人数", null]],
    targets: [["2023", 500]],
    actuals: [["2021", "World", "Total", 250]],
    results: [["Output", "培训"]],
  },
  "a Portuguese table in quarters with years, under merged headers": {
    workbook: book(
      sheet(
        "Quadro lógico",
        [
          [
            "Resultados esperados",
            "Indicadores",
            "Linha de base",
            "Metas",
            null,
            "Alcançado",
            null,
            "Meios de verificação",
            "Pressupostos",
          ],
          [null, null, null, "T3 2021", "T4 2021", "T3 2021", "T4 2021", null, null],
          ["Mais competências", "Número de pessoas formadas", "1.234,5", 10, 20, 9, 21, "Registos", "Há energia"],
        ],
        [
          { row: 0, column: 3, rows: 1, columns: 2 },
          { row: 0, column: 5, rows: 1, columns: 2 },
        ],
      ),
    ),
    kpis: [["Número de pessoas formadas", "Registos"]],
    targets: [
      ["2021-Q3", 10],
      ["2021-Q4", 20],
    ],
    actuals: [
      ["2021-Q3", "World", "Total", 9],
      ["2021-Q4", "World", "Total", 21],
    ],
  },
  "several tables on a sheet, each with a header of its own": {
    workbook: book(
      sheet("IFAD", [
        ["Table 1: Outreach"],
        ["Indicators", "Baseline", "Mid-term", "End target", "Responsibility"],
        ["Persons receiving services", 0, 500, 1000, "PMU"],
        [],
        ["Table 2: Outcome"],
        ["Indicators", "Unit", "Baseline 2019", "Target 2022", "Target 2023"],
        ["Households reporting more income", "%", 10, 20, 30],
      ]),
    ),
    kpis: [
      ["Persons receiving services", null],
      ["Households reporting more income", null],
    ],
    targets: [
      ["Mid-term", 500],
      [null, 1000],
      ["2022", 20],
      ["2023", 30],
    ],
  },
};

describe.each(Object.entries(formats))("%s", (_, { workbook, kpis, targets, actuals, results }) => {
  const result = imported(workbook);

  it("gives its KPIs, targets, actuals and results", () => {
    expect(brief(result, "kpis", "title", "verification")).toEqual(kpis);
    if (targets) expect(brief(result, "kpi_targets", "period", "target")).toEqual(targets);
    if (actuals) expect(brief(result, "actuals", "period", "place", "disaggregation", "value")).toEqual(actuals);
    if (results) expect(brief(result, "results", "level", "title")).toEqual(results);
  });

  it("has every filled cell in the new workbook or in the list", () => {
    expect(unaccounted(workbook, result)).toEqual([]);
  });
});
