import type { EvolutionRow } from "../../pipelines/tables/index.ts";
import { type Framework, frameworks } from "../../rbm/framework/index.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { capital, counted } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

export interface CrosswalkItem {
  readonly code: string;
  readonly title: string;
  /** Threads that leave it, or arrive. */
  readonly threads: number;
}

export interface CrosswalkGroup {
  readonly name: string;
  readonly items: readonly CrosswalkItem[];
}

/** What each result of a plan becomes in the plan after: one thread a link, so that every one can be traced. */
export interface CrosswalkModel extends ModelCommon {
  readonly kind: "crosswalk";
  readonly before: string;
  readonly after: string;
  readonly left: readonly CrosswalkGroup[];
  readonly right: readonly CrosswalkGroup[];
  readonly threads: readonly {
    readonly from: string;
    /** Null where it ends. */
    readonly to: string | null;
    readonly kind: "continued" | "split" | "merged" | "dropped";
  }[];
}

/** The plan's id as it is read: `2020–2023`. */
export const planLabel = (id: string): string => id.replace(/(\d{4})-(\d{4})/, "$1–$2");

/** Goals are the heads of the groups, so threads run between what is below them. */
const HEAD = "goal";

export function crosswalkModel(rows: ChartRows, options: ChartOptions): CrosswalkModel {
  const given = (rows.evolution ?? []).filter((row) => row.from_level !== HEAD && row.to_level !== HEAD);
  // A goal that ends up in something else is no thread here; its other links are in the table of levels.
  const toHead = (rows.evolution ?? []).filter(
    (row) => row.from_level === HEAD && row.to_level !== HEAD && row.to !== null,
  );
  const reached = new Set(toHead.map(({ to }) => to));
  const before = given[0]?.before ?? "";
  const after = given[0]?.after ?? "";
  const from = given.filter((row) => row.from !== null);
  const codes = [...new Set(from.map(({ from: code }) => code))];
  const ending = from.filter(({ kind }) => kind === "dropped").length;
  const fresh = given.filter(({ kind, to }) => kind === "new" && !reached.has(to)).length;
  const [old, next] = [planLabel(before), planLabel(after)];
  const title = given.length
    ? `${capital(counted(codes.length - ending, "result", "results"))} of ${old} ${codes.length - ending === 1 ? "lives" : "live"} on, ${ending === 0 ? "none ends" : counted(ending, "ends", "end")}; ${fresh === 0 ? "nothing is new" : `${counted(fresh, "is", "are")} new`}`
    : "What becomes of each result";
  const unsure = given.some(({ confidence }) => confidence === "to be verified");
  return {
    kind: "crosswalk",
    id: "crosswalk",
    title,
    subtitle: `Each thread is a result of ${old} that lives on in ${next}. Strong: one into one. Blue: split. Pale: merged with others. Dotted: ends. ○ new.`,
    caption: `Source: strategic plans ${old} and ${next}, titles paraphrased.${unsure ? " Links: our reading of the titles, to be verified; no official crosswalk was found." : ""}`,
    alt: `${title}. ${from.map((row) => `${row.from} ${row.from_title}: ${row.to === null ? "ends" : `${row.kind} into ${row.to} ${row.to_title}`}`).join("; ")}.`,
    period: `${before}-to-${after}`,
    sample: false,
    provisional: false,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Before", kind: "text" },
        { label: old, kind: "text" },
        { label: "Becomes", kind: "text" },
        { label: "After", kind: "text" },
        { label: next, kind: "text" },
        { label: "Note", kind: "text" },
        { label: "KPIs", kind: "number" },
      ],
      rows: (rows.evolution ?? []).map((row) => [
        row.from,
        row.from_title,
        row.kind,
        row.to,
        row.to_title,
        row.note,
        row.kpis,
      ]),
    },
    before,
    after,
    left: groupsOf(before, sideOf(given, "from")),
    right: groupsOf(after, sideOf(given, "to")),
    threads: from.map(({ from: code, to, kind }) => ({
      from: code ?? "",
      to,
      kind: kind === "new" ? "continued" : kind,
    })),
    ...(given.length
      ? {}
      : {
          empty: {
            title: "No plan is known to follow this one.",
            text: "Publish the next plan with its crosswalk, or choose the plan before.",
          },
        }),
  };
}

interface Side extends CrosswalkItem {
  readonly level: string;
}

function sideOf(rows: readonly EvolutionRow[], side: "from" | "to"): Side[] {
  const items = new Map<string, Side>();
  for (const row of rows) {
    const code = row[side];
    if (code === null) continue;
    const other = row[side === "from" ? "to" : "from"];
    const known = items.get(code);
    items.set(code, {
      code,
      title: row[`${side}_title`] ?? "",
      level: row[`${side}_level`] ?? "",
      threads: (known?.threads ?? 0) + Number(other !== null),
    });
  }
  return [...items.values()];
}

/** By the goal they support, then by level; in the order of the plan where it is known. */
function groupsOf(id: string, items: readonly Side[]): CrosswalkGroup[] {
  const plan: Framework | undefined = frameworks.find((one) => one.id === id);
  const place = new Map(plan?.results.map(({ code }, i) => [code, i]));
  const sorted = [...items].sort((a, b) => (place.get(a.code) ?? 999) - (place.get(b.code) ?? 999));
  const nameOf = ({ code, level }: Side): string => {
    const above = plan?.results.find((result) => result.code === code)?.supports ?? [];
    const goal = plan?.results.find((result) => result.level === HEAD && above.includes(result.code));
    return goal?.title ?? plan?.levels.find((one) => one.id === level)?.plural ?? capital(level);
  };
  const groups = new Map<string, CrosswalkItem[]>();
  for (const item of sorted) {
    const name = nameOf(item);
    const { code, title, threads } = item;
    groups.set(name, [...(groups.get(name) ?? []), { code, title, threads }]);
  }
  return [...groups].map(([name, own]) => ({ name, items: own }));
}
