import type { Plugin } from "vite";
import { tokensCss } from "../../charts/looks/tokens.ts";

/** `virtual:tokens.css`: the colours of the charts as CSS variables, so that page and picture never differ. */
export function tokens(): Plugin {
  return {
    name: "resultbook:tokens",
    resolveId: (id) => (id === "virtual:tokens.css" ? "\0virtual:tokens.css" : null),
    load: (id) => (id === "\0virtual:tokens.css" ? tokensCss() : null),
  };
}
