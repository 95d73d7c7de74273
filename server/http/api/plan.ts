import * as z from "zod";
import type { PlanCrosswalk } from "../../../rbm/framework/crosswalk.ts";
import type { Framework } from "../../../rbm/framework/framework.ts";

const text = z.string().max(2000);
const name = z.string().max(500);
const sourced = { confidence: z.enum(["verified", "to be verified", "sample"]), source: name };
const statement = z.object({ text, ...sourced });
const direction = z.enum(["increase", "decrease", "maintain"]);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(5000);

const aim = z.object({
  value: z.number(),
  unit: name,
  by: name,
  direction,
  baselineYear: z.int().exactOptional(),
});

const sector = { sector: name.exactOptional() };
const reporting = z.object({ code: name, name, ...sector, ...sourced });

const kpi = z.object({
  code: name,
  priority: name,
  says: z.record(z.string().max(60), z.union([text, z.number(), z.boolean()])),
  targets: list(z.object({ period: name, target: z.number() })),
  ...sourced,
});

const item = z.object({
  value: name,
  code: name.exactOptional(),
  dimension: name.exactOptional(),
  about: text.exactOptional(),
});

const framework = z.object({
  id: name,
  version: z.int().min(1),
  title: name,
  from: name,
  to: name,
  figures: z.object({ from: name, to: name }).exactOptional(),
  vision: statement.nullable(),
  mission: statement.nullable(),
  values: list(statement),
  levels: list(z.object({ id: name, name, plural: name, supports: list(name) })),
  results: list(
    z.object({
      code: name,
      level: name,
      title: name,
      supports: list(name),
      aim: aim.exactOptional(),
      aimInWords: name.exactOptional(),
      ...sector,
      ...sourced,
    }),
  ),
  priorities: list(reporting),
  scopes: list(reporting).exactOptional(),
  places: list(z.object({ name, kind: z.enum(["world", "region", "group"]), ...sourced })),
  offices: list(z.object({ name, region: name.nullable(), ...sourced })),
  kpis: list(kpi).exactOptional(),
  lists: z.record(name, list(item)).exactOptional(),
  bands: z.object({ id: z.enum(["default", "undp-2014"]), onTrack: z.number(), atRisk: z.number() }),
  severities: z.record(z.string(), z.enum(["error", "warning", "tip", "off"])).exactOptional(),
}) satisfies z.ZodType<Framework>;

const crosswalk = z.object({
  before: name,
  pairs: list(z.object({ from: name, to: name, note: name.exactOptional(), ...sourced })),
}) satisfies z.ZodType<PlanCrosswalk>;

/** A plan as `GET /api/frameworks/:id` gives it; what else is there is left aside. */
export const plan = framework
  .extend({ crosswalks: list(crosswalk).default([]) })
  .describe("A plan as data, with the crosswalks that lead into it");
