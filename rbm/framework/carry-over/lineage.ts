import type { CrosswalkPair } from "../crosswalk.ts";
import type { Framework } from "../framework.ts";

/** Where the results of one plan are in the next, and at what level. */
export class Lineage {
  private readonly planCodes: ReadonlySet<string>;
  private readonly newCodes: ReadonlySet<string>;
  private readonly lives = new Map<string, string[]>();
  private readonly left = new Set<string>();
  private readonly levels = new Map<string, string>();

  constructor(
    from: Framework,
    private readonly to: Framework,
    pairs: readonly CrosswalkPair[],
  ) {
    this.planCodes = new Set(from.results.map(({ code }) => code));
    this.newCodes = new Set(to.results.map(({ code }) => code));
    for (const pair of pairs) {
      if (this.newCodes.has(pair.to)) this.lives.set(pair.from, [...(this.lives.get(pair.from) ?? []), pair.to]);
    }
    for (const { code, level } of to.results) this.levels.set(code, level);
  }

  isOfOldPlan = (code: string): boolean => this.planCodes.has(code);
  isOfNewPlan = (code: string): boolean => this.newCodes.has(code);
  isLeft = (code: string): boolean => this.left.has(code);

  /** A result of the bureau's own stays behind: what hangs from it does too. */
  leave(code: string): void {
    this.left.add(code);
  }

  /** A result of the bureau's own has this level, by its id. */
  place(code: string, level: string): void {
    this.levels.set(code, level);
  }

  /** Where a result of the source is in the new plan; itself where it is not of the old plan. */
  endsOf(code: string): readonly string[] {
    if (this.planCodes.has(code)) return this.lives.get(code) ?? [];
    return this.left.has(code) ? [] : [code];
  }

  whyNone(code: string): string {
    if (this.left.has(code)) return `${code} was left out.`;
    return `No result of ${this.to.id} continues ${code}.`;
  }

  /** Whether the new plan's levels let one support the other; where a level is not known, nothing forbids it. */
  mayLink(result: string, above: string): boolean {
    const [from, to] = [this.levels.get(result), this.levels.get(above)];
    if (from === undefined || to === undefined) return true;
    return this.to.levels.find(({ id }) => id === from)?.supports.includes(to) ?? false;
  }
}
