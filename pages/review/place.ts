/** What the page shows, as its address says it: `#period=2021-Q3&priority=Digital+Inclusion`. */
export interface Place {
  /** Id of the plan; the one last reported on where absent. */
  readonly framework?: string;
  /** Last quarter of the matrix; the latest there is where absent. */
  readonly to?: string;
  readonly period?: string;
  readonly priority?: string;
  /** `delivery` where what is of the plan as a whole is open. */
  readonly template?: string;
  /** Reporting office; the first that pushed where absent. */
  readonly office?: string;
}

const PARTS = ["framework", "to", "period", "priority", "template", "office"] as const;

export function placeIn(hash: string): Place {
  const said = new URLSearchParams(hash);
  return Object.fromEntries(PARTS.flatMap((part) => (said.get(part) ? [[part, said.get(part)]] : [])));
}

/** A priority's quarter is opened instead of what is of the whole plan. */
export const hashOf = ({ template, ...place }: Place): string => {
  const shown: Place = { ...place, ...(template && !place.priority && { template }) };
  return `#${new URLSearchParams(PARTS.flatMap((part) => (shown[part] ? [[part, shown[part]]] : [])))}`;
};
