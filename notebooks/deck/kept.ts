import { withDraft } from "../../pipelines/scenarios/draft.ts";
import { readScenarios } from "../../pipelines/scenarios/saved.ts";
import type { Slide } from "./slides.ts";

const KEY = "resultbook.deck";
/** As many as the server takes. */
export const MOST = 60;

/** Slides kept in this browser, over pages and visits. What something else wrote there is left out. */
export function keptSlides(): Slide[] {
  try {
    const given: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(given) ? given.filter(isKept).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** False where the browser keeps nothing: a private window, or no room. */
export function keepSlides(slides: readonly Slide[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(slides));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab changed them. */
export function keptElsewhere(changed: () => void): void {
  addEventListener("storage", ({ key }) => key === KEY && changed());
}

function isKept(given: Partial<Record<keyof Slide, unknown>> | null): given is Slide {
  if (typeof given !== "object" || given === null) return false;
  const textOrNull = (value: unknown) => value === null || typeof value === "string";
  return (
    [given.chart, given.proposed, given.title].every((value) => typeof value === "string") &&
    [given.framework, given.period, given.priority, given.asOf].every(textOrNull) &&
    typeof given.provisional === "boolean" &&
    (given.scenario === undefined || readScenarios(JSON.stringify(given.scenario), withDraft) !== null)
  );
}
