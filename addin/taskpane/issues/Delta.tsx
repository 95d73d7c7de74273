import type { JSX } from "preact";
import { type Cell, isBlank, shown } from "../../../rbm/workbook/workbook.ts";
import { Icon } from "../icons.tsx";

const Side = ({ cell, name }: { readonly cell: Cell; readonly name: "before" | "after" }): JSX.Element => (
  <span class={name === "before" ? "was" : "now"}>
    <span class="vh">{name} </span>
    {isBlank(cell) ? <span class="blank">blank</span> : shown(cell)}
  </span>
);

/** Before, struck through, and after. */
export const Delta = ({ before, after }: { readonly before: Cell; readonly after: Cell }): JSX.Element => (
  <span class="delta">
    <Side cell={before} name="before" />
    <Icon shape="to" />
    <Side cell={after} name="after" />
  </span>
);
