import { periodEndDate } from "../../rbm/framework/index.ts";
import type { Row } from "../../rbm/template/content.ts";
import { outcomeCode, outputCode, type SampleOutput } from "../sample.ts";
import { row } from "./row.ts";
import type { Scope } from "./scope.ts";

/** Outputs as they stood at the end of the quarter. */
export const outputRows = (scope: Scope): Row[] =>
  scope.sample.outputs.map((output) => {
    const today = periodEndDate(scope.period);
    const status = statusOn(output, today, scope.period);
    return row("outputs", {
      code: outputCode(scope.sample, output),
      result: outcomeCode(scope.sample, output.outcome),
      title: `${output.title} (sample)`,
      starts: output.starts,
      due: output.due,
      done: status === "Done" ? output.done : null,
      status,
      budget: output.budget,
      spent: spentBy(output, today),
      forecast: spentBy(output, `${today.slice(0, 4)}-12-31`),
      funding: output.funding,
      comment: COMMENTS[status] ?? null,
    });
  });

type OutputStatus = "Planned" | "In progress" | "Done" | "Delayed" | "Cancelled";

const COMMENTS: Partial<Record<OutputStatus, string>> = {
  Delayed: "Partners asked for more time; the scope is unchanged",
  Cancelled: "The host institution withdrew; what is left goes back to the donor",
};

function statusOn({ starts, due, done, cancelled }: SampleOutput, today: string, period: string): OutputStatus {
  if (cancelled !== undefined && period >= cancelled) return "Cancelled";
  if (today < starts) return "Planned";
  if (done !== null && today >= done) return "Done";
  return today >= due ? "Delayed" : "In progress";
}

/** CHF spent by a day, in step with time: up to 96% of the budget when it is done, 80% where it never is, nothing after it is cancelled. */
function spentBy({ starts, due, done, budget, cancelled }: SampleOutput, today: string): number {
  const stopped = cancelled === undefined ? today : [today, periodEndDate(cancelled)].sort()[0]!;
  const end = done ?? "2023-12-31";
  const share = (day(stopped) - day(starts)) / (day(end > due ? end : due) - day(starts));
  return Math.round((budget * (done === null ? 0.8 : 0.96) * Math.min(1, Math.max(0, share))) / 500) * 500;
}

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
