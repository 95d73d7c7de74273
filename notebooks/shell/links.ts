import { readHash, writeHash } from "./hash.ts";

/** Address of a priority's page, with the other choices kept. */
export const priorityHref = (priority: string): string =>
  `./priority.html${writeHash({ ...readHash(location.hash), priority })}`;

/** `bdt-2020-2023` → `BDT 2020–2023`. */
export const frameworkLabel = (id: string): string =>
  id.replace(/^([a-z]+)-/, (_, name: string) => `${name.toUpperCase()} `).replace(/(\d{4})-(\d{4})/, "$1–$2");
