export { entries } from "./entries.ts";
export type { Derived, Loose } from "./field.ts";
export { namesBegun, namesWithin } from "./look-up.ts";
export { levelIn, type Meaning, meanings } from "./meanings.ts";
export { plainHeader } from "./plain-header.ts";
export { type Qualifier, qualifierOf } from "./qualifiers.ts";
