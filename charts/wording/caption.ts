import type { ChartOptions } from "../rows/rows.ts";
import { numbers } from "./numbers.ts";

interface Shown {
  readonly sample: boolean;
  readonly provisional: boolean;
}

/** Source, edition and date of the figures, then the method: `methods` are sentences. */
export function caption(options: ChartOptions, shown: Shown, ...methods: string[]): string {
  const date = numbers(options.locale).date(options.asOf);
  const source = shown.provisional
    ? `Source: quarterly submissions up to ${date}, provisional ones included.`
    : `Source: quarterly submissions accepted by ${date}.`;
  const edition = options.edition ? `Edition ${options.edition}.` : "";
  return [source, edition, shown.sample ? "Sample figures." : "", ...methods].filter(Boolean).join(" ");
}

/** What every model says of the rows it was made from. */
export function shownIn(rows: readonly { readonly sample: boolean; readonly state?: string }[]): Shown {
  return { sample: rows.some((row) => row.sample), provisional: rows.some((row) => row.state === "provisional") };
}
