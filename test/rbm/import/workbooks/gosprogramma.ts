import { add, type SomebodysWorkbook } from "./made.ts";

/** Indicators of a state programme in Russian: numbered columns, years with what they are in the second row, dates counted from 1904. */
export const gosprogramma: SomebodysWorkbook = {
  name: "a state programme in Russian with years over fact and plan, in a workbook that counts dates from 1904",
  build(book) {
    book.properties.date1904 = true;
    add(
      book,
      "Показатели",
      [
        ["Сведения о целевых показателях государственной программы", null, null, null, null, null, null],
        ["№ п/п", "Наименование показателя", "Ед. изм.", "2019 год", "2020 год", "2021 год", "Дата отчёта"],
        [null, null, null, "факт", "факт", "план", null],
        [1, 2, 3, 4, 5, 6, 7],
        ["Цель 1. Доступность Интернета", null, null, null, null, null, null],
        [
          "1.1",
          "Доля домохозяйств с доступом к Интернету",
          "%",
          "76,9",
          "78,8",
          "не менее 80",
          new Date(Date.UTC(2021, 8, 30)),
        ],
        ["1.2", "Количество подключённых школ", "ед.", "1 234", "2 345", "3 000", new Date(Date.UTC(2021, 8, 30))],
      ],
      { merged: ["A1:G1", "A5:G5"], formats: { "G6:G7": "dd.mm.yyyy" } },
    );
  },
  results: [["Objective", "Цель 1. Доступность Интернета"]],
  kpis: [
    ["Доля домохозяйств с доступом к Интернету", "%", null, null],
    ["Количество подключённых школ", "ед.", null, null],
  ],
  targets: [
    ["Доля домохозяйств с доступом к Интернету", "2021", 80],
    ["Количество подключённых школ", "2021", 3000],
  ],
  actuals: [
    ["Доля домохозяйств с доступом к Интернету", "2019", "World", "Total", 76.9],
    ["Доля домохозяйств с доступом к Интернету", "2020", "World", "Total", 78.8],
    ["Количество подключённых школ", "2019", "World", "Total", 1234],
    ["Количество подключённых школ", "2020", "World", "Total", 2345],
  ],
};
