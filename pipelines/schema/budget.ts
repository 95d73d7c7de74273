import type { BudgetRow } from "../tables/index.ts";
import { declare } from "./table-declaration.ts";

export const budgetDeclaration = declare<BudgetRow>({
  name: "budget",
  title: "Budget",
  about: "One row for each priority and quarter, of the outputs as that quarter's workbooks gave them.",
  key: ["priority", "period"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    period: { type: "period", about: "The quarter.", audience: "public" },
    time: { type: "number", unit: "year", about: "End of the quarter.", audience: "public" },
    outputs: { type: "integer", unit: "outputs", about: "Outputs.", audience: "public" },
    planned: { type: "integer", unit: "outputs", about: "Outputs planned.", audience: "public" },
    in_progress: { type: "integer", unit: "outputs", about: "Outputs in progress.", audience: "public" },
    done: { type: "integer", unit: "outputs", about: "Outputs done.", audience: "public" },
    delayed: { type: "integer", unit: "outputs", about: "Outputs delayed.", audience: "public" },
    cancelled: { type: "integer", unit: "outputs", about: "Outputs cancelled.", audience: "public" },
    budget: {
      type: "number",
      unit: "CHF",
      about: "For the whole of the outputs.",
      nulls: "none says",
      audience: "tdag",
    },
    spent: { type: "number", unit: "CHF", about: "To date.", nulls: "none says", audience: "tdag" },
    forecast: {
      type: "number",
      unit: "CHF",
      about: "Expected to be spent by the end of the year.",
      nulls: "none says",
      audience: "internal",
    },
    overspent: { type: "integer", unit: "outputs", about: "Outputs with more spent than budgeted.", audience: "tdag" },
    spent_share: {
      type: "number",
      unit: "share",
      about: "spent / budget, of outputs that say both.",
      nulls: "none says both",
      audience: "tdag",
    },
    elapsed: { type: "number", unit: "share", about: "Share of the plan's time that has passed.", audience: "public" },
    progress: {
      type: "number",
      unit: "share",
      about: "Mean capped progress of the priority's KPIs.",
      nulls: "none is measurable",
      audience: "public",
    },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});
