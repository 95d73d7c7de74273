import { quarterOf } from "../../rbm/framework/period.ts";
import type { Content } from "../../rbm/template/content.ts";
import type { Vocabulary } from "../actuals.ts";
import { crossPriorityRows } from "../cross-priority.ts";
import type { JudgeContext } from "../kpi-quarters.ts";
import { contextOfReports, kpiRows, kpiTable, partitionTotals } from "../kpis.ts";
import type { PipelineOptions } from "../options.ts";
import { inOrder, newVocabulary, type Partition, partitionOf, prioritiesOf, reportsByPriority } from "../partition.ts";
import { byAcceptance, type Report } from "../reports.ts";
import { type SheetActuals, sheetActuals } from "../sheet-actuals.ts";
import type { CrossPriorityRow, KpiRow, Reported } from "../tables/index.ts";
import { RememberedParts } from "./remembered.ts";
import type { Steps } from "./steps.ts";

/**
 * One priority and what its tables are made of: each is made when it is first asked for, and the same object as before for as long as
 * nothing of it changed.
 */
export interface Part {
  readonly priority: string;
  readonly reports: readonly Report[];
  readonly kpis: readonly KpiRow[];
  readonly cross: readonly CrossPriorityRow[];
}

/** One that reported something. */
export interface ReportedPart extends Part {
  readonly partition: Partition;
}

/** Told of everything that is made: the table, and the priority or result it is a part for. */
export type Made = (table: string, part: string) => void;

/** Everything reported, a part for each priority. Sheets are read once a submission, and only what changed is laid together anew. */
export class Parts {
  readonly vocabulary: Vocabulary = newVocabulary();
  readonly #options: PipelineOptions;
  readonly #made: Made;
  readonly #sheets = new WeakMap<Content, SheetActuals>();
  readonly #reportsOf = new RememberedParts<readonly Report[]>();
  readonly #partitions = new RememberedParts<Partition>();
  readonly #kpis = new RememberedParts<readonly KpiRow[]>();
  readonly #cross = new RememberedParts<readonly CrossPriorityRow[]>();
  #signatures = new Map<string, string>();
  #reports: readonly Report[] = [];
  #all: readonly (Part | ReportedPart)[] = [];
  #context: JudgeContext;

  constructor(options: PipelineOptions, made: Made) {
    this.#options = options;
    this.#made = made;
    this.#context = contextOfReports([], options);
  }

  /** In the order of the framework; those of it that never reported as well. */
  get all(): readonly Part[] {
    return this.#all;
  }

  /** Those that reported, and these others. */
  withOthers(others: Iterable<string>): readonly Part[] {
    const known = new Map(this.reported.map((part) => [part.priority, part]));
    const names = inOrder([...new Set([...known.keys(), ...others])], this.#options.framework);
    return names.map((priority) => known.get(priority) ?? nothing(priority));
  }

  /** Those that reported. */
  get reported(): readonly ReportedPart[] {
    return this.#all.filter((part) => "partition" in part);
  }

  /** Makes everything of each priority that tables are made of, one thing after the other. */
  *steps(): Steps<void> {
    for (const part of this.reported) {
      for (const of of ["partition", "kpis", "cross"] as const) {
        part[of];
        yield;
      }
    }
  }

  /** Of every priority, in the order they were accepted. */
  get reports(): readonly Report[] {
    return this.#reports;
  }

  get context(): JudgeContext {
    return this.#context;
  }

  /** Figures become due on the first day of a quarter, so the quarter of the clock is enough. */
  get judgedBy(): string {
    return `${this.through} ${quarterOf(this.#context.clock)}`;
  }

  get through(): string | undefined {
    return this.#context.quarters.at(-1);
  }

  /** Returns the priorities whose submissions changed. */
  update(reported: readonly Reported[]): string[] {
    const byPriority = reportsByPriority(reported, this.#options);
    const signatures = new Map([...byPriority].map(([priority, reports]) => [priority, signatureOf(reports)]));
    const names = new Set([...signatures.keys(), ...this.#signatures.keys()]);
    const changed = [...names].filter((name) => signatures.get(name) !== this.#signatures.get(name));
    this.#reports = [...byPriority.values()].flat().sort(byAcceptance);
    this.#context = contextOfReports(this.#reports, this.#options);
    this.#signatures = signatures;
    const { framework } = this.#options;
    this.#all = prioritiesOf(byPriority.keys(), framework).map((priority) =>
      this.#part(priority, byPriority.get(priority), signatures.get(priority)),
    );
    for (const kept of [this.#reportsOf, this.#partitions, this.#kpis, this.#cross])
      kept.keep(new Set(signatures.keys()));
    return changed;
  }

  #part(priority: string, given: readonly Report[] | undefined, signature: string | undefined): Part | ReportedPart {
    if (!given) return nothing(priority);
    const reports = this.#reportsOf.of(priority, [signature], () => given);
    const partitionOf = (): Partition => this.#partitionOf(priority, reports);
    const kpisOf = (): readonly KpiRow[] => this.#kpisOf(partitionOf());
    const crossOf = (): readonly CrossPriorityRow[] => this.#crossOf(priority, kpisOf());
    return {
      priority,
      reports,
      get partition() {
        return partitionOf();
      },
      get kpis() {
        return kpisOf();
      },
      get cross() {
        return crossOf();
      },
    };
  }

  #partitionOf(priority: string, reports: readonly Report[]): Partition {
    return this.#partitions.of(priority, [reports], () => {
      this.#made("observations", priority);
      return partitionOf(priority, reports, this.#options.framework, this.vocabulary, (content) => {
        const sheet = this.#sheets.get(content) ?? sheetActuals(content, this.vocabulary);
        this.#sheets.set(content, sheet);
        return sheet;
      });
    });
  }

  #kpisOf(partition: Partition): readonly KpiRow[] {
    return this.#kpis.of(partition.priority, [partition, this.judgedBy], () => {
      this.#made("kpis", partition.priority);
      const totals = partitionTotals(partition, this.vocabulary, this.#options.framework);
      return kpiRows(partition, totals, this.#context);
    });
  }

  #crossOf(priority: string, kpis: readonly KpiRow[]): readonly CrossPriorityRow[] {
    return this.#cross.of(priority, [kpis], () => {
      this.#made("cross-priority", priority);
      return crossPriorityRows(kpiTable([kpis]), this.#options.framework);
    });
  }
}

const NONE: readonly never[] = [];

const nothing = (priority: string): Part => ({ priority, reports: NONE, kpis: NONE, cross: NONE });

/** Whatever the tables of a priority depend on; ids stand for content. */
const signatureOf = (reports: readonly Report[]): string =>
  JSON.stringify(reports.map(({ submission, state, kpis, at, by }) => [submission.id, state, kpis, at, by]));
