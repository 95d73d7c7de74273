import { createHash } from "node:crypto";
import {
  budget,
  budgetDeclaration,
  type ColumnTable,
  collaboration,
  collaborationDeclaration,
  completeness,
  completenessDeclaration,
  crossPriority,
  crossPriorityDeclaration,
  followUpsDeclaration,
  followups,
  kpis,
  kpisDeclaration,
  observations,
  observationsDeclaration,
  type PipelineOptions,
  type Reported,
  readiness,
  readinessDeclaration,
  regions,
  regionsDeclaration,
  resultsChain,
  resultsChainDeclaration,
  type toCsv,
} from "../pipelines/index.ts";
import type { Framework } from "../rbm/framework/framework.ts";
import { type Archive, knownBy } from "./archive.ts";
import { reported } from "./review/reported.ts";

interface ServedTable {
  readonly declaration: Parameters<typeof toCsv>[1];
  make(rows: readonly Reported[], options: PipelineOptions): ColumnTable;
}

const crossed = (rows: readonly Reported[], options: PipelineOptions): ColumnTable =>
  crossPriority(kpis(rows, options), options.framework);

/** Every tidy table that is served: its columns, and how it is made from what was reported. */
export const TABLES = {
  observations: { declaration: observationsDeclaration, make: observations },
  kpis: { declaration: kpisDeclaration, make: kpis },
  "cross-priority": { declaration: crossPriorityDeclaration, make: crossed },
  completeness: {
    declaration: completenessDeclaration,
    make: (rows, options) => completeness(rows, kpis(rows, options), options),
  },
  readiness: { declaration: readinessDeclaration, make: readiness },
  regions: { declaration: regionsDeclaration, make: regions },
  "results-chain": {
    declaration: resultsChainDeclaration,
    make: (rows, options) => resultsChain(rows, kpis(rows, options), options),
  },
  followups: { declaration: followUpsDeclaration, make: followups },
  collaboration: { declaration: collaborationDeclaration, make: collaboration },
  budget: { declaration: budgetDeclaration, make: (rows, options) => budget(rows, crossed(rows, options), options) },
} as const satisfies Record<string, ServedTable>;

export type TableName = keyof typeof TABLES;

export interface TableQuery {
  readonly framework: Framework;
  /** ISO date; everything where absent. */
  readonly asOf?: string;
  readonly provisional: boolean;
  /** Last quarter shown. */
  readonly through?: string;
}

/** What a table shows, for its readers: said wherever its figures are. */
export interface TableMeta {
  readonly table: TableName;
  readonly framework: string;
  /** Asked for, else when the last of it was accepted; null where nothing was. */
  readonly asOf: string | null;
  /** Null until a quarter is closed. */
  readonly edition: string | null;
  /** Whether any figure in it was made up. */
  readonly sample: boolean;
  readonly provisional: boolean;
}

export interface Tidy {
  readonly meta: TableMeta;
  readonly table: ColumnTable;
  /** Changes when the table may have. */
  readonly tag: string;
}

/** How many tables are kept. */
const KEPT = 24;

/** Tidy tables, each made once for the set of reports it is made of. */
export class Tables {
  readonly #archive: Archive;
  readonly #made = new Map<string, Tidy>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  async get(name: TableName, query: TableQuery): Promise<Tidy> {
    const reports = await this.reports(query);
    const tag = tagOf(name, query, reports);
    const made = this.#made.get(tag) ?? make(name, query, reports, tag);
    this.#made.delete(tag);
    this.#made.set(tag, made);
    if (this.#made.size > KEPT) this.#made.delete(this.#made.keys().next().value!);
    return made;
  }

  /** What the tables of a query are made of. */
  async reports({ framework, asOf, provisional }: TableQuery): Promise<Reported[]> {
    const { submissions, decisions } = knownBy(await this.#archive.holdings(), asOf);
    return reported(submissions, decisions, { provisional }).filter(
      ({ submission }) => submission.identity.framework === framework.id,
    );
  }
}

function make(name: TableName, query: TableQuery, reports: readonly Reported[], tag: string): Tidy {
  const { framework, asOf, provisional, through } = query;
  const options = { framework, provisional, ...(asOf && { asOf }), ...(through && { through }) };
  const accepted = reports.filter(({ state }) => state === "accepted").map(({ at }) => at);
  const meta: TableMeta = {
    table: name,
    framework: framework.id,
    asOf: asOf ?? accepted.sort().at(-1) ?? null,
    edition: null,
    sample: reports.some(({ submission }) => submission.sample),
    provisional,
  };
  return { meta, table: TABLES[name].make(reports, options), tag };
}

function tagOf(
  name: TableName,
  { framework, asOf, provisional, through }: TableQuery,
  reports: readonly Reported[],
): string {
  const of = reports.map(({ submission, state, kpis: codes, at, by }) => [submission.id, state, codes, at, by]);
  const text = JSON.stringify([name, framework.id, framework.version, asOf, provisional, through, of]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
