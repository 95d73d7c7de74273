import { add, type SomebodysWorkbook } from "./made.ts";

/** The EU's older logframe, in French, as an .xls: levels down the side, lists in cells, means and costs beside the activities. */
export const cadreLogique: SomebodysWorkbook = {
  name: "an older EU logframe in French, saved as .xls, with lists in its cells",
  isOld: true,
  build(book) {
    add(
      book,
      "Cadre logique",
      [
        ["CADRE LOGIQUE DU PROJET", null, null, null, null],
        [
          null,
          "Logique d'intervention",
          "Indicateurs objectivement vérifiables",
          "Sources et moyens de vérification",
          "Hypothèses",
        ],
        ["Objectif global", "Les écoles sont connectées", "Part des élèves en ligne", "Annuaire statistique", null],
        [
          "Objectif spécifique",
          "Les enseignants utilisent le numérique",
          "• Nombre d'enseignants formés\n• Part des femmes parmi eux",
          "Listes de présence",
          "Les enseignants restent en poste",
        ],
        [
          "Résultats attendus",
          "R1. Un programme de formation existe",
          "1) Programme validé ;\n2) Nombre de modules en ligne ;",
          "Plateforme",
          null,
        ],
        [null, "R2. Les écoles ont un accès", "Nombre d'écoles avec accès", "Visites", "L'électricité est stable"],
        ["Activités", "A1.1 Écrire le programme", "Moyens : 2 experts", "Coûts : 20 000 EUR", null],
        [null, null, null, null, "Conditions préalables : accord du ministère"],
      ],
      { merged: ["A1:E1", "A5:A6"] },
    );
  },
  results: [
    ["Strategic goal", "Les écoles sont connectées"],
    ["Objective", "Les enseignants utilisent le numérique"],
    ["Output", "R1. Un programme de formation existe"],
    ["Output", "R2. Les écoles ont un accès"],
    ["Activity", "A1.1 Écrire le programme"],
  ],
  kpis: [
    ["Part des élèves en ligne", "%", null, null],
    ["Nombre d'enseignants formés", null, null, null],
    ["Part des femmes parmi eux", "%", null, null],
    ["Programme validé", null, null, null],
    ["Nombre de modules en ligne", null, null, null],
    ["Nombre d'écoles avec accès", null, null, null],
  ],
  targets: [],
  actuals: [],
  risks: [
    "Les enseignants restent en poste",
    "L'électricité est stable",
    "Conditions préalables : accord du ministère",
  ],
};
