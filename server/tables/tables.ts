import { createHash } from "node:crypto";
import {
  type ColumnTable,
  createPipelines,
  type PipelineOptions,
  type Pipelines,
  type Reported,
} from "../../pipelines/index.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import type { Plans } from "../../rbm/framework/plans.ts";
import { inTurns } from "../others-turn.ts";
import type { Archive, Holdings } from "./archive.ts";
import { LastUsed } from "./last-used.ts";
import { type Beside, TABLES, type TableName } from "./served-tables.ts";
import { isOfPlanTable, type Shown, type ShownQuery, shownOf } from "./shown.ts";

export interface TableQuery extends ShownQuery {
  readonly framework: Framework;
  /** Last quarter shown. */
  readonly through?: string;
}

/** What a table shows, for its readers: said wherever its figures are. */
export interface TableMeta {
  readonly table: TableName;
  readonly framework: string;
  /** Asked for, else when the last of it was accepted; null where nothing was. */
  readonly asOf: string | null;
  /** The latest edition that holds just what is shown, whatever period that reaches to; null where none does. */
  readonly edition: string | null;
  /** Whether any figure in it was made up. */
  readonly sample: boolean;
  readonly provisional: boolean;
}

export interface Tidy {
  readonly meta: TableMeta;
  /** Made when first asked for, in turns with what else there is to do. */
  table(): Promise<ColumnTable>;
  /** Changes when the table may have. */
  readonly tag: string;
}

/** How many tables are kept. */
const KEPT = 24;

/** How many pipelines are kept: each holds all the figures of a plan. */
const KEPT_PIPELINES = 3;

/** Of how many queries it is kept what they show: there are as many as days that somebody can ask for. */
const KEPT_SHOWN = 64;

/** Tidy tables, each made once for the set of reports it is made of. */
export class Tables {
  readonly #archive: Archive;
  readonly #slice: number | undefined;
  readonly #made = new LastUsed<Tidy>(KEPT);
  /** Kept from one push to the next, so that a push costs what it touches. */
  readonly #pipelines = new LastUsed<Pipelines>(KEPT_PIPELINES);
  /** What is shown under each query, as of one revision of the store. */
  readonly #shown = new WeakMap<Holdings, LastUsed<Shown>>();

  /** `slice`: milliseconds of work after which others get their turn. */
  constructor(archive: Archive, slice?: number) {
    this.#archive = archive;
    this.#slice = slice;
  }

  async get(name: TableName, query: TableQuery): Promise<Tidy> {
    const shown = await this.#shownBy(query, name);
    const { edition } = shown;
    const asked = edition && query.edition ? { through: edition.period, ...query, asOf: edition.asOf } : query;
    const tag = tagOf(name, asked, shown);
    return this.#made.of(tag, () => this.#tidy(name, asked, shown, tag));
  }

  /** What a table of a query is made of. */
  async reports(query: TableQuery, name: TableName = "kpis"): Promise<readonly Reported[]> {
    return this.#archive.withContents((await this.#shownBy(query, name)).reports);
  }

  /** Every plan that is known. */
  async plans(): Promise<Plans> {
    return (await this.#archive.holdings()).plans;
  }

  async #shownBy(query: TableQuery, name: TableName): Promise<Shown> {
    const holdings = await this.#archive.holdings();
    const known = this.#shown.get(holdings) ?? new LastUsed<Shown>(KEPT_SHOWN);
    this.#shown.set(holdings, known);
    const { framework, asOf, provisional, edition } = query;
    const key = JSON.stringify([framework.id, asOf, provisional, edition, isOfPlanTable(name)]);
    return known.of(key, () => shownOf(query, holdings, isOfPlanTable(name)));
  }

  #tidy(name: TableName, query: TableQuery, shown: Shown, tag: string): Tidy {
    const { framework, asOf, provisional } = query;
    const { reports, edition, lastAccepted } = shown;
    const meta: TableMeta = {
      table: name,
      framework: framework.id,
      asOf: asOf ?? lastAccepted,
      edition: edition?.id ?? null,
      sample: reports.some(({ submission }) => submission.sample),
      provisional,
    };
    let table: Promise<ColumnTable> | null = null;
    return {
      meta,
      tag,
      table: () => {
        table ??= this.#make(name, query, shown).catch((error) => {
          table = null;
          throw error;
        });
        return table;
      },
    };
  }

  async #make(name: TableName, { framework, asOf, provisional, through }: TableQuery, shown: Shown) {
    const options = { framework, provisional, ...(asOf && { asOf }), ...(through && { through }) };
    const rows = await this.#archive.withContents(shown.reports);
    const pipelines = this.#pipelinesOf(options);
    pipelines.update(rows);
    await inTurns(pipelines.steps(name), this.#slice);
    // Somebody else's turn may have been an update to what was pushed since.
    pipelines.update(rows);
    return TABLES[name].make({ rows, options, beside: shown.said, pipelines });
  }

  #pipelinesOf(options: PipelineOptions): Pipelines {
    const { framework, ...asked } = options;
    const key = JSON.stringify([framework.id, framework.version, asked]);
    return this.#pipelines.of(key, () => createPipelines(options));
  }
}

function tagOf(name: TableName, { framework, asOf, provisional, through }: TableQuery, shown: Shown): string {
  const { said, edition, signature } = shown;
  const agreed = name === "followups" || name === "quarterly-review" ? said.followUps : [];
  const back = name === "quarterly-review" ? said.returned.map(({ decision }) => decision) : [];
  const day = isOfPlanTable(name) ? dayOf(said) : null;
  const plans = said.plans.current.map(({ id, version }) => [id, version]);
  const asked = [name, framework.id, plans, asOf, provisional, through, edition?.id];
  const text = JSON.stringify([asked, signature(), agreed, back, day]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

const dayOf = ({ lastAccepted }: Beside): string | null => lastAccepted?.slice(0, 10) ?? null;
