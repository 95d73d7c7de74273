import type { Framework } from "../../framework/framework.ts";

/** Measures by their code in the IATI codelist IndicatorMeasure: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative. */
export const MEASURES: Readonly<Record<string, string>> = {
  Count: "1",
  Percentage: "2",
  Ratio: "1",
  Index: "1",
  Amount: "1",
  Ordinal: "4",
  "Yes/No": "3",
};

/** The codelist IndicatorVocabulary; 9 is the indicators of the SDGs, 99 the reporting organisation's own codes. */
export const INDICATOR_VOCABULARY = { sdg: "9", own: "99" } as const;

/** The codelist TagVocabulary. Remembered; to be verified. */
export const TAG_VOCABULARY = { sdgGoal: "2", sdgTarget: "3" } as const;

/** Codes of the codelist ResultType by the level of a result: output 1, outcome 2, whatever is above an outcome 3 (impact), else 9. */
export function resultType(level: string | null, { levels }: Framework): string {
  const at = levels.findIndex(({ name }) => name === level);
  if (at < 0) return "9";
  const id = levels[at]!.id;
  if (id === "output") return "1";
  if (id === "outcome") return "2";
  return at < levels.findIndex((one) => one.id === "outcome") ? "3" : "9";
}

/** The level that a result of a type is at; null where the plan has no such level, or several. */
export function levelOf(type: string | null, { levels }: Framework): string | null {
  const ids = { 1: ["output"], 2: ["outcome"], 3: ["impact", "objective"] }[type ?? ""] ?? [];
  return levels.find(({ id }) => ids.includes(id))?.name ?? null;
}

/** SDG goals are 1 to 17, targets 17.8 and 9.c, indicators 17.8.1: how many parts a code has. */
export const sdgParts = (code: string): number => code.split(".").length;
