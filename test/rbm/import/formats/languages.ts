import { book, sheet } from "../made-up.ts";
import type { Format } from "./format.ts";

/** Tables in other languages. */
export const languages: Readonly<Record<string, Format>> = {
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
};
