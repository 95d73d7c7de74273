import type { Framework } from "../../framework/framework.ts";
import { disaggregations } from "../../template/lists.ts";
import type { ExportNote } from "./options.ts";

/** What the steps of an export share: the plan, the places met so far and what could not be carried. */
export class Exporting {
  readonly framework: Framework;
  readonly notes: ExportNote[] = [];
  /** Names of the places that values are about. A place is its own ref. */
  readonly places = new Set<string>();
  /** Name of the place that is none in IATI: a value without a location is about all. */
  readonly world: string;
  readonly #dimensions: ReadonlyMap<string, string | undefined>;

  constructor(framework: Framework) {
    this.framework = framework;
    this.world = framework.places.find(({ kind }) => kind === "world")?.name ?? "World";
    this.#dimensions = new Map(disaggregations.items(framework).map(({ value, dimension }) => [value, dimension]));
  }

  note(where: string, what: string): void {
    this.notes.push({ where, what });
  }

  /** Name of the dimension that a group is of. */
  dimensionOf(group: string): string {
    return this.#dimensions.get(group) ?? "Group";
  }
}
