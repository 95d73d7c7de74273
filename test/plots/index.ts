export * from "./heatmap.ts";
export * from "./movers.ts";
export * from "./multiples.ts";
export * from "./partial.ts";
export * from "./provisional.ts";
export * from "./ranked.ts";
export * from "./status.ts";
export * from "./summary.ts";
