import type { Figure } from "./figure.ts";
import { developingHouseholds, individuals, leastDevelopedHouseholds } from "./series.ts";

const at = (figures: readonly Figure[], place: string): Figure[] => figures.filter((figure) => figure.place === place);

/** Published figures of strategic targets, by the plan's id and the target's code; the oldest first. */
const FIGURES: Readonly<Record<string, Readonly<Record<string, readonly Figure[]>>>> = {
  "2016-2019": {
    "2.1.A": developingHouseholds,
    "2.1.B": leastDevelopedHouseholds,
    "2.2.B": at(individuals, "Least developed countries"),
  },
  "2020-2023": {
    "1.2": at(individuals, "World"),
    "2.1": developingHouseholds,
    "2.2": leastDevelopedHouseholds,
    "2.4": at(individuals, "Least developed countries"),
  },
};

/** The last published figure of a strategic target that was found; null where none was. */
export const latestOf = (framework: string, target: string): Figure | null =>
  FIGURES[framework]?.[target]?.at(-1) ?? null;
