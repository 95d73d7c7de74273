import type { Content } from "../../rbm/template/content.ts";
import type { PipelineOptions } from "../options.ts";
import { reportsOf } from "../reports.ts";
import type { Reported } from "../tables/index.ts";

export interface DeliveryOptions extends PipelineOptions {
  /** Delivery workbook that holds until one is accepted. None by default. */
  readonly calendar?: Content | null;
  /** ISO day by which things are late. `asOf`, else the day on which anything was last accepted, by default. */
  readonly today?: string;
}

/** The latest accepted delivery workbook, or the one to begin with. */
export interface Calendar {
  readonly content: Content;
  /** ISO day; "" where nothing says. */
  readonly today: string;
  readonly submission: string | null;
  readonly sample: boolean;
}

export function calendarIn(reported: readonly Reported[], options: DeliveryOptions): Calendar | null {
  const accepted = reportsOf(reported, options, "delivery").at(-1);
  const last = [accepted?.at ?? "", reportsOf(reported, options).at(-1)?.at ?? ""].sort().at(-1)!;
  const today = (options.today ?? options.asOf ?? last).slice(0, 10);
  if (accepted) {
    const { content, id, sample } = accepted.submission;
    return { content, today, submission: id, sample };
  }
  return options.calendar ? { content: options.calendar, today, submission: null, sample: false } : null;
}
