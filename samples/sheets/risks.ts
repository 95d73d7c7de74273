import type { Row } from "../../rbm/template/content.ts";
import { outcomeCode } from "../sample.ts";
import { row } from "./row.ts";
import type { Scope } from "./scope.ts";

/** Risks stand open, and are mitigated from the middle of 2022 where their response has had time to work. */
export const riskRows = ({ sample, quarter }: Scope): Row[] =>
  sample.risks.map(({ outcome, risk, likelihood, impact, response }) =>
    row("risks", {
      result: outcomeCode(sample, outcome),
      risk,
      likelihood,
      impact,
      response,
      owner: "Head of division",
      status: quarter >= 10 && likelihood !== "High" ? "Mitigated" : "Open",
    }),
  );
