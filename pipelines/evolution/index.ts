export { type EvolutionBase, evolutionBase } from "./base.ts";
export { chosenDraft, type DraftChoice, readDraftChoice } from "./draft-choice.ts";
export { type Evolution, type EvolutionTables, evolutionAssumptions, evolve } from "./evolve.ts";
