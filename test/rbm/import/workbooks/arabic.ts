import { add, type SomebodysWorkbook } from "./made.ts";

/** A plan in Arabic from right to left, in the digits that are used there. */
export const arabic: SomebodysWorkbook = {
  name: "a plan in Arabic with Arabic digits",
  build(book) {
    add(
      book,
      "مصفوفة النتائج",
      [
        ["مصفوفة النتائج", null, null, null, null, null],
        ["النتيجة المتوقعة", "المؤشر", "خط الأساس", "المستهدف", null, "وسائل التحقق"],
        [null, null, "2019", "2021", "2023", null],
        ["المخرج 1: التدريب", "عدد المتدربين", "١٬٢٠٠", "٢٬٥٠٠", "٤٠٠٠", "سجل التدريب"],
        [null, "نسبة النساء", "٣٥٪", "٤٠٫٥٪", "٥٠٪", "سجل التدريب"],
      ],
      { merged: ["A1:F1", "A2:A3", "B2:B3", "D2:E2", "F2:F3", "A4:A5"], rightToLeft: true },
    );
  },
  results: [["Output", "المخرج 1: التدريب"]],
  kpis: [
    ["عدد المتدربين", null, 1200, "2019"],
    ["نسبة النساء", "%", 35, "2019"],
  ],
  targets: [
    ["عدد المتدربين", "2021", 2500],
    ["عدد المتدربين", "2023", 4000],
    ["نسبة النساء", "2021", 40.5],
    ["نسبة النساء", "2023", 50],
  ],
  actuals: [],
};
