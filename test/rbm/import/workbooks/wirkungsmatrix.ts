import { add, type SomebodysWorkbook } from "./made.ts";

/** GIZ's matrix: in a cell the indicator, and under it in the same cell its baseline, target and actual. */
export const wirkungsmatrix: SomebodysWorkbook = {
  name: "a GIZ matrix in German with baseline, target and actual under the indicator in its cell",
  isOld: true,
  build(book) {
    add(
      book,
      "Wirkungsmatrix",
      [
        ["Wirkungsmatrix", null, null, null],
        ["Zusammenfassung", "Indikatoren", "Verifizierungsquellen", "Annahmen"],
        [
          "Modulziel: Die Verwaltung arbeitet digital",
          "Modulzielindikator 1:\nDer Anteil der digital erledigten Anträge ist gestiegen.\nBasiswert: 12,5 % (2019)\nZielwert: 40 % (2023)\nIst-Wert: 21,3 % (2021)",
          "Jahresbericht der Verwaltung",
          "Der Haushalt bleibt stabil",
        ],
        [
          "Output 1: Die Mitarbeitenden sind geschult",
          "Outputindikator 1.1:\n1.500 Mitarbeitende haben die Schulung bestanden.\nBasiswert: 0 (2020)\nZielwert: 1.500 (2022)",
          "Prüfungslisten",
          null,
        ],
      ],
      { merged: ["A1:D1"] },
    );
  },
  results: [
    ["Objective", "Modulziel: Die Verwaltung arbeitet digital"],
    ["Output", "Output 1: Die Mitarbeitenden sind geschult"],
  ],
  kpis: [
    ["Modulzielindikator 1: Der Anteil der digital erledigten Anträge ist gestiegen.", "%", 12.5, "2019"],
    ["Outputindikator 1.1: 1.500 Mitarbeitende haben die Schulung bestanden.", null, 0, "2020"],
  ],
  targets: [
    ["Modulzielindikator 1: Der Anteil der digital erledigten Anträge ist gestiegen.", "2023", 40],
    ["Outputindikator 1.1: 1.500 Mitarbeitende haben die Schulung bestanden.", "2022", 1500],
  ],
  actuals: [
    ["Modulzielindikator 1: Der Anteil der digital erledigten Anträge ist gestiegen.", "2021", "World", "Total", 21.3],
  ],
  risks: ["Der Haushalt bleibt stabil"],
};
