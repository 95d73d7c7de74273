import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { serverApi } from "../../../addin/taskpane/server-api.ts";
import { plansAtHand, plansOffered } from "../../../addin/taskpane/setup/plans-offered.ts";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { defaultFramework } from "../../../rbm/framework/known.ts";
import {
  changedLikewise,
  type Mapping,
  planFor,
  type SeenTable,
  type SheetMapping,
  withHeader,
  withTable,
} from "../../../rbm/import/index.ts";
import type { OpenedFile } from "../open-file.ts";
import { createImporter, Stopped } from "./importer.ts";
import type { Outcome, Question, Written } from "./importer.worker.ts";
import { forget, type Kept, keep, keptFor } from "./kept-mappings.ts";
import { type Scope, scopeIn } from "./scope.ts";

/** Where the mapping comes from, before anybody changed it. */
export type From =
  | { readonly kind: "guess" }
  | { readonly kind: "kept"; readonly at: string }
  | { readonly kind: "file"; readonly name: string };

export type Work =
  | { readonly state: "idle" | "stopped" | "failed" }
  /** `share`: how much of it is done, 0 to 1; null where that is not known. */
  | { readonly state: "working"; readonly at: "looking" | "importing" | "writing"; readonly share: number | null };

export interface Import {
  /** Null until the workbook was looked at. */
  readonly mapping: Mapping | null;
  readonly from: From;
  readonly plans: readonly Framework[];
  readonly framework: Framework;
  readonly scope: Scope;
  /** The tables of the mapping as they stand; null until they were looked at. */
  readonly seen: readonly SeenTable[] | null;
  /** What would come of the mapping as it is; of the one before while `work` goes on. */
  readonly outcome: Outcome | null;
  readonly work: Work;
  setScope(scope: Scope): void;
  setTable(at: number, table: SheetMapping): void;
  setHeader(at: number, place: Pick<SheetMapping, "headerRow" | "headerRows">): void;
  /** Uses a mapping as it stands in a file. */
  use(mapping: Mapping, name: string): void;
  /** Goes back to the guess, and forgets what was kept for such a workbook. */
  guessAnew(): void;
  stop(): void;
  again(): void;
  /** The new workbook, null where it was stopped or did not work; the mapping is kept for others with the same headers. */
  write(): Promise<Written | null>;
}

/** The import of a workbook that is not on the template, worked out anew with every change. */
export function useImport(file: OpenedFile): Import {
  const importer = useMemo(() => createImporter(file), [file]);
  const [guess, setGuess] = useState<Mapping | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [from, setFrom] = useState<From>({ kind: "guess" });
  const [plans, setPlans] = useState(plansAtHand);
  const [scope, setScope] = useState<Scope>(() => scopeIn(defaultFramework));
  const [seen, setSeen] = useState<readonly SeenTable[] | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [work, setWork] = useState<Work>({ state: "working", at: "looking", share: null });
  const framework = plans.find(({ id }) => id === scope.framework) ?? defaultFramework;
  const wanted = useRef<Extract<Question, { ask: "import" }> | null>(null);
  const busy = useRef(false);

  const failed = (error: unknown): void => {
    wanted.current = null;
    setOutcome(null);
    setWork({ state: error instanceof Stopped ? "stopped" : "failed" });
  };
  /** Of several changes while one is worked on only the last counts. */
  const workOut = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      while (wanted.current) {
        const question = wanted.current;
        wanted.current = null;
        setWork({ state: "working", at: "importing", share: null });
        setSeen(await importer.ask({ ask: "see", mapping: question.mapping }));
        const found = await importer.ask(question, (share) => setWork({ state: "working", at: "importing", share }));
        if (wanted.current === null) setOutcome(found);
      }
      setWork({ state: "idle" });
    } catch (error) {
      failed(error);
    } finally {
      busy.current = false;
    }
  };
  const look = async (): Promise<void> => {
    setWork({ state: "working", at: "looking", share: null });
    try {
      const found = await importer.ask({ ask: "guess" });
      const kept = keptFor(found);
      setGuess(found);
      setMapping(kept ? changedLikewise(found, kept) : found);
      if (!kept) {
        setScope(scopeIn(planFor(found, [defaultFramework, ...plans])));
        return;
      }
      setFrom({ kind: "kept", at: kept.at });
      setScope(({ period }) => ({ framework: kept.framework, priority: kept.priority, office: kept.office, period }));
    } catch (error) {
      failed(error);
    }
  };

  useEffect(() => {
    plansOffered(serverApi()).then(setPlans, () => {});
    void look();
    return () => importer.stop();
  }, [importer]);
  // In the layout effect, so that nothing can be pressed for a mapping that has just changed.
  useLayoutEffect(() => {
    if (!mapping) return;
    const { framework: _, ...whose } = scope;
    wanted.current = { ask: "import", mapping, framework, scope: whose };
    void workOut();
  }, [mapping, scope, framework]);

  return {
    mapping,
    from,
    plans,
    framework,
    scope,
    seen,
    outcome,
    work,
    setScope,
    setTable: (at, table) => setMapping((now) => now && withTable(now, at, table)),
    setHeader: (at, place) =>
      setMapping((now) => now && withTable(now, at, withHeader(file.workbook, now.sheets[at]!, place))),
    use(given, name) {
      setMapping(given);
      setFrom({ kind: "file", name });
    },
    guessAnew() {
      if (!guess) return;
      forget(guess);
      setMapping(guess);
      setFrom({ kind: "guess" });
    },
    stop: () => importer.stop(),
    again() {
      if (mapping) setMapping({ ...mapping });
      else void look();
    },
    async write() {
      setWork({ state: "working", at: "writing", share: null });
      try {
        const written = await importer.ask({ ask: "write" });
        if (guess && mapping) keep(keptOf(guess, mapping, scope));
        setWork({ state: "idle" });
        return written;
      } catch (error) {
        failed(error);
        return null;
      }
    },
  };
}

const keptOf = (guess: Mapping, mapping: Mapping, { framework, priority, office }: Scope): Kept => ({
  guess,
  mapping,
  framework,
  priority,
  office,
  at: new Date().toISOString(),
});
