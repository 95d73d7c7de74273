import { grouped } from "../rows/grouped.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { numbers } from "../wording/numbers.ts";
import { capital, counted } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

/** Partner × priority, by kind of partner. */
export interface PartnersModel extends ModelCommon {
  readonly kind: "partners";
  readonly priorities: readonly { readonly name: string; readonly label: string }[];
  readonly groups: readonly {
    /** Kind of partner. */
    readonly name: string;
    readonly partners: readonly {
      readonly name: string;
      readonly cells: readonly { readonly priority: string; readonly n: number; readonly active: boolean }[];
      /** CHF in cash and in kind; null where nothing was said. */
      readonly worth: number | null;
    }[];
  }[];
}

/** What the pipeline calls a partner that is another priority: those have a matrix of their own. */
const PRIORITY = "Other priority";

export function partnersModel(rows: ChartRows, options: ChartOptions): PartnersModel {
  const { priority, locale } = options;
  const mine = (rows.partners ?? []).filter(
    (row) => row.partner_type !== PRIORITY && (!priority || row.priority === priority),
  );
  const { quantity } = numbers(locale);
  const order = [...new Set(rows.crossPriority.map((row) => row.priority))];
  const named = new Set(mine.map((row) => row.priority));
  const priorities = order.filter((name) => named.has(name)).map((name) => ({ name, label: priorityLabel(name) }));
  const worthOf = (own: typeof mine) => {
    const said = own.flatMap(({ cash, in_kind }) => [cash, in_kind].filter((one) => one !== null));
    return said.length ? said.reduce((a, b) => a + b, 0) : null;
  };
  const groups = [...grouped(mine, (row) => row.partner_type)]
    .map(([name, own]) => ({
      name: name || "Kind not said",
      partners: [...grouped(own, (row) => row.partner)]
        .map(([partner, with_]) => ({
          name: partner,
          cells: with_.map((row) => ({ priority: row.priority, n: row.collaborations, active: row.active > 0 })),
          worth: worthOf(with_),
        }))
        .sort((a, b) => (b.worth ?? 0) - (a.worth ?? 0)),
    }))
    .sort((a, b) => b.partners.length - a.partners.length || (a.name < b.name ? -1 : 1));
  const count = groups.reduce((n, { partners }) => n + partners.length, 0);
  const shared = groups.flatMap(({ partners }) => partners).filter(({ cells }) => cells.length > 1).length;
  const without = priority ? [] : order.filter((name) => !named.has(name));
  const state = shownIn(mine);
  const first = `${capital(counted(count, "partner", "partners"))} from outside`;
  const title = count
    ? `${first}; ${shared ? `${counted(shared, "works", "work")} with several priorities` : "none works with more than one priority"}${without.length ? `, ${counted(without.length, "priority has", "priorities have")} none` : ""}`
    : "No partner from outside is named";
  return {
    kind: "partners",
    id: "partners",
    title,
    subtitle:
      "Partners by kind, and the priorities that name them, newest workbooks. ● active ○ planned or over. Right: contribution said, CHF, in cash and in kind.",
    subtitleNarrow:
      "Partners by kind, and what they were said to contribute, CHF, in cash and in kind. ● active ○ planned or over.",
    caption: caption(options, state),
    alt: `${title}. ${groups
      .flatMap(({ partners }) => partners)
      .map((one) => `${one.name}: ${one.cells.map(({ priority: of }) => of).join(", ")}`)
      .join("; ")}.`,
    period: options.period,
    ...state,
    locale: locale ?? "en",
    table: {
      columns: [
        { label: "Partner", kind: "text" },
        { label: "Kind", kind: "text" },
        { label: "Priority", kind: "text" },
        { label: "Collaborations", kind: "number" },
        { label: "Active", kind: "number" },
        { label: "Cash, CHF", kind: "number" },
        { label: "In kind, CHF", kind: "number" },
      ],
      rows: mine.map((row) => [
        row.partner,
        row.partner_type,
        row.priority,
        row.collaborations,
        row.active,
        row.cash,
        row.in_kind,
      ]),
    },
    priorities,
    groups,
    ...(count
      ? {}
      : {
          empty: {
            title: "No partner from outside is named yet.",
            text: `Partners are rows of the Collaboration sheet, with what they contribute: ${quantity(50000, "CHF")} in kind, for example.`,
          },
        }),
  };
}
