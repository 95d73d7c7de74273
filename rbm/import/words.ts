import { folded } from "../template/names.ts";
import type { Target } from "./mapping.ts";

/** Fields that several sheets have; which one is meant shows in the columns beside. */
export type Loose = "any.code" | "any.period" | "any.comment";

interface Named {
  readonly to: Target | Loose;
  readonly level?: string;
  /** Headers in English, French and Spanish. */
  readonly names: readonly string[];
}

const NAMED: readonly Named[] = [
  {
    to: "any.code",
    names: ["code", "no", "nr", "number", "id", "ref", "reference", "n°", "nº", "numero", "numéro", "código"],
  },
  {
    to: "kpis.code",
    names: [
      "kpi code",
      "indicator code",
      "indicator no",
      "indicator number",
      "kpi no",
      "kpi id",
      "indicator id",
      "code de l'indicateur",
      "code indicateur",
      "n° indicateur",
      "código del indicador",
      "código indicador",
    ],
  },
  {
    to: "kpis.title",
    names: [
      "kpi",
      "kpis",
      "indicator",
      "indicators",
      "key performance indicator",
      "key performance indicators",
      "performance indicator",
      "performance indicators",
      "objectively verifiable indicator",
      "objectively verifiable indicators",
      "ovi",
      "indicator title",
      "indicator name",
      "kpi title",
      "measure of success",
      "indicateur",
      "indicateurs",
      "indicateur de performance",
      "indicateurs de performance",
      "indicateurs objectivement vérifiables",
      "iov",
      "intitulé de l'indicateur",
      "indicador",
      "indicadores",
      "indicador de desempeño",
      "indicador clave",
      "indicadores objetivamente verificables",
      "nombre del indicador",
    ],
  },
  {
    to: "kpis.unit",
    names: [
      "unit",
      "unit of measure",
      "unit of measurement",
      "units",
      "unité",
      "unité de mesure",
      "unidad",
      "unidad de medida",
    ],
  },
  {
    to: "kpis.baseline",
    names: [
      "baseline",
      "baselines",
      "baseline value",
      "base line",
      "starting value",
      "valeur de référence",
      "valeur de départ",
      "référence",
      "situation de référence",
      "niveau de référence",
      "línea de base",
      "valor de base",
      "línea base",
      "valor inicial",
    ],
  },
  {
    to: "kpis.baseline_period",
    names: [
      "baseline year",
      "baseline period",
      "baseline date",
      "year of baseline",
      "année de référence",
      "año de base",
      "año base",
    ],
  },
  {
    to: "kpis.baseline_source",
    names: ["baseline source", "source of baseline", "source de la référence", "fuente de la línea de base"],
  },
  {
    to: "kpi_targets.target",
    names: [
      "target",
      "targets",
      "target value",
      "end target",
      "final target",
      "milestone",
      "planned",
      "cible",
      "cibles",
      "valeur cible",
      "objectif chiffré",
      "prévu",
      "meta",
      "metas",
      "valor meta",
      "previsto",
      "planificado",
    ],
  },
  {
    to: "kpi_targets.period",
    names: ["target year", "target period", "target date", "année cible", "échéance", "año meta"],
  },
  {
    to: "actuals.value",
    names: [
      "actual",
      "actuals",
      "actual value",
      "value",
      "achieved",
      "achievement",
      "progress",
      "current value",
      "result achieved",
      "reported value",
      "réalisé",
      "réalisation",
      "valeur",
      "valeur atteinte",
      "valeur actuelle",
      "atteint",
      "progrès",
      "valor",
      "valor actual",
      "logrado",
      "alcanzado",
      "real",
      "avance",
      "ejecutado",
    ],
  },
  { to: "actuals.numerator", names: ["numerator", "numérateur", "numerador"] },
  { to: "actuals.denominator", names: ["denominator", "dénominateur", "denominador"] },
  {
    to: "any.period",
    names: [
      "period",
      "quarter",
      "year",
      "reporting period",
      "date",
      "période",
      "trimestre",
      "année",
      "periodo",
      "período",
      "año",
    ],
  },
  {
    to: "actuals.place",
    names: [
      "place",
      "region",
      "country",
      "location",
      "area",
      "geography",
      "lieu",
      "région",
      "pays",
      "lugar",
      "región",
      "país",
    ],
  },
  {
    to: "actuals.disaggregation",
    names: [
      "disaggregation",
      "sex",
      "gender",
      "group",
      "breakdown",
      "désagrégation",
      "ventilation",
      "sexe",
      "genre",
      "desagregación",
      "sexo",
      "género",
    ],
  },
  {
    to: "kpis.verification",
    names: [
      "means of verification",
      "mov",
      "source of verification",
      "sources of verification",
      "sources and means of verification",
      "evidence",
      "moyens de vérification",
      "source de vérification",
      "sources de vérification",
      "medios de verificación",
      "medio de verificación",
      "fuente de verificación",
      "fuentes de verificación",
    ],
  },
  {
    to: "kpis.data_source",
    names: [
      "data source",
      "source",
      "sources",
      "source of data",
      "source des données",
      "fuente",
      "fuentes",
      "fuente de datos",
    ],
  },
  {
    to: "kpis.methodology",
    names: [
      "methodology",
      "method",
      "definition",
      "calculation method",
      "how measured",
      "méthodologie",
      "méthode de calcul",
      "définition",
      "metodología",
      "método de cálculo",
      "definición",
    ],
  },
  {
    to: "kpis.frequency",
    names: [
      "frequency",
      "reporting frequency",
      "fréquence",
      "periodicité",
      "périodicité",
      "frecuencia",
      "periodicidad",
    ],
  },
  {
    to: "kpis.unit_responsible",
    names: [
      "responsible",
      "responsible unit",
      "responsible party",
      "responsibility",
      "owner",
      "lead",
      "responsable",
      "responsable unidad",
      "unité responsable",
      "unidad responsable",
    ],
  },
  { to: "results.level", names: ["level", "result level", "results level", "hierarchy", "niveau", "nivel"] },
  {
    to: "results.title",
    names: [
      "result",
      "results",
      "result statement",
      "results chain",
      "results hierarchy",
      "expected result",
      "expected results",
      "intervention logic",
      "description",
      "project description",
      "narrative summary",
      "résultat",
      "résultats",
      "résultats attendus",
      "résultat attendu",
      "logique d'intervention",
      "chaîne de résultats",
      "resultado",
      "resultados",
      "resultados esperados",
      "resumen narrativo",
      "lógica de intervención",
    ],
  },
  {
    to: "results.title",
    level: "goal",
    names: [
      "goal",
      "strategic goal",
      "impact",
      "overall objective",
      "but",
      "impacto",
      "but stratégique",
      "meta estratégica",
      "fin",
    ],
  },
  {
    to: "results.title",
    level: "objective",
    names: [
      "objective",
      "objectives",
      "specific objective",
      "purpose",
      "objectif",
      "objectif spécifique",
      "objetivo",
      "objetivo específico",
      "propósito",
    ],
  },
  {
    to: "results.title",
    level: "outcome",
    names: ["outcome", "outcomes", "outcome statement", "effet", "effets", "effet direct", "efecto", "efecto directo"],
  },
  {
    to: "results.title",
    level: "output",
    names: [
      "output",
      "outputs",
      "output statement",
      "deliverable",
      "produit",
      "produits",
      "extrant",
      "extrants",
      "producto",
      "productos",
    ],
  },
  {
    to: "results.title",
    level: "activity",
    names: ["activity", "activities", "activité", "activités", "actividad", "actividades"],
  },
  {
    to: "results.code",
    names: ["result code", "outcome code", "output code", "code du résultat", "código del resultado"],
  },
  {
    to: "risks.risk",
    names: [
      "risk",
      "risks",
      "assumptions",
      "assumption",
      "assumptions and risks",
      "risks and assumptions",
      "risque",
      "risques",
      "hypothèses",
      "hypothèses et risques",
      "riesgo",
      "riesgos",
      "supuestos",
      "supuestos y riesgos",
    ],
  },
  {
    to: "any.comment",
    names: [
      "comment",
      "comments",
      "remarks",
      "notes",
      "note",
      "observations",
      "commentaire",
      "commentaires",
      "remarques",
      "comentario",
      "comentarios",
      "observaciones",
    ],
  },
];

export interface Meaning {
  readonly to: Target | Loose;
  readonly level?: string;
}

/** Signs and marks aside, as headers are compared. */
export const plainHeader = (text: string): string =>
  folded(text)
    .replace(/[’']/g, " ")
    .replace(/[^\p{L}\p{N}°º ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

/** What a header is called, by its plain form. */
export const meanings: ReadonlyMap<string, Meaning> = new Map(
  NAMED.flatMap(({ names, ...meaning }) => names.map((name) => [plainHeader(name), meaning] as const)),
);

const translated = (entries: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(entries).flatMap(([value, names]) => [value, ...names].map((name) => [plainHeader(name), value])),
  );

/** Words of other lists and languages for entries of ours, by column. */
export const entries: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  "actuals.place": translated({
    World: ["worldwide", "global", "monde", "mondial", "mundo", "mundial", "total world"],
    Africa: ["afrique", "áfrica"],
    Americas: ["amériques", "américas", "the americas", "america"],
    "Arab States": ["états arabes", "estados árabes", "arab region"],
    "Asia and the Pacific": [
      "asia pacific",
      "asia & pacific",
      "asie pacifique",
      "asie et pacifique",
      "asia pacífico",
      "asia y el pacífico",
    ],
    CIS: ["cei", "commonwealth of independent states"],
    Europe: ["europa"],
  }),
  "actuals.disaggregation": translated({
    Total: ["all", "ensemble", "totaux", "todos", "both sexes"],
    Female: ["women", "woman", "girls", "f", "femmes", "femme", "filles", "mujeres", "mujer"],
    Male: ["men", "man", "boys", "m", "hommes", "homme", "garçons", "hombres", "hombre"],
    Urban: ["urbain", "urbano"],
    Rural: [],
  }),
  "kpis.frequency": translated({
    Quarterly: ["trimestriel", "trimestrielle", "trimestral", "every quarter"],
    "Half-yearly": ["semi annual", "biannual", "semestriel", "semestrielle", "semestral", "every six months"],
    Yearly: ["annual", "annually", "annuel", "annuelle", "anual", "every year"],
    "Every two years": ["biennial", "bisannuel", "bienal"],
  }),
};

/** Id of the level that a word names: `Extrant 1.2` is an output. */
export function levelIn(text: string): string | null {
  const first = plainHeader(text)
    .replace(/\b[\d. ]+$/, "")
    .trim();
  for (const name of [first, first.split(" ")[0] ?? ""]) {
    const meaning = meanings.get(name);
    if (meaning?.level) return meaning.level;
  }
  return null;
}
