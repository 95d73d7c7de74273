import { readHash, writeHash } from "./hash.ts";

/** Address of a priority's page, with the other choices kept. */
export const priorityHref = (priority: string): string =>
  `./priority.html${writeHash({ ...readHash(location.hash), priority })}`;
