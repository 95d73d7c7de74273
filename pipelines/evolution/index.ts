export { type EvolutionBase, evolutionBase } from "./base.ts";
export { type Evolution, type EvolutionTables, evolutionAssumptions, evolve } from "./evolve.ts";
