import { createHash } from "node:crypto";
import {
  type ColumnTable,
  createPipelines,
  type PipelineOptions,
  type Pipelines,
  type Reported,
  type Returned,
} from "../pipelines/index.ts";
import type { Framework } from "../rbm/framework/framework.ts";
import { type Decision, isOfPlan, type Submission } from "../rbm/submission/submission.ts";
import { type Archive, knownBy } from "./archive.ts";
import { problems } from "./problems.ts";
import { type Edition, editionShown, upTo } from "./review/editions.ts";
import { reported } from "./review/reported.ts";
import { type Beside, TABLES, type TableName } from "./served-tables.ts";

export interface TableQuery {
  readonly framework: Framework;
  /** ISO date; everything where absent. */
  readonly asOf?: string;
  readonly provisional: boolean;
  /** Last quarter shown. */
  readonly through?: string;
  /** Id of an edition: just what it holds is shown, as of when it was published. */
  readonly edition?: string;
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
  readonly table: ColumnTable;
  /** Changes when the table may have. */
  readonly tag: string;
}

interface Shown {
  readonly reports: Reported[];
  readonly said: Beside;
  readonly edition: Edition | null;
}

/** How many tables are kept. */
const KEPT = 24;

/** How many pipelines are kept: each holds all the figures of a plan. */
const KEPT_PIPELINES = 3;

/** Tidy tables, each made once for the set of reports it is made of. */
export class Tables {
  readonly #archive: Archive;
  readonly #made = new Map<string, Tidy>();
  readonly #pipelines = new Map<string, Pipelines>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  async get(name: TableName, query: TableQuery): Promise<Tidy> {
    const shown = await this.#shown(query, name);
    const { edition } = shown;
    const asked = edition && query.edition ? { through: edition.period, ...query, asOf: edition.asOf } : query;
    const tag = tagOf(name, asked, shown);
    const made = this.#made.get(tag) ?? this.#make(name, asked, shown, tag);
    this.#made.delete(tag);
    this.#made.set(tag, made);
    if (this.#made.size > KEPT) this.#made.delete(this.#made.keys().next().value!);
    return made;
  }

  /** What a table of a query is made of. */
  async reports(query: TableQuery, name: TableName = "kpis"): Promise<Reported[]> {
    return (await this.#shown(query, name)).reports;
  }

  #make(name: TableName, { framework, asOf, provisional, through }: TableQuery, shown: Shown, tag: string): Tidy {
    const { reports, said: beside, edition } = shown;
    const options = { framework, provisional, ...(asOf && { asOf }), ...(through && { through }) };
    const meta: TableMeta = {
      table: name,
      framework: framework.id,
      asOf: asOf ?? lastOf(reports),
      edition: edition?.id ?? null,
      sample: reports.some(({ submission }) => submission.sample),
      provisional,
    };
    const table = TABLES[name].make({ rows: reports, options, beside, ...this.#pipelinesOf(options, reports) });
    return { meta, table, tag };
  }

  /** Pipelines kept from one push to the next, so that a push costs what it touches. */
  #pipelinesOf(options: PipelineOptions, reports: readonly Reported[]): Pipelines {
    const { framework, ...asked } = options;
    const key = JSON.stringify([framework.id, framework.version, asked]);
    const pipelines = this.#pipelines.get(key) ?? createPipelines(options);
    this.#pipelines.delete(key);
    this.#pipelines.set(key, pipelines);
    if (this.#pipelines.size > KEPT_PIPELINES) this.#pipelines.delete(this.#pipelines.keys().next().value!);
    pipelines.update(reports);
    return pipelines;
  }

  async #shown({ framework, asOf, provisional, edition: id }: TableQuery, name: TableName): Promise<Shown> {
    const holdings = await this.#archive.holdings();
    const { followUps, plans } = holdings;
    const ofPlan = isOfPlanTable(name);
    const ofFramework = ({ submission }: Reported): boolean => submission.identity.framework === framework.id;
    const isMeant = ({ submission }: Reported): boolean => isOfPlan(submission.identity) === ofPlan;
    if (id !== undefined) {
      const edition = holdings.editions.find((each) => each.id === id && each.framework === framework.id);
      if (!edition) throw problems.notFound(`The edition ${id}`);
      const { submissions, decisions } = knownBy(holdings, edition.asOf);
      const all = reported(submissions, decisions).filter(
        (report) => ofFramework(report) && upTo(edition.period, report),
      );
      const said = { plans, followUps, returned: returnedOf(submissions, decisions), lastAccepted: lastOf(all) };
      return { reports: all.filter(isMeant), said, edition };
    }
    const { submissions, decisions } = knownBy(holdings, asOf);
    const all = reported(submissions, decisions, { provisional }).filter(ofFramework);
    const reports = all.filter(isMeant);
    const known = holdings.editions.filter((each) => asOf === undefined || each.asOf.slice(0, asOf.length) <= asOf);
    const said = { plans, followUps, returned: returnedOf(submissions, decisions), lastAccepted: lastOf(all) };
    return { reports, said, edition: editionShown(known, { framework: framework.id, reports, ofPlan }) };
  }
}

/** Whether a table is made of what is of the plan as a whole: its milestones and meetings. */
const isOfPlanTable = (name: TableName): boolean => name === "milestones" || name === "processes";

/** When the last of these was accepted; null where nothing was. */
const lastOf = (reports: readonly Reported[]): string | null =>
  reports.reduce<string | null>(
    (last, { state, at }) => (state === "accepted" && (last === null || last < at) ? at : last),
    null,
  );

function returnedOf(submissions: readonly Submission[], decisions: readonly Decision[]): Returned[] {
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  return decisions.flatMap((decision) => {
    const submission = byId.get(decision.submission);
    return decision.decision === "return" && submission ? [{ submission, decision }] : [];
  });
}

function tagOf(
  name: TableName,
  { framework, asOf, provisional, through }: TableQuery,
  { reports, said, edition }: Shown,
): string {
  const of = reports.map(({ submission, state, kpis: codes, at, by }) => [submission.id, state, codes, at, by]);
  const agreed = name === "followups" || name === "quarterly-review" ? said.followUps : [];
  const back = name === "quarterly-review" ? said.returned.map(({ decision }) => decision) : [];
  const day = isOfPlanTable(name) ? (said.lastAccepted?.slice(0, 10) ?? null) : null;
  const plans = said.plans.current.map(({ id, version }) => [id, version]);
  const asked = [name, framework.id, plans, asOf, provisional, through, edition?.id];
  const text = JSON.stringify([asked, of, agreed, back, day]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
