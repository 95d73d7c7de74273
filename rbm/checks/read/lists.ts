import { folded } from "../../template/names.ts";
import type { Checking } from "../check.ts";
import { lookUp } from "../look-up.ts";

/** A list of the template, ready to be asked. */
export interface ListIndex {
  readonly title: string;
  readonly values: ReadonlySet<string>;
  /** The entry that is the same but for case, accents, spaces and hyphens. */
  readonly folded: ReadonlyMap<string, string>;
}

/** Every list of the template, for this framework. */
export const listsOf = lookUp(
  [],
  ({ workbook, framework }): ReadonlyMap<string, ListIndex> =>
    new Map(
      workbook.template.lists.map((list) => {
        const values = list.items(framework).map(({ value }) => value);
        let byFolded: ReadonlyMap<string, string> | undefined;
        const index: ListIndex = {
          title: list.title,
          values: new Set(values),
          get folded() {
            byFolded ??= new Map(values.map((value) => [folded(value), value]));
            return byFolded;
          },
        };
        return [list.id, index];
      }),
    ),
);

export function listOf(checking: Checking, id: string): ListIndex {
  const list = checking.once(listsOf).get(id);
  if (!list) throw new Error(`unknown list: ${id}`);
  return list;
}
