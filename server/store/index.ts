export { submissionId } from "./digest.ts";
export { openStore, type StorePlace } from "./open.ts";
export * from "./store.ts";
